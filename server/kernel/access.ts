import type { CaseAccess } from '../../shared/permissions/actor.ts'
import type { CaseDoc } from '../db/models/case.ts'

/** The part of a case that decides who sees it; stored in events, so it holds no content. */
export const caseAccess = (doc: CaseDoc): CaseAccess => ({
  _id: doc._id,
  ownerInstitutionId: doc.ownerInstitutionId,
  initiatorInstitutionId: doc.initiatorInstitutionId,
  decidingInstitutionId: doc.decidingInstitutionId,
  coordinatorMembershipId: doc.coordinatorMembershipId,
  deputyMembershipId: doc.deputyMembershipId,
  state: doc.state,
  isOpen: doc.isOpen,
  participants: doc.participants
    .filter((p) => p.status === 'active')
    .map(({ membershipId, institutionId, status, role, sector, categories }) => ({
      membershipId,
      institutionId,
      status,
      role,
      sector,
      categories,
    })),
})

/** Which fields of each kind of record rights look at. */
const DECIDING_FIELDS: Record<string, readonly string[]> = {
  case: [],
  person: ['caseId'],
  note: ['caseId', 'visibility', 'category', 'recipients', 'authorMembershipId', 'institutionId'],
  action: ['caseId', 'category', 'ownerMembershipId', 'isOpen'],
  invitation: ['caseId', 'institutionId', 'state'],
  escalation: ['caseId', 'decidingInstitutionId', 'toLevel', 'state', 'powiatTeryt'],
  notification: ['membershipId', 'userId'],
  session: ['userId', 'session', 'everywhere'],
  partnership: [],
}

export function recordAccess(type: string, record: object | null): Record<string, unknown> | null {
  if (!record) return null
  const source = record as Record<string, unknown>
  return Object.fromEntries([
    ['_id', source['_id']],
    ...(DECIDING_FIELDS[type] ?? []).map((f) => [f, source[f]]),
  ])
}
