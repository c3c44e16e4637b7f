import { expect } from 'chai'
import { z } from 'zod'
import { OPERATION_NAMES, specOf } from '../../shared/contracts/operations.ts'

/** Rows alone, or rows with a count beside them. */
function isMany(name: (typeof OPERATION_NAMES)[number]): boolean {
  const { output } = specOf(name)
  return output instanceof z.ZodArray || (output instanceof z.ZodObject && 'items' in output.shape)
}

describe('lists of the map', () => {
  it('a query that answers with many says how many at most and where the rest begins', () => {
    const queries = OPERATION_NAMES.map((name) => ({ name, spec: specOf(name) })).flatMap(({ name, spec }) =>
      spec.kind === 'query' ? [{ name, spec }] : [],
    )
    const silent = queries.filter(({ name, spec }) => isMany(name) && !spec.list)
    expect(silent.map(({ name }) => name)).to.deep.equal([])
    const single = queries.filter(({ name, spec }) => !isMany(name) && spec.list)
    expect(single.map(({ name }) => name)).to.deep.equal([])
  })
})
