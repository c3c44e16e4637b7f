import { expect } from 'chai'
import { useLive } from '../helpers/live.ts'

const SECRET = 'leczenie-psychiatryczne-77'

describe('a health note never reaches the school, not even as an event', () => {
  const live = useLive()

  for (const transports of [['websocket'], ['polling']] as const) {
    it(`neither its text nor its id nor a trace of it, over ${transports[0]}`, async () => {
      const { g, build, pages, marker } = live
      const at = await build.diagnosis({ familyName: `Zdrowotni ${transports[0]}` })
      const nurse = await build.as(g.nurse)
      const pedagogue = await build.as(g.pedagogue)
      const [n, p] = await Promise.all([
        pages.open(nurse, { transports: [...transports] }),
        pages.open(pedagogue, { transports: [...transports] }),
      ])
      for (const page of [n, p]) {
        await page.listen({ kind: 'case', id: at.id })
        await page.listen({ kind: 'cases' })
        await page.listen({ kind: 'inbox' })
      }
      const before = p.frames.length
      const note = await nurse.ok('notes.add', {
        caseId: at.id,
        text: SECRET,
        category: 'health',
        visibility: 'team',
      })
      expect((await n.change('entered', note.id)).view).to.deep.include({ text: SECRET })
      const edited = await nurse.ok('notes.edit', { id: note.id, version: 1, text: `${SECRET} dalej` })
      const correction = await nurse.ok('notes.correct', { id: note.id, text: `${SECRET} sprostowanie` })
      await n.change('updated', note.id)
      await n.change('entered', correction.id)
      await marker.passed(p)
      const arrived = p.frames.slice(before).join('\n')
      for (const trace of [SECRET, note.id, correction.id, edited.author.name])
        expect(arrived).to.not.include(trace)
      // Nothing came but the answer to the flush itself and heartbeats.
      expect(p.changes).to.deep.equal([])
    })
  }

  it('reaches who is named in it, and nobody beside them', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Imienni' })
    const nurse = await build.as(g.nurse)
    const [p, o, w] = await Promise.all(
      [g.pedagogue, g.officer, g.worker].map(async (x) => pages.open(await build.as(x))),
    )
    for (const page of [p!, o!, w!]) await page.listen({ kind: 'case', id: at.id })
    const note = await nurse.ok('notes.add', {
      caseId: at.id,
      text: SECRET,
      category: 'health',
      visibility: 'recipients',
      recipients: [g.pedagogue.membershipId],
    })
    await p!.change('entered', note.id)
    await marker.passed(o!, w!)
    for (const page of [o!, w!]) expect(page.frames.join()).to.not.match(new RegExp(`${SECRET}|${note.id}`))
  })
})
