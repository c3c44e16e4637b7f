import { expect } from 'chai'
import Holidays from 'date-holidays'
import { dayNumber } from '../../../shared/domain/warsawTime.ts'
import { HOLIDAY_CODES, holidaysOf, isWeekend } from '../../../shared/domain/holidays.ts'

/** `public` in the register of date-holidays = a statutory day off. */
function oracle(year: number): string[] {
  return new Holidays('PL')
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10))
    .sort()
}

describe('holidaysOf', () => {
  for (let year = 2025; year <= 2040; year++)
    it(`agrees with an independent register in ${year}`, () => {
      expect([...holidaysOf(year).keys()].sort()).to.deep.equal(oracle(year))
    })

  it('knows Christmas Eve as a day off since 2025 only', () => {
    expect(holidaysOf(2024).get('2024-12-24')).to.equal(undefined)
    expect(holidaysOf(2025).get('2025-12-24')).to.equal('christmasEve')
  })

  it('names every code once a year', () => {
    expect([...holidaysOf(2026).values()].sort()).to.deep.equal([...HOLIDAY_CODES].sort())
  })
})

describe('isWeekend', () => {
  it('is right before 1970 too', () => {
    expect(isWeekend(dayNumber('1969-12-27'))).to.equal(true)
    expect(isWeekend(dayNumber('1969-12-29'))).to.equal(false)
  })
})
