import { expect } from 'chai'
import fc from 'fast-check'
import { changesBetween, diffModels } from '../../../shared/workflow/diff.ts'
import { wholeTimes } from '../../../client/features/models/drawing/wholeTimes.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'

type Loose = { states: { id: string }[]; transitions: { id: string }[] } & Record<string, unknown>
// A version being edited is plain data: fields are set here that the published type forbids.
const copy = (index = 1): Loose => structuredClone(publishedModels[index]) as unknown as Loose

describe('comparison of two versions', () => {
  it('finds nothing between a model and its copy', () => {
    for (const [index, model] of publishedModels.entries()) {
      expect(diffModels(model, copy(index)).same).to.equal(true)
    }
  })

  it('tells what came, what went and what changed, field by field', () => {
    const [a, b] = [copy(), copy()]
    b.states = b.states.filter(({ id }) => id !== 'SUSPENDED')
    b.transitions.push({ ...b.transitions[0], id: 'U99' })
    const diagnosis = b.states.find(({ id }) => id === 'DIAGNOSIS') as unknown as { sla: { n: number } }
    diagnosis.sla.n = 30
    const diff = diffModels(a, b)
    expect(diff.states.removed).to.deep.equal(['SUSPENDED'])
    expect(diff.transitions.added).to.deep.equal(['U99'])
    expect(diff.states.changed).to.deep.equal([
      { id: 'DIAGNOSIS', changes: [{ path: ['sla', 'n'], before: 21, after: 30 }] },
    ])
    expect(diff.same).to.equal(false)
    const back = diffModels(b, a)
    expect(back.states.added).to.deep.equal(['SUSPENDED'])
    expect(back.transitions.removed).to.deep.equal(['U99'])
  })

  it('follows list items by their own names', () => {
    const rows = (n: number) => ({ guards: [{ fn: 'gLead' }, { fn: 'gTeam', n }] })
    expect(changesBetween(rows(3), rows(4))).to.deep.equal([
      { path: ['guards', '[gTeam]', 'n'], before: 3, after: 4 },
    ])
    expect(changesBetween({ guards: [{ fn: 'gLead' }] }, rows(3))).to.deep.equal([
      { path: ['guards', '[gTeam]'], before: undefined, after: { fn: 'gTeam', n: 3 } },
    ])
    expect(changesBetween({ roles: ['A'] }, { roles: ['A', 'B'] })).to.deep.equal([
      { path: ['roles'], before: ['A'], after: ['A', 'B'] },
    ])
  })

  it('notices another order, which decides between steps of one event', () => {
    const [a, b] = [copy(), copy()]
    b.transitions.reverse()
    const diff = diffModels(a, b)
    expect(diff.transitions.reordered).to.equal(true)
    expect(diff.transitions.changed).to.deep.equal([])
    expect(changesBetween([{ id: 'x' }, { id: 'y' }], [{ id: 'y' }, { id: 'x' }])).to.have.length(1)
  })

  it('compares fields it has never heard of', () => {
    const [a, b] = [copy(), copy()]
    b['novelty'] = { deep: [{ id: 'k', on: true }] }
    expect(diffModels(a, b).other).to.deep.equal({
      novelty: [{ path: ['novelty'], before: undefined, after: { deep: [{ id: 'k', on: true }] } }],
    })
  })

  it('is told with whole times: number and unit together, once', () => {
    const state = (n: number, unit: string) => ({
      sla: { n, unit, urgent: { n: 24, unit: 'h' } },
      guards: [],
    })
    const [a, b] = [state(21, 'd'), state(2, 'm')]
    expect(wholeTimes(changesBetween(a, b), a, b)).to.deep.equal([
      { path: ['sla'], before: { n: 21, unit: 'd' }, after: { n: 2, unit: 'm' } },
    ])
    const rungs = (n: number) => ({ rungs: [{ to: 'head', after: { n, unit: 'wd' } }] })
    expect(wholeTimes(changesBetween(rungs(1), rungs(2)), rungs(1), rungs(2))).to.deep.equal([
      { path: ['rungs', '[head]', 'after'], before: { n: 1, unit: 'wd' }, after: { n: 2, unit: 'wd' } },
    ])
    const guard = (n: number) => ({ guards: [{ fn: 'gTeam', n }] })
    expect(wholeTimes(changesBetween(guard(3), guard(4)), guard(3), guard(4))[0]?.after).to.equal(4)
  })

  it('is total, finds nothing in equals and something in anything else', () => {
    const json = fc.jsonValue({ maxDepth: 4 })
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(changesBetween(a, structuredClone(a))).to.deep.equal([])
        const isSame = changesBetween(a, b).length === 0
        expect(changesBetween(b, a).length === 0).to.equal(isSame)
        if (isSame) expect(normal(a)).to.equal(normal(b))
      }),
    )
  })
})

/** −0 aside, JSON says the same of equal values whose fields stand in one order. */
const normal = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
