import { CATEGORIES, type Category, type Sector } from '../../../shared/domain/vocabulary.ts'
import { defaultCategories, mayEverRead } from '../../../shared/permissions/fieldPolicy.ts'

/** How a category stands towards a sector: given by its task, given with a basis of its own, or never. */
export type Grant = 'usual' | 'withBasis' | 'never'

export const grantOf = (sector: Sector, category: Category): Grant => {
  if (!mayEverRead(sector, category)) return 'never'
  return defaultCategories(sector).includes(category) ? 'usual' : 'withBasis'
}

/** Categories chosen beyond what the sector's task gives: they need words on what they rest. */
export const beyondUsual = (sector: Sector, chosen: readonly Category[]): Category[] =>
  CATEGORIES.filter((category) => chosen.includes(category) && grantOf(sector, category) === 'withBasis')
