import { expect } from 'chai'
import { seesAsMuch, sightsIn } from '../../../server/kernel/idempotency.ts'

const sight = { caseId: 'one', lens: 'team', role: 'COORDINATOR', categories: ['general'] } as const
const kept = { ...sight, categories: [...sight.categories] }

describe('sights behind a repeated reply', () => {
  it('are read from rows of the version before as well', () => {
    expect(sightsIn({ sights: [kept] })).to.deep.equal([kept])
    expect(sightsIn({ sight: kept })).to.deep.equal([kept])
    expect(sightsIn({ sight: null })).to.deep.equal([])
  })
  it('are lost with the role, the lens or a category, not with more of them', () => {
    const scope = { lens: 'team', role: 'COORDINATOR', categories: ['general', 'education'] } as const
    expect(seesAsMuch(kept, scope)).to.equal(true)
    expect(seesAsMuch(kept, { ...scope, role: 'MEMBER' })).to.equal(false)
    expect(seesAsMuch(kept, { ...scope, role: null })).to.equal(false)
    expect(seesAsMuch(kept, { ...scope, lens: 'head' })).to.equal(false)
    expect(seesAsMuch(kept, { ...scope, categories: [] })).to.equal(false)
    expect(seesAsMuch(kept, null)).to.equal(false)
  })
  it('without a role, of an earlier version, are not judged by it', () => {
    const { caseId, lens, categories } = kept
    expect(seesAsMuch({ caseId, lens, categories }, { lens, role: null, categories })).to.equal(true)
  })
})
