import { defineModel, flag, number, stored, text, texts, type Stored } from '../model.ts'

/** What a problem will cost if nobody does anything about it. */
export interface CostCardDoc extends Stored {
  caseId: string
  area: string
  consequences: string[]
  /** In grosze; null where nobody can say. */
  costEstimate: number | null
  horizonMonths: number
  updatedBy: string
  /** Taken off the case; kept as evidence, shown to nobody. */
  isRemoved: boolean
}

export const CostCardModel = defineModel<CostCardDoc>(
  'CostCard',
  'costCards',
  {
    ...stored,
    caseId: text,
    area: text,
    consequences: texts,
    costEstimate: { type: Number, default: null },
    horizonMonths: number,
    updatedBy: text,
    isRemoved: flag,
  },
  [{ on: { caseId: 1, isRemoved: 1 } }],
)
