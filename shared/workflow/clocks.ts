import type { NotificationKind } from '../contracts/notifications.ts'
import { DEFAULT_OFFICE_HOURS, nextOfficeMoment, type OfficeHours } from '../domain/officeHours.ts'
import type { CaseState, DeadlineKind, Level, RungTarget } from '../domain/vocabulary.ts'
import { isDayOff } from '../domain/holidays.ts'
import { instantAt, sameTimeOn, warsawDay } from '../domain/warsawTime.ts'
import type { Duration } from '../domain/workingDays.ts'
import { dueAfter } from './deadlines.ts'
import { isWayUp } from './engineEvents.ts'
import type { CooperationModel, ModelLadder } from './model.ts'

/**
 * What a running deadline does as time passes: reminders before it, the moment itself, then one rung of the
 * ladder after the other. That it has passed is a fact and waits for nobody's office hours; telling people may.
 * Pure: production stores each timer and asks again when it fires, the simulator walks them at once.
 */

export interface RunningDeadline {
  kind: DeadlineKind
  /** Level of the state a stage deadline belongs to; a decision has a ladder of its own. */
  level: Level
  startedAt: Date
  dueAt: Date
  /** Hours run through nights and days off, and so do the people who are told. */
  urgent: boolean
  /** A reminder at a time of its own, in place of the ladder's: an invitation's half-way word. */
  remindAt?: Date | null | undefined
}

/** `due` is the moment at which the deadline passes. */
export type TimerKey = `remind:${number}` | 'due' | `rung:${number}`

/** One moment at which something is due about a deadline; `key` is unique within the deadline. */
export interface Timer {
  key: TimerKey
  at: Date
}

export type Absences = ReadonlySet<RungTarget>

export interface Fired {
  /** missed = the deadline has just passed; whom that is told to, and when, the rungs say. */
  kind: 'reminder' | 'missed' | 'rung'
  /** Who is told now; empty where the rung is skipped. */
  tell: RungTarget[]
  /** Why a rung told nobody. */
  skipped?: 'notAbsent'
}

const TASKS: readonly DeadlineKind[] = ['action', 'invitation', 'transfer', 'handover', 'proposal', 'issue']

/** The ladder that counts for a deadline. */
function ladderOf({ ladders }: CooperationModel, { kind, level }: RunningDeadline): ModelLadder {
  if (TASKS.includes(kind)) return ladders.task
  return kind === 'escalation' || level !== 'gmina' ? ladders.decision : ladders.stage
}

/** The instant that lies a length of time before a deadline, at the deadline's own hour. */
export function before(due: Date, { n, unit }: Duration): Date {
  if (unit === 'h') return new Date(due.getTime() - n * 3_600_000)
  let day = warsawDay(due)
  if (unit === 'wd')
    for (let left = n; left > 0; left--) {
      day -= 1
      while (isDayOff(day)) day -= 1
    }
  else day -= unit === 'm' ? n * 30 : n
  return sameTimeOn(day, due)
}

interface Clockwork {
  model: CooperationModel
  deadline: RunningDeadline
  /** Office hours of whoever is told; quiet rungs wait for them. */
  hours?: OfficeHours
  /** A ladder that stood still goes on from here: a rung whose time fell into the standstill comes now. */
  notBefore?: Date
}

const remindersOf = ({ remind }: ModelLadder, { remindAt }: RunningDeadline): number =>
  remindAt ? 1 : remind.length

function timerAt({ model, deadline, hours, notBefore }: Clockwork, index: number): Timer | null {
  const ladder = ladderOf(model, deadline)
  const reminders = remindersOf(ladder, deadline)
  if (index < reminders) {
    const length = ladder.remind[index]
    const at = deadline.remindAt ?? (length && before(deadline.dueAt, length))
    return at ? { key: `remind:${index}`, at } : null
  }
  if (index === reminders) return { key: 'due', at: deadline.dueAt }
  const number = index - reminders - 1
  const rung = ladder.rungs[number]
  if (!rung) return null
  const usual = rung.after.n === 0 ? deadline.dueAt : dueAfter(model, deadline.dueAt, rung.after)
  const at = notBefore && usual < notBefore ? notBefore : usual
  const waits = rung.quiet && !deadline.urgent
  return { key: `rung:${number}`, at: waits ? nextOfficeMoment(at, hours ?? DEFAULT_OFFICE_HOURS) : at }
}

function indexOf({ model, deadline }: Clockwork, key: TimerKey): number {
  const reminders = remindersOf(ladderOf(model, deadline), deadline)
  if (key === 'due') return reminders
  const [kind, number] = key.split(':')
  return Number(number) + (kind === 'rung' ? reminders + 1 : 0)
}

/**
 * The timer after the one with `key`, the first one for null; null when the ladder is at its end. Reminders
 * that would fall before the clock started are left out. Every timer comes exactly once, in order of time.
 */
export function nextTimer(clock: Clockwork, key: TimerKey | null): Timer | null {
  const { deadline } = clock
  let index = key === null ? 0 : indexOf(clock, key) + 1
  for (;;) {
    const timer = timerAt(clock, index)
    if (!timer || !timer.key.startsWith('remind') || timer.at > deadline.startedAt) return timer
    index += 1
  }
}

/** Whom a rung of the ladder tells; null for any other timer. */
export const targetOf = ({ model, deadline }: Clockwork, key: TimerKey): RungTarget | null =>
  key.startsWith('rung') ? (ladderOf(model, deadline).rungs[Number(key.split(':')[1])]?.to ?? null) : null

/** What the timer does when it goes off while the deadline is still running (or has just passed). */
export function fire(clock: Clockwork, key: TimerKey, absent: Absences): Fired {
  if (key === 'due') return { kind: 'missed', tell: [] }
  if (key.startsWith('remind'))
    return { kind: 'reminder', tell: [absent.has('owner') ? 'substitute' : 'owner'] }
  const to = targetOf(clock, key)
  if (!to) return { kind: 'rung', tell: [] }
  if (to === 'substitute' && !absent.has('owner')) return { kind: 'rung', tell: [], skipped: 'notAbsent' }
  return { kind: 'rung', tell: [to] }
}

/** In which words a timer tells: a reminder, or that the day has passed for oneself or for somebody else. */
export function wordOfTimer(
  { kind }: Pick<RunningDeadline, 'kind'>,
  fired: Fired['kind'],
  to: RungTarget | null,
): NotificationKind {
  if (fired === 'reminder') return kind === 'invitation' ? 'invitationReminder' : 'deadlineReminder'
  return to === 'owner' || to === 'substitute' ? 'deadlineMissed' : 'deadlineLadder'
}

/**
 * A day that somebody chose is brought to mind on its own morning, as the office opens. On a day off nobody is
 * there to be told: then (null) the ladder's reminder comes, some days before.
 */
export function morningReminder(dueAt: Date, hours: OfficeHours = DEFAULT_OFFICE_HOURS): Date | null {
  const opens = nextOfficeMoment(instantAt(warsawDay(dueAt), '00:00'), hours)
  return opens < dueAt ? opens : null
}

/** What shows that work on a family is stuck; an answer owed to the product itself or from above does not. */
export const COUNTED_AS_MISSED: readonly DeadlineKind[] = ['stage', 'action', 'invitation', 'planLimit']
export const countsAsMissed = (kind: DeadlineKind): boolean => COUNTED_AS_MISSED.includes(kind)

/** What stands still while a case is suspended; an answer that others owe goes on being owed. */
export const STANDING_STILL: readonly DeadlineKind[] = ['stage', 'escalation', 'action', 'planLimit']
export const standsStill = (kind: DeadlineKind): boolean => STANDING_STILL.includes(kind)

interface Standing {
  state: CaseState
  /** Deadlines missed since the last proposal was answered. */
  missed: number
  /** A proposal waits for its answer. */
  proposed: boolean
}

/** After so many missed deadlines going up a level is proposed, where a way up leads from here. */
export function proposesEscalation(model: CooperationModel, { state, missed, proposed }: Standing): boolean {
  if (proposed || missed < model.proposeEscalationAfter) return false
  return model.transitions.some(
    ({ event, from, roles }) => isWayUp(event) && from.includes(state) && roles.includes('COORDINATOR'),
  )
}
