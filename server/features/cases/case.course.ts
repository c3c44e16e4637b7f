import type { CaseView } from '../../../shared/contracts/cases.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'

const named = ({ membershipId, name }: { membershipId: string; name: string }) => ({ membershipId, name })

type Course = Pick<
  CaseView,
  | 'closureCode'
  | 'closedAt'
  | 'paused'
  | 'planLimitAt'
  | 'planExtended'
  | 'overrides'
  | 'missedDeadlines'
  | 'pendingApproval'
  | 'suspension'
  | 'handover'
  | 'transfer'
  | 'followUps'
  | 'previousCase'
>

/** How the case went its way, for those who are shown the team; reasons only for the centre that gave them. */
export function presentCourse({ actor, ability, scope }: CaseViewer, doc: CaseDoc): Course {
  const shows = (group: Parameters<typeof showsGroup>[2]) =>
    showsGroup(scope.lens, actor.sector, group, scope.isOwn)
  if (!shows('team')) return {}
  const why = (reason: string) => (shows('reason') ? { reason } : {})
  const { pendingApproval, suspension, handover, transfer } = doc
  return {
    closureCode: doc.closureCode,
    closedAt: doc.closedAt?.toISOString() ?? null,
    paused: doc.paused !== null,
    planLimitAt: doc.planLimitAt?.toISOString() ?? null,
    planExtended: doc.planExtended,
    overrides: doc.overrides.length,
    missedDeadlines: doc.missedDeadlines,
    pendingApproval: pendingApproval && {
      event: pendingApproval.event,
      transition: pendingApproval.transition,
      by: named(pendingApproval.by),
      at: pendingApproval.at.toISOString(),
    },
    suspension: suspension && {
      reviewOn: suspension.reviewOn,
      from: suspension.from.toISOString(),
      ...why(suspension.reason),
    },
    handover: handover && {
      to: { membershipId: handover.toMembershipId, name: handover.toName },
      by: named(handover.by),
      at: handover.at.toISOString(),
      dueAt: handover.dueAt.toISOString(),
      ...why(handover.reason),
    },
    transfer: transfer && {
      id: transfer.id,
      to: { id: transfer.toInstitutionId, name: transfer.toName },
      state: transfer.state,
      at: transfer.at.toISOString(),
      dueAt: transfer.dueAt.toISOString(),
      ...why(transfer.reason),
    },
    ...(shows('reason') && {
      followUps: doc.followUps.map(({ text, by, at }) => ({ text, by, at: at.toISOString() })),
    }),
    ...(doc.previousCase && allows(ability, 'read', 'Case', doc.previousCase.access)
      ? { previousCase: { id: doc.previousCase.access._id, number: doc.previousCase.number } }
      : {}),
  }
}
