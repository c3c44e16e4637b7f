/** What the comparison of two versions says about a state or a step. */
export const MARKS = ['added', 'removed', 'changed'] as const
export type Mark = (typeof MARKS)[number]
export interface DrawingMarks {
  states: ReadonlyMap<string, Mark>
  transitions: ReadonlyMap<string, Mark>
}

/** Said before the name, so that colour never carries it alone. */
export const MARK_SIGN: Record<Mark, string> = { added: '+', removed: '−', changed: '≠' }

/** One mark for a line of several steps: the strongest news on it. */
export function markOfLink(
  marks: DrawingMarks | undefined,
  transitions: readonly string[],
): Mark | undefined {
  const found = transitions.map((id) => marks?.transitions.get(id))
  if (found.every((mark) => mark === 'added')) return 'added'
  if (found.every((mark) => mark === 'removed')) return 'removed'
  return found.some(Boolean) ? 'changed' : undefined
}

/** The mark of a state, or of the step that a box beside the road stands for. */
export const markOfNode = (
  marks: DrawingMarks | undefined,
  { id, beside }: { id: string; beside: string | null },
): Mark | undefined => (beside ? marks?.transitions.get(beside) : marks?.states.get(id))
