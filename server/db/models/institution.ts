import type { Sector } from '../../../shared/domain/vocabulary.ts'
import { defineModel, flag, stored, text, texts, type Stored } from '../model.ts'

export interface InstitutionDoc extends Stored {
  name: string
  shortName: string
  sector: Sector
  teryt: string
  territoryName: string
  level: 'gmina' | 'powiat' | 'voivodeship'
  active: boolean
  officeHours: string
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
    dpoContact: text,
    controllerInfo: text,
    keys: texts,
  },
  [{ on: { teryt: 1, sector: 1 } }, { on: { keys: 1 } }],
)
