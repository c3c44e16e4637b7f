import type { Role } from '../../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { Facts } from '../../../shared/workflow/facts.ts'
import type { Papers } from '../../../shared/workflow/papers.ts'
import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import { familyPapers, personFacts } from '../consents/index.ts'
import { recordFacts, type Onlooker } from './recordFacts.ts'

/**
 * What guards look at, one query per collection. The command judges on all facts; a screen only on those
 * its viewer may know.
 */
export async function loadFacts(
  db: Repositories,
  doc: CaseDoc,
  now: Date,
  viewer?: Onlooker,
): Promise<Facts> {
  const shows = (group: 'entry' | 'team') => mayKnow(group, viewer)
  return {
    ...factsOfCase(doc, shows),
    ...(shows('entry') && { persons: await personFacts(db, doc._id, now) }),
    ...(await recordFacts(db, doc, viewer)),
  }
}

/** The family's papers, for who may know of them what guards answer; null otherwise. */
export const loadPapers = async (
  db: Repositories,
  doc: CaseDoc,
  now: Date,
  viewer?: Onlooker,
): Promise<Papers | null> => (mayKnow('entry', viewer) ? familyPapers(db, doc._id, now) : null)

const mayKnow = (group: 'entry' | 'team', viewer: Onlooker | undefined): boolean =>
  !viewer || showsGroup(viewer.scope.lens, viewer.actor.sector, group, viewer.scope.isOwn)

function factsOfCase(doc: CaseDoc, shows: (group: 'entry' | 'team') => boolean): Facts {
  return {
    urgent: doc.urgent,
    ...(shows('entry') && { entry: doc.entry }),
    ...(shows('team') && {
      participants: doc.participants.map((p) => ({
        role: p.role,
        membershipRole: jobOf(p),
        sector: p.sector,
        status: p.status,
        confidentialitySigned: p.confidentialitySignedAt !== null,
        name: p.name,
      })),
    }),
  }
}

/** Of who joined before the job was kept, the centre's people count as social workers, as they did then. */
export const jobOf = ({ membershipRole, sector }: ParticipantPart): Role =>
  membershipRole ?? (sector === 'OPS' || sector === 'CUS' ? 'SOCIAL_WORKER' : 'MEMBER')

/** Roles this actor holds towards the case: the post, where it belongs to the case, and the one in the team. */
export function rolesTowards(actor: UserActor, doc: CaseDoc): string[] {
  const roles: string[] = []
  const isOwn = actor.institutionId === doc.ownerInstitutionId
  const own = doc.participants.find((p) => p.status === 'active' && p.membershipId === actor.membershipId)
  if (own) roles.push(own.role)
  if (own?.role === 'DEPUTY') roles.push('COORDINATOR')
  const decides = actor.institutionId === doc.decidingInstitutionId
  if (actor.role === 'OPS_HEAD' && isOwn) roles.push('OPS_HEAD')
  if (actor.role === 'SOCIAL_WORKER' && isOwn && (own || doc.state === 'SIGNAL')) roles.push('SOCIAL_WORKER')
  if (actor.role === 'FAMILY_ASSISTANT' && isOwn && own) roles.push('FAMILY_ASSISTANT')
  if ((actor.role === 'PARTNERSHIP_LEADER' || actor.role === 'PCPR_LEAD') && decides) roles.push(actor.role)
  return [...new Set(roles)]
}
