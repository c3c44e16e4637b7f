import { pause, resume, type Remaining } from '../../../shared/domain/pausedTime.ts'
import { STANDING_STILL } from '../../../shared/workflow/clocks.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { StandstillPart } from '../../db/models/action.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import {
  NO_WAKE,
  openDeadlines,
  settle,
  settledNotices,
  together,
  type DeadlineContext,
  type Wake,
} from './deadlines.ts'
import { standTask } from './taskStandstill.ts'
import { scheduleAfter, timerEffect } from './timers.ts'

function remainingOf({ startedAt, dueAt, duration }: DeadlineDoc, now: Date): Remaining {
  // A day that somebody chose is kept in working days: that is how it was agreed.
  return pause({ startedAt, dueAt, duration: duration ?? { n: 0, unit: 'wd' }, pausedAt: now })
}

/** Stops the clocks of a case that is being suspended. */
export async function pauseDeadlines(ctx: DeadlineContext, caseDoc: Pick<CaseDoc, '_id'>): Promise<Wake> {
  const running = await openDeadlines(ctx, { caseId: caseDoc._id, kinds: STANDING_STILL })
  const wakes: Wake[] = [{ ...NO_WAKE, settles: running.flatMap(settledNotices) }]
  for (const doc of running.filter(({ state }) => state !== 'PAUSED')) {
    const remaining = remainingOf(doc, ctx.now)
    await stop(ctx, doc, remaining)
    if (doc.kind === 'action')
      wakes.push(await standTask(ctx, doc.subjectId, suspendedTask(remaining, ctx.now)))
  }
  return together(...wakes)
}

const stop = ({ db, now }: DeadlineContext, doc: DeadlineDoc, remaining: Remaining) =>
  db.deadlines.change(doc, { state: 'PAUSED', remaining, timer: null, rev: doc.rev + 1 }, now)

const suspendedTask = ({ n, unit, isMissed }: Remaining, since: Date): StandstillPart => ({
  why: 'suspended',
  since,
  left: isMissed ? null : { n, unit },
})

/** What was left of a task's agreed day when its case was suspended. */
const leftSince = (dueAt: Date, since: Date): Remaining =>
  pause({ startedAt: since, dueAt, duration: { n: 0, unit: 'wd' }, pausedAt: since })

/** The standstill of a task that becomes open again while its case is suspended. */
export const suspendedSince = (dueAt: Date, since: Date): StandstillPart =>
  suspendedTask(leftSince(dueAt, since), since)

/** Stops a clock that a suspended task has just been given anew, with what was left at the suspension. */
export async function pauseTaskClock(ctx: DeadlineContext, subjectId: string, since: Date): Promise<void> {
  for (const doc of await openDeadlines(ctx, { subjectId, kinds: ['action'] }))
    await stop(ctx, doc, leftSince(doc.dueAt, since))
}

interface Resuming extends DeadlineContext {
  model: CooperationModel
}

export interface Resumed extends Wake {
  set: Partial<CaseDoc>
}

/**
 * Lets stopped clocks go on. That of the stage the case is back in comes from the engine, so that case and
 * clock cannot disagree; tasks and the plan's limit are moved here, and with them the records that show their day.
 */
export async function resumeDeadlines(
  ctx: Resuming,
  caseDoc: Pick<CaseDoc, '_id' | 'ownerInstitutionId' | 'state' | 'stateDueAt'>,
): Promise<Resumed> {
  const wakes: Wake[] = []
  const set: Partial<CaseDoc> = {}
  const paused = await openDeadlines(ctx, { caseId: caseDoc._id, kinds: STANDING_STILL })
  for (const doc of paused.filter(({ state }) => state === 'PAUSED')) {
    if (doc.stage && doc.stage !== caseDoc.state) {
      wakes.push(await settle(ctx, doc, 'ENDED'))
      continue
    }
    const dueAt = doc.stage ? (caseDoc.stateDueAt ?? doc.dueAt) : goesOnUntil(ctx, doc)
    wakes.push(await goesOn(ctx, caseDoc.ownerInstitutionId, doc, dueAt))
    if (doc.kind === 'planLimit') set.planLimitAt = dueAt
    if (doc.kind === 'action') wakes.push(await standTask(ctx, doc.subjectId, null, dueAt))
  }
  return { ...together(...wakes), set }
}

function goesOnUntil({ model, now }: Resuming, { remaining, dueAt }: DeadlineDoc): Date {
  if (!remaining) return dueAt
  const roll = remaining.unit === 'ms' ? 'none' : model.calendar[remaining.unit]?.roll
  return resume({ remaining, at: now, roll })
}

async function goesOn(
  { db, model, now }: Resuming,
  centreId: string,
  doc: DeadlineDoc,
  dueAt: Date,
): Promise<Wake> {
  const { remaining, trail } = doc
  const wasMissed = remaining?.isMissed === true
  const duration =
    remaining && !wasMissed && doc.duration ? { n: remaining.n, unit: remaining.unit } : doc.duration
  const next: DeadlineDoc = {
    ...doc,
    state: wasMissed && doc.missedAt ? 'MISSED' : 'RUNNING',
    dueAt,
    duration,
    startedAt: wasMissed ? doc.startedAt : now,
    remaining: null,
    rev: doc.rev + 1,
  }
  // A ladder that had begun goes on with its next rung.
  const last = next.state === 'MISSED' ? (trail.at(-1)?.key ?? null) : null
  const timer = await scheduleAfter({ db, model, centreId, notBefore: now }, next, last)
  const { state, startedAt, rev } = next
  const after = await db.deadlines.change(
    doc,
    { state, dueAt, duration, startedAt, rev, remaining: null, timer },
    now,
  )
  return { ...NO_WAKE, effects: timerEffect(after) }
}
