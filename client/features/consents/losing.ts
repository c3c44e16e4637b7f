import type { ParticipantView } from '../../../shared/contracts/cases.ts'
import type { LegalBasisView } from '../../../shared/contracts/consents.ts'
import { isCovered } from '../../../shared/domain/sharing.ts'
import { CATEGORIES, type Category } from '../../../shared/domain/vocabulary.ts'

export interface Loss {
  institution: string
  categories: Category[]
}

/**
 * Which institutions of the team read less once `scope` of this basis no longer holds: what they read now and
 * what no other basis of the same person gives them.
 */
export function losing(
  { basis, scope }: { basis: LegalBasisView; scope: readonly Category[] },
  bases: readonly LegalBasisView[],
  { team, ownerId }: { team: readonly ParticipantView[]; ownerId: string },
  now: Date,
): Loss[] {
  const { id: personId } = basis.person
  const others = bases
    .filter(({ id, person }) => id !== basis.id && person.id === personId)
    .map((one) => ({ ...one, personId }))
  const lost = new Map<string, Set<Category>>()
  for (const { institution, sector, categories } of team) {
    if (institution.id === ownerId || !basis.recipients.includes(sector)) continue
    const gone = categories.filter(
      (category) => scope.includes(category) && !isCovered(others, { personId, sector, category }, now),
    )
    if (gone.length === 0) continue
    lost.set(institution.shortName, new Set([...(lost.get(institution.shortName) ?? []), ...gone]))
  }
  return [...lost].map(([institution, gone]) => ({
    institution,
    categories: CATEGORIES.filter((category) => gone.has(category)),
  }))
}
