import { endOfValidity, isInForce, type BasisFacts } from './consent.ts'
import { CATEGORIES, SECTORS, type Category, type Sector } from './vocabulary.ts'

/**
 * What the legal bases of a family let the team share. Notes and sections of a case speak of the family as
 * a whole, so a category goes to a sector only where it may for every person it could be about.
 */

export interface PersonBasis extends BasisFacts {
  personId: string
}

export interface SharedPart {
  sector: Sector
  category: Category
  /** From this moment on no longer; null = no end is set. */
  until: Date | null
}

const covering = (bases: readonly PersonBasis[], sector: Sector, category: Category, now: Date) =>
  bases.filter(
    (basis) => isInForce(basis, now) && basis.scope.includes(category) && basis.recipients.includes(sector),
  )

/** May this category of this person's data go to this sector now? */
export const isCovered = (
  bases: readonly PersonBasis[],
  { personId, sector, category }: { personId: string; sector: Sector; category: Category },
  now: Date,
): boolean =>
  covering(
    bases.filter((basis) => basis.personId === personId),
    sector,
    category,
    now,
  ).length > 0

const endOf = ({ until }: PersonBasis): number => (until === null ? Infinity : endOfValidity(until).getTime())

/** Until when all of them are covered (each by whichever of its bases lasts longest); NaN = somebody is not. */
function sharedUntil(perPerson: readonly PersonBasis[][], sector: Sector, category: Category, now: Date) {
  return Math.min(
    ...perPerson.map((own) => {
      const ends = covering(own, sector, category, now).map(endOf)
      return ends.length > 0 ? Math.max(...ends) : NaN
    }),
  )
}

/** Whether anything was ever recorded that decides what is shared; a consent that waits for an answer does not. */
export const isDecided = (bases: readonly PersonBasis[]): boolean =>
  bases.some(({ state }) => state !== 'REQUESTED')

/**
 * Everything the bases let go to other institutions, with the end of each where there is one. Whoever of the
 * family refused, took back or was never asked stops what rests on the others' word just the same: a note
 * about the family is a note about them too.
 */
export function sharedBy(family: readonly string[], bases: readonly PersonBasis[], now: Date): SharedPart[] {
  if (family.length === 0) return []
  const perPerson = family.map((id) => bases.filter(({ personId }) => personId === id))
  return SECTORS.flatMap((sector) =>
    CATEGORIES.flatMap((category) => {
      const until = sharedUntil(perPerson, sector, category, now)
      if (Number.isNaN(until)) return []
      return [{ sector, category, until: until === Infinity ? null : new Date(until) }]
    }),
  )
}
