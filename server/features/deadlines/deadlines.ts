import type { DeadlineSubject } from '../../../shared/contracts/deadlines.ts'
import type { NotificationKind } from '../../../shared/contracts/notifications.ts'
import type { Amount } from '../../../shared/domain/pausedTime.ts'
import type { CaseState, Category, DeadlineKind, Level } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel, TransitionRole } from '../../../shared/workflow/model.ts'
import { runsByHours, whyDue } from '../../../shared/workflow/whyDue.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { ChangeDraft, EffectDraft, Settled } from '../../kernel/define.ts'
import { scheduleAfter, timerEffect } from './timers.ts'

export interface DeadlineContext {
  db: Repositories
  now: Date
}

/** What keeping clocks adds to a command's outcome. */
export interface Wake {
  changes: ChangeDraft[]
  effects: EffectDraft[]
  settles: Settled[]
}
export const NO_WAKE: Wake = { changes: [], effects: [], settles: [] }

export const together = (...wakes: readonly Wake[]): Wake => ({
  changes: wakes.flatMap((w) => w.changes),
  effects: wakes.flatMap((w) => w.effects),
  settles: wakes.flatMap((w) => w.settles),
})

/** Whoever has to act: one post, or everybody of an institution in a role. */
export interface DeadlineOwner {
  membershipId: string | null
  institutionId: string
  institutionName: string
  role: TransitionRole | null
}

export interface NewDeadline {
  kind: DeadlineKind
  model: CooperationModel
  caseDoc: Pick<CaseDoc, '_id' | 'level' | 'ownerInstitutionId' | 'teryt'>
  subject: { type: DeadlineSubject; id: string }
  owner: DeadlineOwner
  dueAt: Date
  /** The length of time that gave `dueAt`; left out for a day that somebody chose. */
  duration?: Amount | null
  /** Stage it is the deadline of, and that stage's level. */
  stage?: CaseState
  level?: Level
  /** Of a task: who reads it reads its deadline. */
  category?: Category
  /** A reminder at its own time instead of the ladder's. */
  remindAt?: Date
}

/** Starts a clock inside the command that gives somebody something to do; its first timer is an effect of it. */
export async function startDeadline(ctx: DeadlineContext, asked: NewDeadline): Promise<Wake> {
  const { db, now } = ctx
  const { kind, model, caseDoc, subject, owner, dueAt } = asked
  const duration = asked.duration ?? null
  const level = asked.level ?? caseDoc.level
  const doc: DeadlineDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    kind,
    subjectType: subject.type,
    subjectId: subject.id,
    stage: asked.stage ?? null,
    level,
    category: asked.category ?? null,
    ownerMembershipId: owner.membershipId,
    ownerInstitutionId: owner.institutionId,
    ownerInstitutionName: owner.institutionName,
    ownerRole: owner.role,
    powiatTeryt: kind === 'escalation' && level === 'powiat' ? caseDoc.teryt.slice(0, 4) : null,
    startedAt: now,
    dueAt,
    duration,
    why: whyDue(model, { startedAt: now, duration }),
    urgent: runsByHours(duration),
    remindAt: asked.remindAt ?? null,
    state: 'RUNNING',
    remaining: null,
    missedAt: null,
    settledAt: null,
    rev: 1,
    timer: null,
    trail: [],
    told: [],
  }
  const timer = await scheduleAfter({ db, model, centreId: caseDoc.ownerInstitutionId }, doc, null)
  const started = await db.deadlines.insert({ ...doc, timer })
  return { ...NO_WAKE, effects: timerEffect(started) }
}

/** Words about a deadline that nobody needs once it is dealt with. */
const SETTLED_KINDS: readonly NotificationKind[] = [
  'deadlineReminder',
  'deadlineMissed',
  'deadlineLadder',
  'escalationProposed',
]
export const settledNotices = ({ _id, subjectId }: DeadlineDoc): Settled[] =>
  [_id, subjectId].map((targetId) => ({ kinds: SETTLED_KINDS, targetId }))

interface Which {
  subjectId?: string
  caseId?: string
  kinds?: readonly DeadlineKind[]
}

/**
 * The post that has to act now. What belongs to whoever leads the case goes with the lead, so a clock that began
 * under another coordinator asks the one of today.
 */
export function ownerNow(
  doc: Pick<DeadlineDoc, 'kind' | 'ownerRole' | 'ownerMembershipId'>,
  caseDoc: Pick<CaseDoc, 'coordinatorMembershipId' | 'deputyMembershipId'>,
): string | null {
  if (doc.kind !== 'stage' && doc.kind !== 'planLimit' && doc.kind !== 'proposal')
    return doc.ownerMembershipId
  if (doc.ownerRole === 'DEPUTY') return caseDoc.deputyMembershipId
  const isLed = doc.ownerRole === 'COORDINATOR' || doc.ownerRole === 'SOCIAL_WORKER'
  return isLed ? caseDoc.coordinatorMembershipId : doc.ownerMembershipId
}

/** Clocks not yet settled. */
export function openDeadlines(
  { db }: DeadlineContext,
  { subjectId, caseId, kinds }: Which,
): Promise<DeadlineDoc[]> {
  return db.deadlines.unscopedFind(
    {
      ...(caseId ? { caseId } : {}),
      ...(subjectId ? { subjectId } : {}),
      ...(kinds ? { kind: { $in: [...kinds] } } : {}),
      state: { $in: ['RUNNING', 'PAUSED', 'MISSED'] },
      settledAt: null,
    },
    { sort: { _id: 1 }, limit: 1000 },
  )
}

/** Ends the clock of one deadline: it was kept (late, if it had passed before), or there is nothing to keep. */
export async function settle(
  { db, now }: DeadlineContext,
  doc: DeadlineDoc,
  outcome: 'MET' | 'ENDED',
): Promise<Wake> {
  await db.deadlines.change(
    doc,
    { state: outcome, settledAt: now, timer: null, remaining: null, rev: doc.rev + 1 },
    now,
  )
  return { ...NO_WAKE, settles: settledNotices(doc) }
}

/** The same for all that run about a subject: done, answered, taken back. */
export async function meetDeadline(
  ctx: DeadlineContext,
  which: Which,
  outcome: 'MET' | 'ENDED' = 'MET',
): Promise<Wake> {
  const wakes: Wake[] = []
  for (const doc of await openDeadlines(ctx, which)) wakes.push(await settle(ctx, doc, outcome))
  return together(...wakes)
}
