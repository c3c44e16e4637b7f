import type { DeadlineDoc } from '../../db/models/deadline.ts'
import { institutionById } from '../../db/directory.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { EffectDraft } from '../../kernel/define.ts'
import { DEFAULT_OFFICE_HOURS } from '../../../shared/domain/officeHours.ts'
import type { RungTarget } from '../../../shared/domain/vocabulary.ts'
import { nextTimer, targetOf, type RunningDeadline, type TimerKey } from '../../../shared/workflow/clocks.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'

export const runningOf = (doc: DeadlineDoc): RunningDeadline => ({
  kind: doc.kind,
  level: doc.level,
  startedAt: doc.startedAt,
  dueAt: doc.dueAt,
  urgent: doc.urgent,
  remindAt: doc.remindAt,
})

/** Told by whoever the deadline is for; everybody else works where the case is led. */
const OWN_SIDE: readonly RungTarget[] = ['owner', 'substitute', 'supervisor']

interface Scheduling {
  db: Repositories
  model: CooperationModel
  /** The institution that leads the case. */
  centreId: string
  /** Of a ladder that stood still: when it goes on. */
  notBefore?: Date
}

/** The timer after `key` (the first one for null), at an hour when the one it tells is at work. */
export async function scheduleAfter(
  { db, model, centreId, notBefore }: Scheduling,
  doc: DeadlineDoc,
  key: TimerKey | null,
): Promise<DeadlineDoc['timer']> {
  const clock = { model, deadline: runningOf(doc), ...(notBefore && { notBefore }) }
  const timer = nextTimer(clock, key)
  const to = timer && targetOf(clock, timer.key)
  if (!to) return timer && { ...timer, to: timer.key === 'due' ? null : 'owner' }
  const at = await institutionById(OWN_SIDE.includes(to) ? doc.ownerInstitutionId : centreId, db.session)
  const polite = nextTimer({ ...clock, hours: at?.hours ?? DEFAULT_OFFICE_HOURS }, key)
  return polite && { ...polite, to }
}

/**
 * The effect that makes a timer go off. Its id is made of deadline, date and timer, so however often the same
 * one is stored or carried out, it is one; a case's timers go off one at a time, in order.
 */
export const timerEffect = ({ _id, rev, timer, caseId }: DeadlineDoc): EffectDraft[] =>
  timer
    ? [
        {
          id: `${_id}:${rev}:${timer.key}`,
          lane: caseId,
          kind: 'timer',
          dueAt: timer.at,
          payload: { operation: 'deadlines.fire', input: { id: _id, rev, key: timer.key } },
        },
      ]
    : []
