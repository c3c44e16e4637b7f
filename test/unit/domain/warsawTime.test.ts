import { expect } from 'chai'
import { Temporal } from 'temporal-polyfill'
import { dayNumber, instantAt, isoDate, warsawDate, warsawTime } from '../../../shared/domain/warsawTime.ts'

const ZONE = 'Europe/Warsaw'
const FIRST = dayNumber('2026-01-01')
const LAST = dayNumber('2030-12-31')

/** The same question to an implementation of Temporal; 'compatible' is its rule for clock changes. */
function oracle(date: string, hour: string): number {
  return Temporal.PlainDateTime.from(`${date}T${hour}`).toZonedDateTime(ZONE, {
    disambiguation: 'compatible',
  }).epochMilliseconds
}

describe('instantAt', () => {
  it('agrees with Temporal on every day of 2026–2030, clock changes included', () => {
    for (let day = FIRST; day <= LAST; day++)
      for (const hour of ['00:00', '02:30', '15:30'])
        expect(instantAt(day, hour).getTime(), `${isoDate(day)} ${hour}`).to.equal(oracle(isoDate(day), hour))
  })

  it('agrees with Temporal on every quarter of an hour round the clock changes', () => {
    for (const date of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'])
      for (let minutes = 0; minutes < 1440; minutes += 15) {
        const hour = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
        expect(instantAt(dayNumber(date), hour).getTime(), `${date} ${hour}`).to.equal(oracle(date, hour))
      }
  })

  it('agrees with Temporal on clock changes before 1970 and on days after 2100', () => {
    for (const date of ['1919-04-14', '1944-10-04', '1964-05-31', '1969-12-31', '2100-12-31', '2150-07-01'])
      for (const hour of ['00:30', '02:30', '15:30'])
        expect(instantAt(dayNumber(date), hour).getTime(), `${date} ${hour}`).to.equal(oracle(date, hour))
  })

  it('refuses an hour that is none', () => {
    expect(() => instantAt(FIRST, '24:00')).to.throw(RangeError)
    expect(() => instantAt(FIRST, '9:00')).to.throw(RangeError)
  })

  it('refuses a day that is none', () => {
    expect(() => instantAt(Number.NaN, '15:30')).to.throw(RangeError)
    expect(() => warsawDate(new Date(Number.NaN))).to.throw(RangeError)
  })
})

describe('warsawDate and warsawTime', () => {
  it('agree with Temporal on every seventh hour of 2026–2030', () => {
    const end = oracle('2031-01-01', '00:00')
    for (let at = oracle('2026-01-01', '00:00'); at < end; at += 7 * 3_600_000) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)
      expect(warsawDate(new Date(at))).to.equal(zoned.toPlainDate().toString())
      expect(warsawTime(new Date(at))).to.equal(zoned.toPlainTime().toString({ smallestUnit: 'minute' }))
    }
  })

  it('change at the very millisecond at which Warsaw clocks do', () => {
    expect(warsawTime(new Date('2026-03-29T00:59:59.999Z'))).to.equal('01:59')
    expect(warsawTime(new Date('2026-03-29T01:00:00.000Z'))).to.equal('03:00')
    expect(warsawTime(new Date('2026-10-25T00:59:59.999Z'))).to.equal('02:59')
    expect(warsawTime(new Date('2026-10-25T01:00:00.000Z'))).to.equal('02:00')
  })

  it('put the last hour of a UTC day into the next Warsaw day', () => {
    expect(warsawDate(new Date('2026-12-31T23:30:00Z'))).to.equal('2027-01-01')
    expect(warsawTime(new Date('2026-12-31T23:30:00Z'))).to.equal('00:30')
  })
})
