import { execFileSync } from 'node:child_process'
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

  it('refuses an hour that is none', () => {
    expect(() => instantAt(FIRST, '24:00')).to.throw(RangeError)
    expect(() => instantAt(FIRST, '9:00')).to.throw(RangeError)
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

  it('put the last hour of a UTC day into the next Warsaw day', () => {
    expect(warsawDate(new Date('2026-12-31T23:30:00Z'))).to.equal('2027-01-01')
    expect(warsawTime(new Date('2026-12-31T23:30:00Z'))).to.equal('00:30')
  })
})

describe('legal time', () => {
  it('is the same wherever the process runs', function () {
    this.timeout(30_000)
    const source = new URL('../../../shared/domain/workingDays.ts', import.meta.url).href
    const script = `
      const days = await import(${JSON.stringify(source)})
      const out = []
      for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2031, 0, 1); at += 37 * 3600000) {
        const from = new Date(at)
        const dates = [days.addWorkingDays(from, 5), days.addCalendarDays(from, 14), days.addMonths(from, 2)]
        out.push(...dates.map((date) => date.getTime()), days.workingDaysBetween(from, dates[1]))
        out.push(days.warsawDate(from), days.warsawTime(from))
      }
      console.log(new Date(2026, 0, 1).getTimezoneOffset() + ' ' + out.join())`
    const run = (TZ: string): [zone: string, result: string] => {
      const args = ['--import=tsx', '--input-type=module', '--eval', script]
      const [zone = '', result = ''] = execFileSync(process.execPath, args, {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      }).split(' ')
      return [zone, result]
    }
    const [americanZone, american] = run('America/New_York')
    const [kiribatiZone, kiribati] = run('Pacific/Kiritimati')
    expect([americanZone, kiribatiZone]).to.deep.equal(['300', '-840'])
    expect(american).to.have.length.greaterThan(1000)
    expect(american).to.equal(kiribati)
  })
})
