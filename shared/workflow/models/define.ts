import { PATH_STATES, type CaseState } from '../../domain/vocabulary.ts'
import { cooperationModel, type CooperationModel, type CooperationModelInput } from '../model.ts'

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}

/**
 * Checks a model once, when it is loaded, and freezes it: cases rely on a published version never changing.
 * Throws ZodError for a model that breaks the schema.
 */
export const defineModel = (model: CooperationModelInput): CooperationModel =>
  freeze(cooperationModel.parse(model))

/** States of the path from one to another, both included (“DIAGNOSIS…REVIEW”). */
export const span = (first: CaseState, last: CaseState): CaseState[] => {
  const path: readonly CaseState[] = PATH_STATES
  return path.slice(path.indexOf(first), path.indexOf(last) + 1)
}
