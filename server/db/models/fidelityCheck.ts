import type { FidelityNumbers } from '../../../shared/contracts/fidelity.ts'
import type { FidelityQuestion } from '../../../shared/domain/vocabulary.ts'
import { anything, defineModel, number, stored, text, type Stored } from '../model.ts'

export type FidelityCounts = Record<keyof FidelityNumbers, number>

/** A checklist of one partnership on one day; numbers and answers, no word about any family. */
export interface FidelityCheckDoc extends Stored {
  partnershipId: string
  modelCode: string
  modelVersion: number
  territoryName: string
  voivodeshipTeryt: string
  leaderInstitutionId: string
  /** As counted that day; what a reader is told of them is decided when they read. */
  numbers: FidelityCounts
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
    checklist: anything,
    byName: text,
  },
  [
    { on: { voivodeshipTeryt: 1, createdAt: -1 } },
    { on: { partnershipId: 1, createdAt: -1 } },
    { on: { leaderInstitutionId: 1, createdAt: -1 } },
  ],
)
