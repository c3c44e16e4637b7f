import type { ModelError } from '../../../../shared/workflow/modelErrors.ts'

export const PARTS = ['labels', 'times', 'ladders', 'variants', 'expert'] as const
export type Part = (typeof PARTS)[number]
/** What the form shows: one stage, one step, or a part of the model. */
export type Chosen = { kind: 'states' | 'transitions'; id: string } | { kind: Part }

const TIMES = ['proposeEscalationAfter', 'invitationAnswer', 'planLimit', 'answers', 'calendar']

/** The form in which a place is changed. */
export function formOf(place: string): Chosen {
  const [first = '', id] = place.split('.')
  if ((first === 'states' || first === 'transitions') && id) return { kind: first, id }
  if (TIMES.includes(first)) return { kind: 'times' }
  return { kind: PARTS.find((part) => part === first) ?? 'labels' }
}

export const addressOf = (chosen: Chosen): string =>
  'id' in chosen ? `${chosen.kind}.${chosen.id}` : chosen.kind

const isSame = (a: Chosen, b: Chosen): boolean => addressOf(a) === addressOf(b)

export const countIn = (errors: readonly ModelError[], chosen: Chosen): number =>
  errors.filter(({ path }) => isSame(formOf(path), chosen)).length
