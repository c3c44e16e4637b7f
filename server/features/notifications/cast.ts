import type { Level } from '../../../shared/domain/vocabulary.ts'
import type { EffectName } from '../../../shared/workflow/effects.ts'
import type { Cast, Mate } from '../../../shared/workflow/telling.ts'
import { institutionsIn } from '../../db/directory.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { postById, postsOf, type Post } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'

/** Those whom a step of a case may tell, by their posts. */

export interface Asking {
  db: Repositories
  now: Date
}

export interface Receiver {
  membershipId: string
  userId: string
}

interface Found {
  cast: Cast
  /** Where each of the cast is reached. */
  receivers: ReadonlyMap<string, Receiver>
}

interface Told {
  effects?: readonly EffectName[]
  /** The level a step puts its question to. */
  asks?: Level | null
  /** A family is signalled. */
  isSignal?: boolean
}

export const teamOf = ({ participants, ownerInstitutionId }: CaseDoc): Mate[] =>
  participants
    .filter(({ status }) => status === 'active')
    .map(({ membershipId, role, institutionId }) => ({
      id: membershipId,
      role,
      own: institutionId === ownerInstitutionId,
    }))

async function leaderOf({ db }: Asking, { partnershipId }: CaseDoc): Promise<string | null> {
  const partnership = partnershipId ? await db.partnerships.unscopedById(partnershipId) : null
  return partnership?.leaderInstitutionId ?? null
}

/**
 * The cast of a case, with only those looked up whom a step can tell. Of a step that puts a question, those who
 * decide belong to the institution asked.
 */
export async function castOf(
  ctx: Asking,
  doc: CaseDoc,
  { effects, asks = null, isSignal = false }: Told = {},
): Promise<Found> {
  const { db, now } = ctx
  const receivers = new Map<string, Receiver>()
  const known = (posts: readonly Receiver[]) => {
    for (const { membershipId, userId } of posts) receivers.set(membershipId, { membershipId, userId })
    return posts.map(({ membershipId }) => membershipId)
  }
  const staff = async (institutionId: string | null) =>
    institutionId === null ? [] : postsOf(institutionId, now, db.session)
  const held = (posts: readonly Post[], role: Post['role']) =>
    known(posts.filter((post) => post.role === role))
  const tells = (...names: EffectName[]) => names.some((name) => effects?.includes(name))

  known(doc.participants)
  const id = doc.initiatorMembershipId
  const initiator =
    id && tells('notifyInitiator', 'inviteInitiator') ? await postById(id, now, db.session) : null
  if (initiator) known([initiator])
  const centre = tells('notifyOpsHead') || isSignal ? await staff(doc.ownerInstitutionId) : []
  const leads = async () => (asks === 'partnership' ? doc.decidingInstitutionId : leaderOf(ctx, doc))
  const leaders = tells('notifyPartnershipLeader') ? await staff(await leads()) : []
  const powiat = tells('notifyPcprLead') ? await staff(doc.decidingInstitutionId) : []
  const region = tells('openRegionalIssue', 'requestSupervision')
    ? await institutionsIn(doc.teryt.slice(0, 2), 'ROPS', db.session)
    : []
  const advisers: Post[] = []
  // One after the other: a session of the database carries one request at a time.
  for (const { _id } of region) advisers.push(...(await staff(_id)))
  const cast: Cast = {
    initiator: initiator && {
      id: initiator.membershipId,
      own: initiator.institutionId === doc.ownerInstitutionId,
    },
    coordinator: doc.coordinatorMembershipId,
    deputy: doc.deputyMembershipId,
    team: teamOf(doc),
    heads: held(centre, 'OPS_HEAD'),
    workers: held(centre, 'SOCIAL_WORKER'),
    leaders: held(leaders, 'PARTNERSHIP_LEADER'),
    powiatLeads: held(powiat, 'PCPR_LEAD'),
    advisers: held(advisers, 'ROPS_ADVISOR'),
  }
  return { cast, receivers }
}
