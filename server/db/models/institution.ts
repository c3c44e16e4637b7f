import type { OfficeHours } from '../../../shared/domain/officeHours.ts'
import type { Sector } from '../../../shared/domain/vocabulary.ts'
import { anything, defineModel, flag, stored, text, texts, type Stored } from '../model.ts'

export interface InstitutionDoc extends Stored {
  name: string
  shortName: string
  sector: Sector
  teryt: string
  territoryName: string
  level: 'gmina' | 'powiat' | 'voivodeship'
  active: boolean
  /** As it stands on the door. */
  officeHours: string
  /** The same, for clocks; without it the usual hours count. */
  hours?: OfficeHours | null
  /** Families one worker can carry; without it the usual numbers count. */
  caseloadLimits?: { socialWorker: number; familyAssistant: number } | null
  dpoContact: string
  controllerInfo: string
  keys: string[]
}

export const InstitutionModel = defineModel<InstitutionDoc>(
  'Institution',
  'institutions',
  {
    ...stored,
    name: text,
    shortName: text,
    sector: text,
    teryt: text,
    territoryName: text,
    level: text,
    active: flag,
    officeHours: text,
    hours: anything,
    caseloadLimits: anything,
    dpoContact: text,
    controllerInfo: text,
    keys: texts,
  },
  [{ on: { teryt: 1, sector: 1 } }, { on: { keys: 1 } }],
)
