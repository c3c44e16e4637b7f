import { expect } from 'chai'
import { PartnershipModel } from '../../server/db/models/partnership.ts'
import type { LiveClient } from '../helpers/sockets.ts'
import { useLive } from '../helpers/live.ts'
import { foreignAdviser, ModelBuilder } from '../helpers/models.ts'
import { makePerson } from '../helpers/world.ts'

describe('models on open screens', () => {
  const live = useLive()

  const watch = async (...people: Parameters<typeof live.build.as>[0][]): Promise<LiveClient[]> =>
    Promise.all(
      people.map(async (who) => {
        const page = await live.pages.open(await live.build.as(who))
        await page.listen({ kind: 'models' })
        return page
      }),
    )

  it('a draft is its region’s, a consultation reaches the partners, a publication everybody', async () => {
    const { g, build, marker } = live
    const models = new ModelBuilder(live)
    const [adviser, school, foreign, outsider] = await watch(
      g.adviser,
      g.pedagogue,
      await foreignAdviser(),
      await makePerson(g.outside, 'OPS_HEAD', 'Teresa Tucholska'),
    )
    const draft = await models.changed()
    expect((await adviser!.change('updated', draft.id)).view).to.include({ status: 'draft', errorCount: 0 })
    const caller = await build.as(g.adviser)
    const { version } = await caller.ok('models.openConsultation', {
      id: draft.id,
      version: draft.version,
      to: '2026-12-01',
    })
    const asked = await school!.change('entered', draft.id)
    expect(asked.abilities?.['remark']).to.deep.equal({ allowed: true })
    expect(asked.abilities?.['recommend']).to.deep.include({ allowed: false })

    // What is said travels with models.get alone; the line only counts it.
    const remark = { id: draft.id, path: 'states.DIAGNOSIS', text: 'Słowa-uwagi-szkoły' }
    const said = await (await build.as(g.pedagogue)).ok('models.remark', remark)
    const heard = await adviser!.change('updated', draft.id, { version: version + 1 })
    expect(heard.view).to.include({ remarkCount: 1, openRemarkCount: 1 })
    expect(heard.by).to.include({ name: 'Beata Szkolna', self: false })
    const answer = { remarkId: said.remarks[0]?.id ?? '', accepted: false, text: 'Słowa-odpowiedzi' }
    const after = await caller.ok('models.answerRemark', { id: draft.id, version: version + 1, ...answer })
    await school!.until(() => school!.about(draft.id).at(-1)?.version === after.version)

    await marker.passed(adviser!, school!, foreign!, outsider!)
    for (const page of [foreign!, outsider!]) expect(page.frames.join()).to.not.include(draft.id)
    for (const page of [adviser!, school!]) expect(page.frames.join()).to.not.include('Słowa-')

    const recommended = await caller.ok('models.recommend', {
      id: draft.id,
      version: after.version,
      text: 'Tak',
    })
    await caller.ok('models.publish', { id: draft.id, version: recommended.version })
    for (const page of [foreign!, outsider!]) {
      expect((await page.change('entered', draft.id)).view).to.include({ status: 'published' })
      expect(page.about(draft.id)).to.have.length(1)
    }
  })

  it('an institution whose partnership has ended hears no more of the region’s text', async () => {
    const { g, build, marker } = live
    const models = new ModelBuilder(live)
    const [school] = await watch(g.pedagogue)
    const { id, version } = await models.consulted()
    await school!.change('entered', id)
    const before = school!.about(id).length
    await PartnershipModel.updateOne({ _id: g.partnership._id }, { state: 'ENDED' })
    await (await build.as(g.adviser)).ok('models.recommend', { id, version, text: 'Do stosowania.' })
    await marker.passed(school!)
    expect(school!.about(id)).to.have.length(before)
    await PartnershipModel.updateOne({ _id: g.partnership._id }, { state: 'ACTIVE' })
  })
})
