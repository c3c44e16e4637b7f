import type { PartnershipFacts } from '../../../shared/domain/partnership.ts'
import { allows, type AppAbility } from '../../../shared/permissions/ability.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import { postsOf } from '../../db/people.ts'
import { repositories, type Repositories } from '../../db/repositories.ts'
import type { DbSession } from '../../db/transaction.ts'
import type { NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'

/** How a partnership stands, who is told of it, and which cases are at work under it. */

/** The partnership under which cases of this gmina may open, or null. */
export async function activePartnership(
  teryt: string,
  session: DbSession | null,
): Promise<PartnershipDoc | null> {
  return (
    (await repositories(session).partnerships.unscopedFind({ teryt, state: 'ACTIVE' }, { limit: 1 }))[0] ??
    null
  )
}

export const factsOf = (doc: PartnershipDoc): PartnershipFacts => ({
  state: doc.state,
  leaderInstitutionId: doc.leaderInstitutionId,
  accededInstitutionIds: doc.members.filter((m) => m.signedOn).map((m) => m.institutionId),
  hasAuthorisation: doc.authorisedBy !== null,
})

/** Out of reach is 404, reachable but not for this actor 403, an old version 409. */
export async function loadPartnership(
  db: Repositories,
  ability: AppAbility,
  id: string,
  action: string,
  version: number | undefined,
): Promise<PartnershipDoc> {
  const doc = await db.partnerships.byId(ability, id)
  if (!doc) throw new AppError('not_found')
  if (!allows(ability, action, 'Partnership', doc)) throw new AppError('forbidden', { reason: 'notYourPart' })
  if (version !== undefined && version !== doc.version) throw new AppError('version_conflict')
  return doc
}

type RunningCase = Pick<CaseDoc, '_id' | 'participants' | 'coordinatorMembershipId' | 'deputyMembershipId'>

const runningUnder = (doc: PartnershipDoc) => ({ partnershipId: doc._id, isOpen: true })

export const countRunning = async (db: Repositories, doc: PartnershipDoc): Promise<number> =>
  (await db.cases.unscopedFindPart(runningUnder(doc), ['_id'], { limit: 5000 })).length

export const runningCases = (db: Repositories, doc: PartnershipDoc): Promise<RunningCase[]> =>
  db.cases.unscopedFindPart(
    runningUnder(doc),
    ['participants', 'coordinatorMembershipId', 'deputyMembershipId'],
    { limit: 5000 },
  )

interface Receiver {
  membershipId: string
  userId: string
}

/** Who leads these cases, each person once. */
export function leadsOf(cases: readonly RunningCase[]): Receiver[] {
  const leads = cases.flatMap(({ participants, coordinatorMembershipId, deputyMembershipId }) =>
    participants.filter(
      (p) => p.status === 'active' && [coordinatorMembershipId, deputyMembershipId].includes(p.membershipId),
    ),
  )
  return [...new Map(leads.map((p) => [p.membershipId, p])).values()]
}

/** Posts that speak for their institution in a partnership. */
const BINDS_UNIT = ['MEMBER', 'DIRECTOR', 'PCPR_LEAD', 'OPS_HEAD', 'PARTNERSHIP_LEADER']

export async function speakersOf(
  institutionIds: readonly string[],
  db: Repositories,
  now: Date,
): Promise<Receiver[]> {
  const found: Receiver[] = []
  for (const id of institutionIds)
    found.push(...(await postsOf(id, now, db.session)).filter(({ role }) => BINDS_UNIT.includes(role)))
  return found
}

/** One notice to each, the page of the partnership behind it. */
export const noticesTo = (
  receivers: readonly Receiver[],
  kind: NoticeDraft['kind'],
  doc: PartnershipDoc,
): NoticeDraft[] =>
  [...new Map(receivers.map((to) => [to.membershipId, to])).values()].map(({ membershipId, userId }) => ({
    kind,
    to: { membershipId, userId },
    target: { type: 'partnership', id: doc._id },
    caseId: null,
    caseNumber: null,
  }))
