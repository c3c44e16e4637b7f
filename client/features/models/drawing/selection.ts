import type { DrawnModel, ModelPosition } from '../../../../shared/workflow/drawing/types.ts'

/** What is chosen in the drawing: a state, or the steps one line stands for. */
export type Selection =
  | { kind: 'state'; state: string }
  | { kind: 'steps'; link: string; steps: readonly string[] }

/** With a case on the model the step that is blocked, or else the next one, is what people come for. */
export function firstSelection(model: DrawnModel, position: ModelPosition | undefined): Selection | null {
  if (!position) return null
  const step = position.blocked?.[0]?.transition ?? position.allowed?.[0]
  if (step && model.transitions.some(({ id }) => id === step))
    return { kind: 'steps', link: '', steps: [step] }
  return { kind: 'state', state: position.state }
}
