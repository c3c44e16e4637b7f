import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'chai'
import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import type { Duration } from '../../../shared/domain/workingDays.ts'
import {
  answers,
  IN_DAYS,
  IN_HOURS,
  moments,
  PAUSED,
  PAUSED_AFTER,
  RESUMED_AFTER,
} from './legalTimeAnswers.ts'

/**
 * The calendar against an independent one, made of Temporal and a register of public holidays: every day of
 * 2026–2030, here and in processes that believe to be elsewhere.
 */

interface Day {
  isFree: boolean
  isHoliday: boolean
  dayOfWeek: number
  at: (hour: string) => number
}

const ZONE = 'Europe/Warsaw'
const FIRST = Temporal.PlainDate.from('2025-12-31')
const register = new Holidays('PL')
const holidays = new Set(
  [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032].flatMap((year) =>
    register.getHolidays(year).flatMap(({ type, date }) => (type === 'public' ? [date.slice(0, 10)] : [])),
  ),
)
const days: Day[] = []
const indexOf = new Map<string, number>()
for (let date = FIRST; date.year < 2033; date = date.add({ days: 1 })) {
  const known = new Map<string, number>()
  const at = (hour: string): number => {
    const asked =
      known.get(hour) ?? date.toZonedDateTime({ timeZone: ZONE, plainTime: hour }).epochMilliseconds
    known.set(hour, asked)
    return asked
  }
  const isHoliday = holidays.has(date.toString())
  indexOf.set(date.toString(), days.length)
  days.push({ isHoliday, isFree: isHoliday || date.dayOfWeek > 5, dayOfWeek: date.dayOfWeek, at })
}

const day = (index: number): Day => days[index] ?? expect.fail(`no day ${index}`)
function indexOn(date: Temporal.PlainDate): number {
  return indexOf.get(date.toString()) ?? expect.fail(`no day ${date}`)
}
const dateAt = (instant: number): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE).toPlainDate()

function working(from: number): number {
  let index = from
  while (day(index).isFree) index++
  return index
}
function worked(from: number, n: number): number {
  let index = from
  for (let left = n; left > 0; left--) index = working(index + 1)
  return index
}
const workingBetween = (a: number, b: number): number =>
  days.slice(a + 1, b + 1).filter(({ isFree }) => !isFree).length

/** HOURS of the questions, once more and by number. */
const OPENS = new Map([
  [1, ['08:00', '18:00']],
  [2, ['07:30', '15:30']],
  [4, ['09:00', '16:15']],
  [5, ['07:00', '14:00']],
  [6, ['09:00', '12:00']],
] as const)

function nextOpen(at: number, from: number): number {
  for (let index = from; ; index++) {
    const { dayOfWeek, isHoliday, at: hourOf } = day(index)
    const [opens, closes] = OPENS.get(dayOfWeek as 1) ?? []
    if (!isHoliday && opens && closes && at < hourOf(closes)) return Math.max(at, hourOf(opens))
  }
}

function counted(start: Temporal.PlainDate, { n, unit }: Duration): number {
  const index = indexOn(start)
  if (unit === 'wd') return n === 0 ? working(index) : worked(index, n)
  return unit === 'd' ? index + n : indexOn(start.add({ months: n }))
}

function* oracle(): Generator<[expected: number, question: string]> {
  const byDate = new Map<string, [number, string][]>()
  const inDays = (start: Temporal.PlainDate): [number, string][] =>
    IN_DAYS.flatMap((duration) => {
      const end = counted(start, duration)
      const due = working(end)
      const closes = OPENS.get(day(end).dayOfWeek as 1)?.[1] ?? '15:30'
      const words = `${start} + ${duration.n} ${duration.unit}`
      return [
        [day(due).at('15:30'), words],
        [day(end).at(closes), `${words}, not moved`],
        [workingBetween(indexOn(start), due), `${words}, working days until then`],
      ]
    })
  for (const at of moments()) {
    const start = dateAt(at)
    const known = byDate.get(start.toString()) ?? inDays(start)
    byDate.set(start.toString(), known)
    yield* known
    for (const { n } of IN_HOURS)
      yield [Temporal.Instant.fromEpochMilliseconds(at).add({ hours: n }).epochMilliseconds, `${at} + ${n} h`]
    yield [nextOpen(at, indexOn(start)), `office open after ${new Date(at).toISOString()}`]
    const [paused, resumed] = [indexOn(dateAt(at + PAUSED_AFTER)), indexOn(dateAt(at + RESUMED_AFTER))]
    const moved = worked(indexOn(start), PAUSED.n + workingBetween(paused, resumed))
    yield [day(moved).at('15:30'), `${start} + ${PAUSED.n} wd, paused`]
  }
}

describe('legal time of 2026–2030', function () {
  this.timeout(60_000)
  let expected: [number, string][]
  before(() => {
    expected = [...oracle()]
  })

  function check(given: number[]): void {
    expect(given).to.have.length(expected.length).greaterThan(600_000)
    const wrong = expected.flatMap(([due, question], index) =>
      given[index] === due ? [] : [`${question}: ${given[index]} for ${due}`],
    )
    expect(wrong.slice(0, 5)).to.deep.equal([])
  }

  it('agrees with an independent calendar on every day', () => check(answers()))

  for (const [zone, minutes] of [
    ['UTC', 0],
    ['America/New_York', 300],
    ['Pacific/Auckland', -780],
  ] as const)
    it(`agrees where the server believes to be in ${zone}`, async () => {
      const source = new URL('./legalTimeAnswers.ts', import.meta.url).href
      const script = `
        const { answers } = await import(${JSON.stringify(source)})
        const zone = new Date(2026, 0, 1).getTimezoneOffset()
        process.stdout.write(JSON.stringify({ zone, given: answers() }))`
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--import=tsx', '--input-type=module', '--eval', script],
        { env: { ...process.env, TZ: zone }, maxBuffer: 64 * 1024 * 1024 },
      )
      const reply = JSON.parse(stdout) as { zone: number; given: number[] }
      expect(reply.zone).to.equal(minutes)
      check(reply.given)
    })
})
