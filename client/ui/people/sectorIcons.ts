import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import type { IconShape } from '../Icon.tsx'
import {
  IconBriefcase,
  IconBuildingBank,
  IconBuildingCommunity,
  IconGavel,
  IconGlassOff,
  IconHeartHandshake,
  IconHome,
  IconSchool,
  IconShield,
  IconStethoscope,
  IconUsers,
  IconUsersGroup,
} from '../icons.ts'

/** One icon per sector family, the same everywhere: recognition is built by repetition. */
export const SECTOR_ICONS: Record<SectorGroup, IconShape> = {
  ops: IconHeartHandshake,
  edu: IconSchool,
  pol: IconShield,
  sad: IconGavel,
  zdr: IconStethoscope,
  pup: IconBriefcase,
  pcpr: IconBuildingCommunity,
  gkr: IconGlassOff,
  mie: IconHome,
  ngo: IconUsersGroup,
  rops: IconBuildingBank,
  fam: IconUsers,
}
