import { createContext, use } from 'react'
import type { ModelView } from '../../../shared/contracts/models.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'

/** What can be opened over the page of a model. */
export type ModelDialog =
  | { kind: 'consult' | 'recommend' | 'publish' | 'retire' | 'draft' }
  | { kind: 'remark'; path: string }
  | { kind: 'answer'; remarkId: string }

export interface ModelShown {
  view: ModelView
  abilities: Abilities
  /** The model as one that can be worked with, in the words of `region`; null while it has errors. */
  model: CooperationModel | null
  /** In whose words it is looked at (two digits); empty for the common ones. */
  region: string
  open: (dialog: ModelDialog) => void
  /** Asks again, after a refusal that may come from somebody else's change. */
  refetch: () => void
}

export const ModelContext = createContext<ModelShown | null>(null)

export function useModelShown(): ModelShown {
  const shown = use(ModelContext)
  if (!shown) throw new Error('not inside a model page')
  return shown
}
