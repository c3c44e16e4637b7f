import { pause, resume, type Remaining } from '../../../shared/domain/pausedTime.ts'
import { STANDING_STILL } from '../../../shared/workflow/clocks.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
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
import { scheduleAfter, timerEffect } from './timers.ts'

function remainingOf({ startedAt, dueAt, duration }: DeadlineDoc, now: Date): Remaining {
  // A day that somebody chose is kept in working days: that is how it was agreed.
  return pause({ startedAt, dueAt, duration: duration ?? { n: 0, unit: 'wd' }, pausedAt: now })
}

/** Stops the clocks of a case that is being suspended. */
export async function pauseDeadlines(ctx: DeadlineContext, caseDoc: Pick<CaseDoc, '_id'>): Promise<Wake> {
  const running = await openDeadlines(ctx, { caseId: caseDoc._id, kinds: STANDING_STILL })
  for (const doc of running.filter(({ state }) => state !== 'PAUSED')) {
    const remaining = remainingOf(doc, ctx.now)
    await ctx.db.deadlines.change(doc, { state: 'PAUSED', remaining, timer: null, rev: doc.rev + 1 }, ctx.now)
  }
  return { ...NO_WAKE, settles: running.flatMap(settledNotices) }
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
    if (doc.kind === 'action') wakes.push(await movedTask(ctx, doc, dueAt))
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

async function movedTask({ db, now }: Resuming, { subjectId }: DeadlineDoc, dueAt: Date): Promise<Wake> {
  const before = await db.actions.unscopedById(subjectId)
  if (!before || before.dueAt.getTime() === dueAt.getTime()) return NO_WAKE
  const after = await db.actions.change(before, { dueAt }, now)
  return { ...NO_WAKE, changes: [{ event: 'action.updated', type: 'action', before, after }] }
}
