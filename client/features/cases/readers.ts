import {
  SECTOR_GROUPS,
  sectorGroup,
  type Category,
  type SectorGroup,
} from '../../../shared/domain/vocabulary.ts'
import type { ParticipantView } from '../../../shared/contracts/cases.ts'

/** Sectors of the team that read a category, in the fixed order of sectors. */
export function readingSectors(
  team: readonly Pick<ParticipantView, 'sector' | 'categories'>[],
  category: Category,
): SectorGroup[] {
  const groups = new Set(
    team.filter((one) => one.categories.includes(category)).map(({ sector }) => sectorGroup(sector)),
  )
  return SECTOR_GROUPS.filter((group) => groups.has(group))
}
