import { expect } from 'chai'
import { useLive } from '../helpers/live.ts'

describe('the numbers of a connection are its own and dense', () => {
  const live = useLive()

  it('leave no gap where something was hidden from the viewer', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis()
    const worker = await build.as(g.worker)
    const nurse = await build.as(g.nurse)
    const [w, o] = await Promise.all([pages.open(worker), pages.open(await build.as(g.officer))])
    for (const page of [w, o]) {
      await page.listen({ kind: 'case', id: at.id })
      await page.listen({ kind: 'cases' })
      await page.listen({ kind: 'inbox' })
    }
    for (let i = 0; i < 12; i++) {
      const by = i % 3 === 0 ? nurse : worker
      const category =
        i % 3 === 0 ? ('health' as const) : i % 3 === 1 ? ('financial' as const) : ('general' as const)
      await by.ok('notes.add', { caseId: at.id, text: `notatka ${i}`, category, visibility: 'team' })
    }
    await marker.passed(w, o)
    const dense = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
    // Four general notes for the officer; four more on money for the worker, who reads no health either.
    expect(o.changes.map((c) => c.n)).to.deep.equal(dense(4))
    expect(w.changes.map((c) => c.n)).to.deep.equal(dense(8))
  })

  it('never carry the case’s inner count of changes', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Liczni' })
    const officer = await build.as(g.officer)
    const nurse = await build.as(g.nurse)
    const page = await pages.open(officer)
    await page.listen({ kind: 'case', id: at.id })
    const before = await officer.ok('cases.get', { id: at.id })
    for (let i = 0; i < 3; i++)
      await nurse.ok('notes.add', { caseId: at.id, text: 'ukryte', category: 'health', visibility: 'team' })
    await marker.passed(page)
    expect(page.changes).to.deep.equal([])
    // Nor does the case itself show that something hidden was added to it.
    expect(await officer.ok('cases.get', { id: at.id })).to.deep.equal(before)
  })
})
