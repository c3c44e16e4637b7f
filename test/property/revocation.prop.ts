import { expect } from 'chai'
import fc from 'fast-check'
import { OutboxModel } from '../../server/db/models/records.ts'
import { PATIENCE, runs, SEED } from '../helpers/chance.ts'
import { useLive } from '../helpers/live.ts'

/** One interleaving: who writes when, around one removal. */
const interleaving = fc.record({
  before: fc.nat(3),
  beside: fc.nat(4),
  after: fc.integer({ min: 1, max: 3 }),
  removeAfterMs: fc.nat(12),
  comesBack: fc.boolean(),
  leavesByItself: fc.boolean(),
})

describe(`law: revoke, then commit, delivers nothing (seed ${SEED})`, function () {
  this.timeout(PATIENCE)
  const live = useLive()

  it('holds in 40 interleavings of writing and removing', async () => {
    const { g, build, pages, marker } = live
    const { id: caseId } = await build.diagnosis()
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const property = fc.asyncProperty(interleaving, async (plan) => {
      const members = await worker.ok('participants.list', { caseId })
      if (!members.some((p) => p.sector === 'POLICE')) await build.join(caseId, g.officer)
      const own = (await worker.ok('participants.list', { caseId })).find((p) => p.sector === 'POLICE')
      let page = await pages.open(officer)
      const start = await page.listen({ kind: 'case', id: caseId })
      const write = () =>
        worker.ok('notes.add', { caseId, text: 'treść', category: 'general', visibility: 'team' })
      const written: { id: string }[] = []
      for (let i = 0; i < plan.before; i++) written.push(await write())
      const beside = Promise.all(Array.from({ length: plan.beside }, write))
      await new Promise((resolve) => setTimeout(resolve, plan.removeAfterMs))
      if (plan.leavesByItself) await officer.ok('participants.leave', { caseId })
      else await worker.ok('participants.remove', { caseId, id: own?.id, reason: 'Koniec' })
      written.push(...(await beside))
      for (let i = 0; i < plan.after; i++) written.push(await write())
      if (plan.comesBack) {
        // A page that returns with the cursor from before gets no more than one that stayed.
        await marker.passed(page)
        page.close()
        const delivered = page
        page = await pages.open(officer)
        expect((await page.subscribe({ kind: 'case', id: caseId }, start)).ok).to.not.equal(true)
        page.changes.push(...delivered.changes)
      }
      await marker.passed(page)

      // The event of each note holds who was in the team at the very moment of its commit.
      const events = await OutboxModel.find({ type: 'note', caseId }).lean()
      const wasIn = new Map(
        events.map((e) => [
          e.recordId,
          e.caseAfter?.participants.some((p) => p.membershipId === g.officer.membershipId) ?? false,
        ]),
      )
      for (const change of page.changes.filter((c) => c.type === 'note'))
        expect(wasIn.get(change.id), 'delivered though committed after the removal').to.equal(true)
      for (const note of written.slice(-plan.after)) expect(wasIn.get(note.id)).to.equal(false)
      expect(page.changes.filter((c) => c.kind === 'left' && c.id === caseId)).to.have.length(1)
      pages.close()
    })
    await fc.assert(property, { numRuns: runs(40), seed: SEED, endOnFailure: true })
  })
})
