import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'
import { presentWhy, type DeadlineSight } from '../deadlines/index.ts'
import { line, type Draft } from './draft.ts'

/** Lines of how the case goes its way: who leads it, what was passed over, which deadlines were missed. */

/** The rungs above that were told, and that the day itself passed; reminders are nobody's business but one's own. */
export function ofDeadline(sight: DeadlineSight, doc: DeadlineDoc): Draft[] {
  const { deadline, trail } = presentWhy(sight, doc, null)
  const about = {
    deadline: deadline.kind,
    institution: deadline.owner.institution,
    text: deadline.title,
  }
  return trail.flatMap(({ kind, at, names, told }, index) => {
    if (kind === 'missed')
      return [line('deadline', 'deadlineMissed', `${doc._id}-${index}`, new Date(at), about)]
    if (kind !== 'rung' || told === 0) return []
    // Who sees nothing of the team learns that somebody was told.
    const code = names.length > 0 ? 'deadlineTold' : 'deadlineRung'
    const more = { ...about, names: names.join(', ') }
    return [line('deadline', code, `${doc._id}-${index}`, new Date(at), more)]
  })
}

/** Of the course the team is shown that and when; reasons, and what was passed over, are the centre's own. */
export function ofCourse({ actor, scope }: CaseViewer, doc: CaseDoc): Draft[] {
  const isCentre = showsGroup(scope.lens, actor.sector, 'reason', scope.isOwn)
  const why = (text: string | null) => (isCentre ? { text } : {})
  const { handover, transfer, proposal, proposals, overrides } = doc
  const raised = [...proposals, ...(proposal ? [proposal] : [])]
  return [
    ...raised.flatMap(({ id, at, state, by, reason, answeredAt }) => [
      line('proposal', 'proposed', id, at),
      ...(answeredAt && state === 'DECLINED'
        ? [line('proposal', 'proposalDeclined', id, answeredAt, { by, ...why(reason) })]
        : []),
    ]),
    ...(handover
      ? [
          line('handover', 'handoverOffered', doc._id, handover.at, {
            to: handover.toName,
            by: handover.by.name,
            ...why(handover.reason),
          }),
        ]
      : []),
    ...(transfer
      ? [
          line('transfer', `transfer${transfer.state}`, transfer.id, transfer.at, {
            institution: transfer.toName,
            ...(isCentre ? { by: transfer.by } : {}),
            ...why(transfer.reason),
          }),
        ]
      : []),
    // What the head thought of it later stays with the head.
    ...(isCentre ? overrides : []).map(({ id, at, by, reason }) =>
      line('override', 'overridden', id, at, { by: by.name, text: reason }),
    ),
  ]
}
