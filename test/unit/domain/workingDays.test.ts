import { expect } from 'chai'
import Holidays from 'date-holidays'
import {
  addCalendarDays,
  addDuration,
  addHours,
  addMonths,
  addWorkingDays,
  explainDays,
  isWorkingDay,
  warsawDate,
  workingDaysBetween,
} from '../../../shared/domain/workingDays.ts'

// Every length from every day is in legalTime.test.ts; here are the days that people argue about.

describe('isWorkingDay', () => {
  it('agrees with an independent register on every day of 2026–2030', () => {
    const daysOff = new Set(
      [2026, 2027, 2028, 2029, 2030].flatMap((year) =>
        new Holidays('PL')
          .getHolidays(year)
          .flatMap(({ type, date }) => (type === 'public' ? [date.slice(0, 10)] : [])),
      ),
    )
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2031, 0, 1); at += 86_400_000) {
      const date = new Date(at).toISOString().slice(0, 10)
      const isWeekend = [0, 6].includes(new Date(at).getUTCDay())
      expect(isWorkingDay(date), date).to.equal(!daysOff.has(date) && !isWeekend)
    }
  })
})

describe('addWorkingDays', () => {
  const at = (text: string): Date => new Date(text)

  it('counts five days over 11 November', () => {
    expect(addWorkingDays(at('2026-11-06T09:14:00Z'), 5)).to.deep.equal(at('2026-11-16T14:30:00Z'))
  })

  it('never counts the start day, and a start on a day off costs nothing', () => {
    expect(addWorkingDays(at('2026-11-07T09:00:00Z'), 1)).to.deep.equal(at('2026-11-09T14:30:00Z'))
    expect(addWorkingDays(at('2026-11-06T05:00:00Z'), 1)).to.deep.equal(at('2026-11-09T14:30:00Z'))
  })

  it('takes another hour, or the hours of an office', () => {
    expect(addWorkingDays(at('2026-11-06T09:00:00Z'), 1, { closes: '09:00' })).to.deep.equal(
      at('2026-11-09T08:00:00Z'),
    )
    const closes = { mon: { from: '08:00', to: '18:00' } }
    expect(addWorkingDays(at('2026-11-06T09:00:00Z'), 1, { closes })).to.deep.equal(
      at('2026-11-09T17:00:00Z'),
    )
  })

  it('refuses a broken count', () => {
    for (const n of [-1, 1.5, Number.NaN])
      expect(() => addWorkingDays(at('2026-11-06T09:00:00Z'), n)).to.throw(RangeError)
  })
})

describe('deadlines on awkward days', () => {
  const due = (from: string, n: number): string =>
    warsawDate(addCalendarDays(new Date(`${from}T10:00:00Z`), n))

  it('stays on a Saturday when the rule does not move it', () => {
    const dueAt = addCalendarDays(new Date('2026-11-13T10:00:00Z'), 1, { roll: 'none' })
    expect(warsawDate(dueAt)).to.equal('2026-11-14')
  })

  it('a Saturday, 24 December, Easter Monday, Corpus Christi and 29 February', () => {
    expect(due('2026-11-13', 1)).to.equal('2026-11-16')
    expect(due('2026-12-10', 14)).to.equal('2026-12-28')
    expect(due('2026-03-23', 14)).to.equal('2026-04-07')
    expect(due('2026-05-21', 14)).to.equal('2026-06-05')
    expect(due('2028-02-15', 14)).to.equal('2028-02-29')
  })
})

describe('addMonths', () => {
  const due = (from: string, n: number): string => warsawDate(addMonths(new Date(`${from}T10:00:00Z`), n))

  it('takes the last day of a month that is too short, 29 February where there is one', () => {
    expect(due('2028-01-31', 1)).to.equal('2028-02-29')
    expect(due('2027-01-29', 1)).to.equal('2027-03-01')
    expect(due('2028-02-29', 12)).to.equal('2029-02-28')
  })
})

describe('addDuration', () => {
  const from = new Date('2026-10-23T20:30:00Z')

  it('reads each unit', () => {
    expect(addDuration(from, { n: 2, unit: 'wd' }).toISOString()).to.equal('2026-10-27T14:30:00.000Z')
    expect(addDuration(from, { n: 3, unit: 'd' }).toISOString()).to.equal('2026-10-26T14:30:00.000Z')
    expect(addDuration(from, { n: 1, unit: 'm' }).toISOString()).to.equal('2026-11-23T14:30:00.000Z')
    expect(addDuration(from, { n: 24, unit: 'h' })).to.deep.equal(addHours(from, 24))
  })

  it('lets hours run through the night of the clock change', () => {
    expect(addHours(new Date('2026-10-24T12:00:00Z'), 24).toISOString()).to.equal('2026-10-25T12:00:00.000Z')
  })
})

describe('workingDaysBetween', () => {
  const between = (a: string, b: string): number =>
    workingDaysBetween(new Date(`${a}T12:00:00Z`), new Date(`${b}T12:00:00Z`))

  it('counts what is left, leaving out 11 November and the weekend', () => {
    expect(between('2026-11-10', '2026-11-16')).to.equal(3)
  })
  it('is 0 on the day itself and negative after it', () => {
    expect(between('2026-11-16', '2026-11-16')).to.equal(0)
    expect(between('2026-11-16', '2026-11-13')).to.equal(-1)
    expect(between('2026-11-12', '2026-11-10')).to.equal(-1)
  })
  it('is plain 0 over a weekend', () => {
    expect(between('2026-11-15', '2026-11-14')).to.equal(0)
  })
  it('undoes addWorkingDays from every day of a year', () => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000)
      expect(workingDaysBetween(new Date(at), addWorkingDays(new Date(at), 5))).to.equal(5)
  })
})

describe('explainDays', () => {
  const from = new Date('2026-11-09T08:00:00Z')
  const to = new Date('2026-11-16T14:30:00Z')

  it('shows used, free and coming days', () => {
    const kinds = explainDays(from, to, new Date('2026-11-10T08:00:00Z')).map(({ kind }) => kind)
    expect(kinds).to.deep.equal(['used', 'work', 'holiday', 'work', 'work', 'weekend', 'weekend', 'work'])
  })
  it('names the holiday', () => {
    expect(explainDays(from, to)[2]).to.deep.equal({
      date: '2026-11-11',
      kind: 'holiday',
      name: 'independenceDay',
    })
  })
  it('has nothing used at the start, and nothing at all when the end lies before it', () => {
    expect(explainDays(from, to).some(({ kind }) => kind === 'used')).to.equal(false)
    expect(explainDays(to, from)).to.deep.equal([])
  })
})
