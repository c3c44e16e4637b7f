import { createContext, use } from 'react'
import type { ModelError } from '../../../../shared/workflow/modelErrors.ts'
import type { Json } from './place.ts'

export interface EditShown {
  json: Json
  get: (place: string) => unknown
  /** undefined takes the field away. */
  set: (place: string, value: unknown) => void
  /** Changes the text by an act of its own, taken back by itself: rows brought in or taken out. */
  act: (now: Json) => void
  /** Opens the form of a place and goes to it. */
  goTo: (place: string) => void
  errors: readonly ModelError[]
  /** What is wrong right at the place, in words. */
  errorOf: (place: string) => string | undefined
  /** What is wrong at the place or anywhere inside it. */
  errorIn: (place: string) => string | undefined
}

export const EditContext = createContext<EditShown | null>(null)

export function useEdit(): EditShown {
  const shown = use(EditContext)
  if (!shown) throw new Error('not inside the editor of a model')
  return shown
}
