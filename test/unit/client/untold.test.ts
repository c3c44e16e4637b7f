import { expect } from 'chai'
import { untold } from '../../../client/features/meetings/untold.ts'
import type { Category } from '../../../shared/domain/vocabulary.ts'

describe('Who asked to a meeting is not told of it', () => {
  const member = (membershipId: string, ...categories: Category[]) => ({
    membershipId,
    name: membershipId.toUpperCase(),
    categories,
  })
  const team = [member('a', 'general', 'housing'), member('b', 'employment'), member('c')]
  const former = [{ value: 'd', label: 'D' }]
  it('are those of the team who see nothing general, and who has left it', () => {
    const asked = { participants: ['a', 'b', 'd'], family: 0, team, former }
    expect(untold(asked)).to.deep.equal({ names: ['B', 'D'], family: false })
    expect(untold({ ...asked, participants: ['a'] }).names).to.deep.equal([])
  })
  it('is the family, who has no account', () => {
    expect(untold({ participants: ['a'], family: 2, team, former })).to.deep.equal({
      names: [],
      family: true,
    })
  })
})
