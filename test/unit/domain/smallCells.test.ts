import { expect } from 'chai'
import fc from 'fast-check'
import {
  partsOf,
  partsOfTold,
  partsWithSum,
  smallCell,
  type Cell,
} from '../../../shared/domain/smallCells.ts'

const shown = (cells: readonly Cell[]) => cells.map(({ value, hidden }) => value ?? hidden)

/** Every list of counts that a reader of these cells and of their sum has to hold for possible. */
function possible(cells: readonly Cell[], sum: number): number[][] {
  const [first, ...rest] = cells
  if (!first) return sum === 0 ? [[]] : []
  const choices = first.value !== null ? [first.value] : first.hidden === 'small' ? [1, 2, 3, 4] : upTo(sum)
  return choices.flatMap((count) =>
    count > sum ? [] : possible(rest, sum - count).map((others) => [count, ...others]),
  )
}
const upTo = (sum: number) => Array.from({ length: sum }, (_, i) => i + 1)

describe('counts for those who may see no family', () => {
  it('are told from five on, and nought', () => {
    expect(shown([0, 1, 4, 5, 300].map(smallCell))).to.deep.equal([0, 'small', 'small', 5, 300])
  })
  it('hide a second one where the only small one is the rest of a sum that is told', () => {
    expect(shown(partsOfTold([14, 3, 0]))).to.deep.equal(['derivable', 'small', 0])
    expect(shown(partsOfTold([14, 9, 3, 0]))).to.deep.equal([14, 'derivable', 'small', 0])
    expect(shown(partsOfTold([14, 9, 0]))).to.deep.equal([14, 9, 0])
  })
  it('hide a second one where small ones give themselves away together', () => {
    expect(shown(partsOfTold([1, 1, 20, 7]))).to.deep.equal(['small', 'small', 20, 'derivable'])
    expect(shown(partsOfTold([4, 4, 20]))).to.deep.equal(['small', 'small', 'derivable'])
    expect(shown(partsOfTold([4, 4, 0]))).to.deep.equal(['derivable', 'derivable', 0])
    expect(shown(partsOfTold([2, 3, 20]))).to.deep.equal(['small', 'small', 20])
  })
  it('leave out a sum that would give a small part away', () => {
    const { parts, sum } = partsWithSum([14, 3, 0])
    expect(shown([...parts, sum])).to.deep.equal([14, 'small', 0, 'derivable'])
    const few = partsWithSum([2, 1, 0])
    expect(shown([...few.parts, few.sum])).to.deep.equal(['small', 'small', 0, 'small'])
    expect(shown(partsOf([2, 0, 1], smallCell(3)))).to.deep.equal(['small', 0, 'small'])
  })
  it('never let one be worked out from the sum', () => {
    const counts = fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(counts, (parts) => {
        const sum = parts.reduce((total, count) => total + count, 0)
        const cells = partsOf(parts, smallCell(sum))
        if (sum < 5) return
        const worlds = possible(cells, sum)
        parts.forEach((count, place) => {
          if (count === 0 || count > 4) return
          expect(new Set(worlds.map((world) => world[place])).size, `${parts.join()}`).to.be.greaterThan(1)
        })
      }),
      { numRuns: 2000 },
    )
  })
})
