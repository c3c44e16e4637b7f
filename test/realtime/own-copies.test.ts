import { expect } from 'chai'
import type { Category } from '../../shared/domain/vocabulary.ts'
import { useLive } from '../helpers/live.ts'
import type { Someone } from '../helpers/world.ts'

describe('battery G70: what two viewers get of one event is two things', () => {
  const live = useLive()

  it('each change is what this viewer’s own HTTP reply says, whoever else was served before', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Osobni' })
    const worker = await build.as(g.worker)
    const people: Someone[] = [g.officer, g.worker, g.nurse, g.head, g.pedagogue, g.colleague]
    const watching = await Promise.all(
      people.map(async (someone) => {
        const caller = await build.as(someone)
        const page = await pages.open(caller)
        await page.listen({ kind: 'case', id: at.id })
        return { someone, caller, page }
      }),
    )
    const { version } = await worker.ok('cases.get', { id: at.id })
    const situation = { general: 'Spokojnie', financial: 'Zaległości', education: 'Szkoła' }
    await worker.ok('cases.update', { id: at.id, version, situation })
    for (const category of ['general', 'education', 'financial'] as Category[])
      await worker.ok('notes.add', { caseId: at.id, text: category, category, visibility: 'team' })
    await marker.passed(...watching.map(({ page }) => page))

    const views = new Set<string>()
    for (const { someone, caller, page } of watching) {
      const reply = await caller.call('cases.get', { id: at.id })
      const change = page.about(at.id).at(-1)
      expect(change?.view, someone.user.name).to.deep.equal(reply.body.data)
      expect(change?.abilities, someone.user.name).to.deep.equal(reply.body.abilities)
      views.add(JSON.stringify(change?.view))
      if (someone === g.head) continue
      const notes = await caller.call('notes.list', { caseId: at.id })
      const live = page.changes.filter((c) => c.type === 'note')
      const byId = (list: { id: string }[]) => [...list].sort((a, b) => a.id.localeCompare(b.id))
      expect(byId(live.map((c) => c.view as { id: string }))).to.deep.equal(byId(notes.body.data))
      for (const { id, abilities } of live)
        expect(abilities).to.deep.equal((notes.body.abilities as Record<string, unknown>)[id])
    }
    expect(views.size).to.be.greaterThan(3)
  })
})
