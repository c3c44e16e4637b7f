import { expect } from 'chai'
import { entry, opening } from '../helpers/cases.ts'
import { useLive } from '../helpers/live.ts'

describe('who did it', () => {
  const live = useLive()

  it('is told to the team, and to nobody who sees a receipt only', async () => {
    const { g, build, pages, marker } = live
    const pedagogue = await build.as(g.pedagogue)
    const worker = await build.as(g.worker)
    const signal = await pedagogue.ok('cases.signal', opening({ familyName: 'Podpisani' }))
    const receipt = await pages.open(pedagogue)
    const queue = await pages.open(worker)
    for (const page of [receipt, queue]) {
      await page.listen({ kind: 'case', id: signal.id })
      await page.listen({ kind: 'cases' })
    }
    const { version } = signal
    const now = await worker.ok('workflow.apply', { caseId: signal.id, version, event: 'qualifySignal' })
    await worker.ok('cases.update', { id: signal.id, version: now.version, entry })
    await marker.passed(receipt, queue)
    const own = queue.about(signal.id).filter((change) => change.view !== undefined)
    expect(own.length).to.be.greaterThan(1)
    for (const { by } of own) expect(by).to.include({ name: g.worker.user.name, self: true })
    const seen = receipt.about(signal.id)
    expect(seen.length).to.be.greaterThan(1)
    for (const change of seen) expect(change).to.not.have.property('by')
    expect(receipt.frames.join()).to.not.include(g.worker.user.name)
  })
})
