import { expect } from 'chai'
import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
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

const register = new Holidays('PL')
const daysOff = new Set(
  [2026, 2027, 2028, 2029, 2030, 2031].flatMap((year) =>
    register.getHolidays(year).flatMap(({ type, date }) => (type === 'public' ? [date.slice(0, 10)] : [])),
  ),
)
const isFree = (day: Temporal.PlainDate): boolean => day.dayOfWeek > 5 || daysOff.has(day.toString())
const closing = (day: Temporal.PlainDate): string =>
  new Date(
    day.toZonedDateTime({ timeZone: 'Europe/Warsaw', plainTime: '15:30' }).epochMilliseconds,
  ).toISOString()

function* everyDay(): Generator<Temporal.PlainDate> {
  const end = Temporal.PlainDate.from('2031-01-01')
  for (let day = Temporal.PlainDate.from('2026-01-01'); Temporal.PlainDate.compare(day, end) < 0;) {
    yield day
    day = day.add({ days: 1 })
  }
}
/** Late in the evening in Warsaw: the UTC date is the same, but a wrong zone would shift it. */
const evening = (day: Temporal.PlainDate): Date =>
  new Date(day.toZonedDateTime({ timeZone: 'Europe/Warsaw', plainTime: '00:10' }).epochMilliseconds)

describe('working days of 2026–2030 against two oracles', () => {
  it('isWorkingDay', () => {
    for (const day of everyDay()) expect(isWorkingDay(day.toString()), day.toString()).to.equal(!isFree(day))
  })

  it('addWorkingDays, 0 to 7 days from every day', () => {
    for (const start of everyDay()) {
      let day = start
      while (isFree(day)) day = day.add({ days: 1 })
      expect(addWorkingDays(evening(start), 0).toISOString(), `${start} + 0`).to.equal(closing(day))
      day = start
      for (let n = 1; n <= 7; n++) {
        do day = day.add({ days: 1 })
        while (isFree(day))
        expect(addWorkingDays(evening(start), n).toISOString(), `${start} + ${n}`).to.equal(closing(day))
      }
    }
  })

  it('addCalendarDays rolls off days off, or not when told', () => {
    for (const start of everyDay()) {
      let day = start.add({ days: 14 })
      expect(addCalendarDays(evening(start), 14, { rollForward: false }).toISOString()).to.equal(closing(day))
      while (isFree(day)) day = day.add({ days: 1 })
      expect(addCalendarDays(evening(start), 14).toISOString(), `${start} + 14 d`).to.equal(closing(day))
    }
  })

  it('addMonths keeps the day of the month or takes the last one', () => {
    for (const start of everyDay()) {
      const day = start.add({ months: 3 })
      expect(addMonths(evening(start), 3, { rollForward: false }).toISOString()).to.equal(closing(day))
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

  it('takes another hour', () => {
    expect(addWorkingDays(at('2026-11-06T09:00:00Z'), 1, { hour: '09:00' })).to.deep.equal(
      at('2026-11-09T08:00:00Z'),
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

  it('a Saturday, 24 December, Easter Monday, Corpus Christi and 29 February', () => {
    expect(due('2026-11-13', 1)).to.equal('2026-11-16')
    expect(due('2026-12-10', 14)).to.equal('2026-12-28')
    expect(due('2026-03-23', 14)).to.equal('2026-04-07')
    expect(due('2026-05-21', 14)).to.equal('2026-06-05')
    expect(due('2028-02-15', 14)).to.equal('2028-02-29')
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
