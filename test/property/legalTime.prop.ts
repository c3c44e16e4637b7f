import { expect } from 'chai'
import fc from 'fast-check'
import { explainDue } from '../../shared/domain/dueReason.ts'
import { nextOfficeMoment, officeCloseOn, type OfficeHours } from '../../shared/domain/officeHours.ts'
import { pause, resume, type Remaining } from '../../shared/domain/pausedTime.ts'
import {
  addCalendarDays,
  addDuration,
  addWorkingDays,
  isWorkingDay,
  warsawDate,
  workingDaysBetween,
  type DueOptions,
  type Duration,
} from '../../shared/domain/workingDays.ts'

const DAY = 86_400_000
const after = (from: Date, ms: number): Date => new Date(from.getTime() + ms)
const daysFrom = (a: Date, b: Date): number => (Date.parse(warsawDate(b)) - Date.parse(warsawDate(a))) / DAY

const moment = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2030-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})
const unit = fc.constantFrom('wd', 'd', 'm', 'h')
const duration: fc.Arbitrary<Duration> = fc.record({ n: fc.integer({ min: 1, max: 40 }), unit })
const lengthIn = (of: Duration['unit']) =>
  fc.record({ n: fc.integer({ min: 1, max: 40 }), unit: fc.constant(of) })

const pad = (n: number): string => String(n).padStart(2, '0')
const opening = fc
  .tuple(fc.integer({ min: 6, max: 10 }), fc.integer({ min: 12, max: 20 }), fc.constantFrom(0, 15, 30))
  .map(([from, to, minute]) => ({ from: `${pad(from)}:${pad(minute)}`, to: `${pad(to)}:00` }))
const hours: fc.Arbitrary<OfficeHours> = fc
  .dictionary(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), opening, { minKeys: 1 })
  .map((week): OfficeHours => week)
const options: fc.Arbitrary<DueOptions> = fc.record({
  roll: fc.constantFrom('forward', 'none', undefined),
  closes: fc.oneof(fc.constantFrom('09:00', '15:30', undefined), hours),
})

/** Where on its way a clock stops, as a share of its length, and for how long. */
const standstill = fc.record({ at: fc.double({ min: 0, max: 0.9999, noNaN: true }), days: fc.nat(400) })
interface Clock {
  startedAt: Date
  dueAt: Date
  duration: Duration | Remaining
}
const start = (startedAt: Date, length: Duration, how?: DueOptions): Clock => ({
  startedAt,
  duration: length,
  dueAt: addDuration(startedAt, length, how),
})
const within = ({ startedAt, dueAt }: Clock, share: number): Date =>
  after(startedAt, Math.floor(share * (dueAt.getTime() - startedAt.getTime())))

function standStill(clock: Clock, pausedAt: Date, ms: number, how?: DueOptions): Clock & { resumedAt: Date } {
  const remaining = pause({ ...clock, pausedAt })
  const resumedAt = after(pausedAt, ms)
  const dueAt = resume({ remaining, at: resumedAt, ...how })
  return { startedAt: resumedAt, duration: remaining, dueAt, resumedAt }
}
describe('a clock that stops', () => {
  it('and goes on at once is due on the same day', () => {
    fc.assert(
      fc.property(moment, duration, standstill, options, (from, length, { at }, how) => {
        const clock = start(from, length, how)
        expect(standStill(clock, within(clock, at), 0, how).dueAt).to.deep.equal(clock.dueAt)
      }),
      { numRuns: 3000 },
    )
  })

  it('for k working days is due exactly k working days later', () => {
    fc.assert(
      fc.property(moment, lengthIn('wd'), standstill, (from, length, { at, days }) => {
        const clock = start(from, length)
        const pausedAt = within(clock, at)
        const { dueAt, resumedAt } = standStill(clock, pausedAt, days * DAY)
        const k = workingDaysBetween(pausedAt, resumedAt)
        const exact = addWorkingDays(clock.dueAt, k)
        // Gone on after its last day was over: the rest of a day cannot be less than the next one.
        expect(dueAt).to.deep.equal(exact > resumedAt ? exact : addWorkingDays(resumedAt, 1))
      }),
      { numRuns: 3000 },
    )
  })

  it('for k calendar days ends its count k days later and moves only that end off a day off', () => {
    const length = fc.oneof(lengthIn('d'), lengthIn('m'))
    fc.assert(
      fc.property(moment, length, standstill, (from, time, { at, days }) => {
        const clock = start(from, time)
        const counted = addDuration(from, time, { roll: 'none' })
        const { dueAt, resumedAt } = standStill(clock, within(clock, at), days * DAY)
        const k = daysFrom(within(clock, at), resumedAt)
        const exact = addDuration(counted, { n: k, unit: 'd' })
        const today = addCalendarDays(resumedAt, 0)
        const soonest = today > resumedAt ? today : addCalendarDays(resumedAt, 1)
        expect(dueAt).to.deep.equal(exact > resumedAt ? exact : soonest)
      }),
      { numRuns: 3000 },
    )
  })

  it('in hours runs its length to the millisecond', () => {
    const stops = fc.array(fc.tuple(standstill, fc.nat(DAY * 40)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(moment, lengthIn('h'), stops, (from, length, pauses) => {
        let clock = start(from, length)
        let stood = 0
        for (const [{ at }, ms] of pauses) {
          clock = standStill(clock, within(clock, at), ms)
          stood += ms
        }
        expect(clock.dueAt.getTime()).to.equal(addDuration(from, length).getTime() + stood)
      }),
      { numRuns: 2000 },
    )
  })

  it('twice is due as if every standstill had been counted', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom('wd', 'd', 'm'), standstill, standstill, (from, of, one, two) => {
        const clock = start(from, { n: 30, unit: of })
        const firstStop = within(clock, one.at)
        const first = standStill(clock, firstStop, one.days * DAY)
        const secondStop = within(first, two.at)
        const second = standStill(first, secondStop, two.days * DAY)
        const between = of === 'wd' ? workingDaysBetween : daysFrom
        const k = between(firstStop, first.resumedAt) + between(secondStop, second.resumedAt)
        const counted = addDuration(from, { n: 30, unit: of }, { roll: 'none' })
        const exact = addDuration(counted, { n: k, unit: of === 'wd' ? 'wd' : 'd' })
        // A stop on the last day may win a day, which the properties above settle.
        fc.pre(first.duration.n > 0 && second.duration.n > 0)
        expect(second.dueAt).to.deep.equal(exact)
      }),
      { numRuns: 2000 },
    )
  })

  it('is never due earlier than before, nor before it goes on', () => {
    fc.assert(
      fc.property(moment, duration, standstill, options, options, (from, length, { at, days }, how, then) => {
        const clock = start(from, length, how)
        const { dueAt, resumedAt } = standStill(clock, within(clock, at), days * DAY, then)
        expect(dueAt >= clock.dueAt).to.equal(true)
        expect(dueAt > resumedAt).to.equal(true)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the reason of a deadline', () => {
  it('belongs to the very deadline, survives JSON and adds up day by day', () => {
    fc.assert(
      fc.property(moment, duration, options, (from, length, how) => {
        const { dueAt, ...reason } = explainDue(from, length, how)
        expect(dueAt).to.deep.equal(addDuration(from, length, how))
        expect(JSON.parse(JSON.stringify(reason))).to.deep.equal(reason)
        expect(reason.rule).to.deep.equal(length)
        for (const { date } of reason.holidays) expect(isWorkingDay(date)).to.equal(false)
        const passed = reason.holidays.length + reason.weekendDays
        if (length.unit === 'wd') expect(length.n + passed).to.equal(daysFrom(from, dueAt))
        else if (reason.rolledFrom === undefined) expect(passed).to.equal(0)
        else {
          expect(isWorkingDay(reason.rolledFrom)).to.equal(false)
          expect(daysFrom(new Date(`${reason.rolledFrom}T12:00:00Z`), dueAt)).to.equal(passed)
        }
      }),
      { numRuns: 5000 },
    )
  })
})

describe('the next moment of an office', () => {
  it('is never before, always open, and its own next moment', () => {
    fc.assert(
      fc.property(moment, hours, (at, week) => {
        const next = nextOfficeMoment(at, week)
        expect(next >= at).to.equal(true)
        expect(nextOfficeMoment(next, week)).to.deep.equal(next)
        expect(next < officeCloseOn(warsawDate(next), week)).to.equal(true)
        const isOpenNow = next.getTime() === at.getTime()
        // Nothing in between is open, tried at a tenth of the way each.
        for (let tenth = 1; tenth < 10 && !isOpenNow; tenth++) {
          const between = after(at, Math.floor(((next.getTime() - at.getTime()) * tenth) / 10))
          expect(nextOfficeMoment(between, week)).to.deep.equal(next)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
