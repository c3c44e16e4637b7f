import type { FidelityNumbers } from '../../../shared/contracts/fidelity.ts'
import type { FidelityQuestion } from '../../../shared/domain/vocabulary.ts'
import { anything, defineModel, number, stored, text, type Stored } from '../model.ts'

/** A checklist of one partnership on one day; numbers and answers, no word about any family. */
export interface FidelityCheckDoc extends Stored {
  partnershipId: string
  modelCode: string
  modelVersion: number
  territoryName: string
  voivodeshipTeryt: string
  leaderInstitutionId: string
  /** As counted that day, for the partnership, which knows its own families. */
  numbers: Record<keyof FidelityNumbers, number>
  /** What the region, which sees no family, is told of them; absent where a check is older than the telling in bands. */
  regionNumbers?: FidelityNumbers
  checklist: Record<FidelityQuestion, 'yes' | 'partly' | 'no'>
  byName: string
}

export const FidelityCheckModel = defineModel<FidelityCheckDoc>(
  'FidelityCheck',
  'fidelityChecks',
  {
    ...stored,
    partnershipId: text,
    modelCode: text,
    modelVersion: number,
    territoryName: text,
    voivodeshipTeryt: text,
    leaderInstitutionId: text,
    numbers: anything,
    regionNumbers: anything,
    checklist: anything,
    byName: text,
  },
  [
    { on: { voivodeshipTeryt: 1, createdAt: -1 } },
    { on: { partnershipId: 1, createdAt: -1 } },
    { on: { leaderInstitutionId: 1, createdAt: -1 } },
  ],
)
