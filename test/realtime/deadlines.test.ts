import { expect } from 'chai'
import type { DeadlineView } from '../../shared/contracts/deadlines.ts'
import { DeadlineModel } from '../../server/db/models/deadline.ts'
import { useLive } from '../helpers/live.ts'
import { TestWorker } from '../helpers/timers.ts'

describe('deadlines on open screens', () => {
  const live = useLive()

  it('tell what passes to those who see what it is about, and never say the title', async () => {
    const { g, build, pages, marker, server } = live
    const { id: caseId } = await build.diagnosis({ familyName: 'Spóźnieni' })
    await build.join(caseId, g.volunteer)
    const coordinator = await build.as(g.worker)
    const due = async (title: string, ownerMembershipId: string) => {
      const day = { category: 'financial' as const, dueOn: '2026-11-12' }
      const { id } = await coordinator.ok('actions.add', { caseId, title, ownerMembershipId, ...day })
      return String((await DeadlineModel.findOne({ subjectId: id }).lean())?._id)
    }
    const officers = await due('Tytuł-zadania-policji', g.officer.membershipId)
    const volunteers = await due('Tytuł-zadania-fundacji', g.volunteer.membershipId)
    const watching = [g.officer, g.volunteer, g.nurse, g.head]
    const seen = new Map(
      await Promise.all(
        watching.map(async (who) => {
          const page = await pages.open(await build.as(who))
          await page.listen({ kind: 'case', id: caseId })
          return [who, page] as const
        }),
      ),
    )
    // A reminder on the day before, then the moment itself.
    await new TestWorker(server).liveUntil(new Date('2026-11-12T15:00:00Z'))
    const [officer, volunteer, nurse, head] = watching.map((who) => seen.get(who)!)
    const passed = (page: typeof officer, id: string) =>
      page!.changes.filter((c) => c.type === 'deadline' && c.id === id).map((c) => c.view as DeadlineView)
    await marker.passed(...seen.values())
    expect(passed(officer, officers).at(-1)).to.include({ state: 'MISSED', kind: 'action', title: null })
    expect(passed(volunteer, volunteers).at(-1)).to.include({ state: 'MISSED', kind: 'action', title: null })
    // Whoever does not see a task does not hear of its deadline either.
    for (const [page, id] of [
      [officer, volunteers],
      [volunteer, officers],
      [nurse, officers],
      [nurse, volunteers],
      [head, officers],
      [head, volunteers],
    ] as const)
      expect(passed(page, id)).to.deep.equal([])
    for (const page of seen.values())
      expect(page.frames.filter((frame) => frame.includes('"deadline"')).join()).to.not.include('Tytuł')
  })
})
