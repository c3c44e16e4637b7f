import type { Category } from '../../shared/domain/vocabulary.ts'
import type { CaseAccess, Ending } from '../../shared/permissions/actor.ts'
import type { CaseDoc, ParticipantPart } from '../db/models/case.ts'

/**
 * What of a participant's grant the family's bases let go to that institution. The centre that leads the
 * case works on its own statutory task and is not shared with.
 */
export function grantOf(
  doc: Pick<CaseDoc, 'sharing' | 'ownerInstitutionId'>,
  part: Pick<ParticipantPart, 'institutionId' | 'sector' | 'categories'>,
): { categories: Category[]; ends: Ending[] } {
  const { sharing } = doc
  if (!sharing || part.institutionId === doc.ownerInstitutionId)
    return { categories: part.categories, ends: [] }
  const shared = sharing.filter((it) => it.sector === part.sector && part.categories.includes(it.category))
  return {
    categories: shared.map(({ category }) => category),
    ends: shared.flatMap(({ category, until }) => (until ? [{ category, until }] : [])),
  }
}

/** What of a case's record has to be read to judge who sees it. */
export const ACCESS_FIELDS = [
  'ownerInstitutionId',
  'initiatorInstitutionId',
  'decidingInstitutionId',
  'formerInstitutions',
  'coordinatorMembershipId',
  'deputyMembershipId',
  'state',
  'isOpen',
  'participants',
  'sharing',
] as const satisfies readonly (keyof CaseDoc)[]
type AccessPart = Pick<CaseDoc, '_id' | (typeof ACCESS_FIELDS)[number]>

/** The part of a case that decides who sees it; stored in events, so it holds no content. */
export const caseAccess = (doc: AccessPart): CaseAccess => ({
  _id: doc._id,
  ownerInstitutionId: doc.ownerInstitutionId,
  initiatorInstitutionId: doc.initiatorInstitutionId,
  decidingInstitutionId: doc.decidingInstitutionId,
  formerInstitutions: doc.formerInstitutions,
  coordinatorMembershipId: doc.coordinatorMembershipId,
  deputyMembershipId: doc.deputyMembershipId,
  state: doc.state,
  isOpen: doc.isOpen,
  participants: doc.participants
    .filter((p) => p.status === 'active')
    .map((part) => {
      const { membershipId, institutionId, status, role, sector } = part
      return { membershipId, institutionId, status, role, sector, ...grantOf(doc, part) }
    }),
})

/** Which fields of each kind of record rights look at. */
const DECIDING_FIELDS: Record<string, readonly string[]> = {
  case: [],
  person: ['caseId'],
  legalBasis: ['caseId', 'recipients'],
  infoNotice: ['caseId'],
  note: ['caseId', 'visibility', 'category', 'recipients', 'authorMembershipId', 'institutionId'],
  action: ['caseId', 'category', 'ownerMembershipId', 'isOpen'],
  invitation: ['caseId', 'institutionId', 'state'],
  diagnosis: ['caseId', 'isApproved', 'isSuperseded'],
  costCard: ['caseId', 'isRemoved'],
  plan: ['caseId'],
  meeting: ['caseId'],
  evaluation: ['caseId'],
  escalation: ['caseId', 'decidingInstitutionId', 'toLevel', 'state', 'powiatTeryt'],
  transfer: ['caseId', 'fromInstitutionId', 'toInstitutionId', 'state'],
  issue: ['caseId', 'voivodeshipTeryt', 'openedByMembershipId'],
  supervision: ['caseId', 'voivodeshipTeryt', 'requestedByMembershipId'],
  fidelityCheck: ['voivodeshipTeryt', 'leaderInstitutionId'],
  notification: ['membershipId', 'userId'],
  deadline: ['caseId', 'kind', 'category', 'ownerMembershipId', 'ownerInstitutionId', 'told', 'settledAt'],
  session: ['userId', 'session', 'everywhere'],
  partnership: [],
  model: ['status', 'voivodeship', 'consulted'],
}

export function recordAccess(type: string, record: object | null): Record<string, unknown> | null {
  if (!record) return null
  const source = record as Record<string, unknown>
  return Object.fromEntries([
    ['_id', source['_id']],
    ...(DECIDING_FIELDS[type] ?? []).map((f) => [f, source[f]]),
  ])
}
