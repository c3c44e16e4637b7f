import type { EvaluationQuestion, EvaluationSide } from '../../../shared/domain/vocabulary.ts'
import { anything, defineModel, optionalText, stored, text, type Stored } from '../model.ts'

/** How one side judges the work with a family; never changed once filed. */
export interface EvaluationDoc extends Stored {
  caseId: string
  by: EvaluationSide
  personId: string | null
  personName: string | null
  /** 1 to 5 per question of that side. */
  scores: Partial<Record<EvaluationQuestion, number>>
  text: string | null
  filedBy: string
}

export const EvaluationModel = defineModel<EvaluationDoc>(
  'Evaluation',
  'evaluations',
  {
    ...stored,
    caseId: text,
    by: text,
    personId: optionalText,
    personName: optionalText,
    scores: anything,
    text: optionalText,
    filedBy: text,
  },
  [{ on: { caseId: 1, createdAt: -1 } }],
)
