import type { ModelView } from '../../../shared/contracts/models.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'

/** What the server found whole is a model; what it found faults in may lack anything. */
export const modelOf = ({ errors, model }: Pick<ModelView, 'errors' | 'model'>): CooperationModel | null =>
  errors.length === 0 ? (model as unknown as CooperationModel) : null
