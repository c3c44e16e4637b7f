import type { PersonBasis, SharedPart } from '../../../shared/domain/sharing.ts'
import { isCovered, isDecided, sharedBy } from '../../../shared/domain/sharing.ts'
import { isInForce } from '../../../shared/domain/consent.ts'
import type { Category, Sector } from '../../../shared/domain/vocabulary.ts'
import type { PersonFacts } from '../../../shared/workflow/facts.ts'
import { papersOf, type HeldPapers, type Papers } from '../../../shared/workflow/papers.ts'
import type { Missing } from '../../../shared/workflow/verdict.ts'
import { missing } from '../../../shared/workflow/verdict.ts'
import type { InfoNoticeDoc } from '../../db/models/infoNotice.ts'
import type { LegalBasisDoc } from '../../db/models/legalBasis.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import type { Repositories } from '../../db/repositories.ts'

/** More than a family has, fewer than would hurt: 20 persons, some bases each. */
const ALL = { sort: { _id: 1 }, limit: 1000 } as const

export const basesOf = (db: Repositories, caseId: string): Promise<LegalBasisDoc[]> =>
  db.legalBases.unscopedFind({ caseId }, ALL)

export const personsOf = (db: Repositories, caseId: string): Promise<PersonDoc[]> =>
  db.persons.unscopedFind({ caseId }, ALL)

export const noticesOf = (db: Repositories, caseId: string): Promise<InfoNoticeDoc[]> =>
  db.infoNotices.unscopedFind({ caseId }, ALL)

export const fullName = ({ firstName, lastName }: Pick<PersonDoc, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`

/** Everybody of the family with what there is of their papers. */
async function heldPapers(db: Repositories, caseId: string): Promise<(HeldPapers & { person: PersonDoc })[]> {
  const persons = await personsOf(db, caseId)
  const bases = await basesOf(db, caseId)
  const notices = await noticesOf(db, caseId)
  return persons.map((person) => ({
    person,
    bases: bases.filter(({ personId }) => personId === person._id),
    notice: notices.some(({ personId }) => personId === person._id),
  }))
}

/** For the guards gBasis and gInfo: who of the family has a basis in force, and the notice. */
export async function personFacts(db: Repositories, caseId: string, now: Date): Promise<PersonFacts[]> {
  const family = await heldPapers(db, caseId)
  return family.map(({ person, bases, notice }) => ({
    id: person._id,
    name: fullName(person),
    basis: bases.some((basis) => isInForce(basis, now)),
    notice,
  }))
}

/** The same of the family as a whole, and until when. */
export const familyPapers = async (db: Repositories, caseId: string, now: Date): Promise<Papers> =>
  papersOf(await heldPapers(db, caseId), now)

/** What may go to other institutions from now on, for keeping on the case; null = nothing decides it yet. */
export async function sharedNow(db: Repositories, caseId: string, now: Date): Promise<SharedPart[] | null> {
  const bases = await basesOf(db, caseId)
  if (!isDecided(bases)) return null
  const family = await personsOf(db, caseId)
  return sharedBy(
    family.map(({ _id }) => _id),
    bases,
    now,
  )
}

/** Whose data of which of these categories may not go to this sector: one entry per person and category. */
export async function uncovered(
  db: Repositories,
  caseId: string,
  { sector, categories }: { sector: Sector; categories: readonly Category[] },
  now: Date,
): Promise<Missing[]> {
  const persons = await personsOf(db, caseId)
  const bases: PersonBasis[] = await basesOf(db, caseId)
  return persons.flatMap((person) =>
    categories
      .filter((category) => !isCovered(bases, { personId: person._id, sector, category }, now))
      .map((category) => missing('personCategory', { who: fullName(person), category })),
  )
}
