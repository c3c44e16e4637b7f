import { expect } from 'chai'
import { answered } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('territories.search', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  const search = async (q: string, more: Record<string, unknown> = {}) =>
    (await answered(await scene.build.as(scene.g.officer), 'territories.search', { q, ...more })).body.data
  it('anyone signed in finds a gmina by its beginning, with or without Polish letters', async () => {
    for (const q of ['Kcynia', 'kcy', 'KCYNIA']) {
      const [first] = await search(q)
      expect(first, q).to.include({
        teryt: '0410013',
        name: 'Kcynia',
        kind: 'gmina',
        gminaType: 'urbanRural',
      })
    }
    const [zukowo] = await search('zukowo', { kind: 'gmina' })
    expect(zukowo?.name).to.equal('Żukowo')
  })
  it('knows the path upwards', async () => {
    const [first] = await search('Kcynia')
    expect(first?.path.map((name) => name.toLowerCase())).to.deep.equal(['nakielski', 'kujawsko-pomorskie'])
  })
  it('finds Brusy by the spelling of the founding document', async () => {
    const found = await search('Bursy')
    expect(found[0]).to.include({ teryt: '2202023', name: 'Brusy', nameSeed: 'Bursy' })
  })
  it('narrows by kind and by limit', async () => {
    const found = await search('no', { kind: 'powiat', limit: '3' })
    expect(found).to.have.length(3)
    expect(found.every((unit) => unit.kind === 'powiat')).to.equal(true)
  })
  it('goes on where it ended, and ends', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const asked = { q: 'brze', kind: 'gmina' }
    const whole = (await search('brze', { kind: 'gmina', limit: '100' })).map(({ teryt }) => teryt)
    expect(whole.length).to.be.greaterThan(4)
    const read: string[] = []
    let next: string | null = null
    do {
      const more: Record<string, string> = next ? { next } : {}
      const { data, page } = (
        await answered(officer, 'territories.search', { ...asked, limit: '3', ...more })
      ).body
      expect(page).to.include({ limit: 3 })
      read.push(...data.map(({ teryt }) => teryt))
      next = page.next
    } while (next)
    expect(read).to.deep.equal(whole)
  })
  it('finds nothing by a pattern', async () => {
    expect(await search('.*')).to.deep.equal([])
  })
})
