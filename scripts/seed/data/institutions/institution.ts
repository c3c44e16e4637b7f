import type { Sector } from '../../../../shared/domain/vocabulary.ts'
import type { SeedInstitution } from '../types.ts'
import { HOURS } from './hours.ts'

const LEVEL_BY_CODE_LENGTH: Readonly<Record<number, SeedInstitution['level']>> = {
  2: 'voivodeship',
  4: 'powiat',
  7: 'gmina',
}

/** `controller` is who signs for the data when that is not the institution itself (a school's headteacher, a mayor). */
export function institution(
  key: string,
  sector: Sector,
  territory: string,
  shortName: string,
  name: string,
  officeHours: string,
  controller: string = name,
): SeedInstitution {
  return {
    key,
    name,
    shortName,
    sector,
    territory,
    level: LEVEL_BY_CODE_LENGTH[territory.length] ?? 'gmina',
    officeHours,
    hours: HOURS[officeHours] ?? null,
    dpoContact: `iod@${key}.example`,
    controllerInfo: `Administratorem danych jest ${controller}.`,
  }
}
