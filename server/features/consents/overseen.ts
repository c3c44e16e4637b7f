import type { InfoNoticeView, LegalBasisView } from '../../../shared/contracts/consents.ts'
import { isInForce } from '../../../shared/domain/consent.ts'
import type { InfoNoticeDoc } from '../../db/models/infoNotice.ts'
import type { LegalBasisDoc } from '../../db/models/legalBasis.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import type { Repositories } from '../../db/repositories.ts'
import { basesOf, noticesOf, personsOf } from './bases.ts'

/**
 * Bases and notices as the centre's data-protection officer checks them: on what sharing rests, which data, to
 * whom, since and until when, and who recorded it. Nothing that somebody wrote about the family, and of its
 * people only initials, by which a paper is found.
 */

type Named = Pick<PersonDoc, '_id' | 'firstName' | 'lastName'>

const initials = ({ _id, firstName, lastName }: Named) => ({
  id: _id,
  name: `${firstName.charAt(0)}. ${lastName.charAt(0)}.`,
})

const overseenBasis = (doc: LegalBasisDoc, person: Named, now: Date): LegalBasisView => ({
  id: doc._id,
  caseId: doc.caseId,
  version: doc.version,
  person: initials(person),
  type: doc.type,
  state: doc.state,
  inForce: isInForce(doc, now),
  article: doc.article,
  scope: doc.scope,
  recipients: doc.recipients,
  until: doc.until,
  requestedAt: doc.requestedAt?.toISOString() ?? null,
  givenOn: doc.givenOn,
  withdrawnAt: doc.withdrawnAt?.toISOString() ?? null,
  givenBy: doc.givenBy,
  childHeard: doc.childHeard,
  recordedBy: doc.recordedBy,
})

/** Neither delivered nor a reason shown: it was put off, and why is the centre's word. */
const overseenNotice = (doc: InfoNoticeDoc, person: Named): InfoNoticeView => ({
  id: doc._id,
  caseId: doc.caseId,
  version: doc.version,
  person: initials(person),
  delivered: doc.delivered,
  deferralReason: null,
  recordedAt: doc.createdAt.toISOString(),
  recordedBy: doc.recordedBy,
})

async function withPersons<D extends { personId: string }, V>(
  db: Repositories,
  caseId: string,
  docs: readonly D[],
  present: (doc: D, person: Named) => V,
): Promise<V[]> {
  const persons = new Map((await personsOf(db, caseId)).map((person) => [person._id, person]))
  return docs.flatMap((doc) => {
    const person = persons.get(doc.personId)
    return person ? [present(doc, person)] : []
  })
}

/** Of how many people of a family there is a basis in force, and the notice. */
export interface Coverage {
  persons: number
  withBasis: number
  withNotice: number
}

/** The same for many cases at once, one query per collection. */
export async function coverageOf(
  db: Repositories,
  caseIds: readonly string[],
  now: Date,
): Promise<(caseId: string) => Coverage> {
  const among = { caseId: { $in: caseIds } }
  const most = { limit: caseIds.length * 200 }
  const persons = await db.persons.unscopedFindPart(among, ['caseId'], most)
  const bases = await db.legalBases.unscopedFind(among, most)
  const notices = await db.infoNotices.unscopedFindPart(among, ['personId'], most)
  const covered = new Set(bases.filter((basis) => isInForce(basis, now)).map(({ personId }) => personId))
  const told = new Set(notices.map(({ personId }) => personId))
  return (caseId) => {
    const family = persons.filter((person) => person.caseId === caseId)
    return {
      persons: family.length,
      withBasis: family.filter(({ _id }) => covered.has(_id)).length,
      withNotice: family.filter(({ _id }) => told.has(_id)).length,
    }
  }
}

export const overseenBases = async (db: Repositories, caseId: string, now: Date): Promise<LegalBasisView[]> =>
  withPersons(db, caseId, await basesOf(db, caseId), (doc, person) => overseenBasis(doc, person, now))

export const overseenNotices = async (db: Repositories, caseId: string): Promise<InfoNoticeView[]> =>
  withPersons(db, caseId, await noticesOf(db, caseId), overseenNotice)
