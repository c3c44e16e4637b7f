import { expect } from 'chai'
import { inBands, openly } from '../../../shared/domain/smallCells.ts'

describe('counts for those who may see no family', () => {
  it('tell nought, one to four as few, and more in fives', () => {
    const told = [0, 1, 4, 5, 9, 10, 303].map((count) => inBands([count]))
    expect(told).to.deep.equal([
      { least: 0, told: 'exact' },
      { least: 1, told: 'few' },
      { least: 1, told: 'few' },
      { least: 5, told: 'atLeast' },
      { least: 5, told: 'atLeast' },
      { least: 10, told: 'atLeast' },
      { least: 300, told: 'atLeast' },
    ])
  })
  it('add up what each part can mean at least', () => {
    expect(inBands([14, 3, 0])).to.deep.equal({ least: 11, told: 'atLeast' })
    expect(inBands([3, 0, 0])).to.deep.equal({ least: 1, told: 'few' })
    // Twice one to four may be eight: that is no longer fewer than five.
    expect(inBands([3, 1])).to.deep.equal({ least: 2, told: 'atLeast' })
    expect(inBands([])).to.deep.equal({ least: 0, told: 'exact' })
  })
  it('are whole for those who see the families', () => {
    expect(openly([14, 3, 0])).to.deep.equal({ least: 17, told: 'exact' })
  })
})
