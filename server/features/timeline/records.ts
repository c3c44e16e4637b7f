import type { CostCardDoc } from '../../db/models/costCard.ts'
import type { DiagnosisDoc } from '../../db/models/diagnosis.ts'
import type { EvaluationDoc } from '../../db/models/evaluation.ts'
import type { MeetingDoc } from '../../db/models/meeting.ts'
import type { PlanDoc } from '../../db/models/plan.ts'
import { line, type Draft } from './draft.ts'

/** Lines of what a team writes down: that and when it came about, by whom, and not what stands in it. */

export function ofDiagnosis({ _id, edition, createdAt, approvedAt, approvedBy }: DiagnosisDoc): Draft[] {
  const about = { edition: String(edition) }
  return [
    line('diagnosis', 'diagnosisBegun', _id, createdAt, about),
    ...(approvedAt
      ? [line('diagnosis', 'diagnosisApproved', _id, approvedAt, { ...about, by: approvedBy })]
      : []),
  ]
}

export const ofCostCard = ({ _id, createdAt, area }: CostCardDoc): Draft =>
  line('costCard', 'costCardAdded', _id, createdAt, { text: area })

export function ofPlan({ _id, edition, type, createdAt, signatures }: PlanDoc): Draft[] {
  const about = { plan: type, edition: String(edition) }
  return [
    line('plan', 'planBegun', _id, createdAt, about),
    ...signatures.map(({ side, name, at, by }, index) =>
      line('plan', side === 'family' ? 'planSignedFamily' : 'planSignedCoordinator', `${_id}-${index}`, at, {
        ...about,
        signed: name,
        by,
      }),
    ),
  ]
}

export function ofMeeting(doc: MeetingDoc): Draft[] {
  const { _id, at, state, createdAt, createdByName, minutes } = doc
  const about = { on: at.toISOString() }
  const lines: Draft[] = []
  // One put on record afterwards was never a plan.
  if (createdAt < at)
    lines.push(line('meeting', 'meetingPlanned', _id, createdAt, { ...about, by: createdByName }))
  if (state === 'HELD') lines.push(line('meeting', 'meetingHeld', _id, at))
  if (state === 'CANCELLED')
    lines.push(line('meeting', 'meetingCancelled', _id, doc.updatedAt, { ...about, text: doc.cancelReason }))
  if (minutes?.lockedAt)
    lines.push(
      line('meeting', 'minutesApproved', _id, minutes.lockedAt, { ...about, by: minutes.approvedBy }),
    )
  return lines
}

export const ofEvaluation = ({ _id, by: side, createdAt, filedBy }: EvaluationDoc): Draft =>
  line('evaluation', side === 'family' ? 'evaluationFamily' : 'evaluationTeam', _id, createdAt, {
    by: filedBy,
  })
