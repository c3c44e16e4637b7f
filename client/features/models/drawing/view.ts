import type { ModelLayout } from '../../../../shared/workflow/drawing/types.ts'

/** Height of the deadline row; in the layout the lanes begin below it. */
export const HEAD = 30
/** Below this the smallest text would be under 11 px; then the drawing is moved instead of shrunk. */
const LEAST = 0.92
const SMALL = 0.3

/** The zoom at which everything fits, as far as it stays readable. */
export const readable = (width: number, layout: ModelLayout): number =>
  width === 0 ? 1 : Math.min(1, Math.max(LEAST, width / layout.width))

/** Where the view stands: the present state right of the middle, with the way to it, where not everything fits; `whole` fits at any size. */
export function viewOf(
  width: number,
  layout: ModelLayout,
  state: string | undefined,
  whole = false,
): { x: number; y: number; zoom: number } {
  const zoom = whole ? Math.min(1, Math.max(SMALL, width / layout.width)) : readable(width, layout)
  const free = width - layout.width * zoom
  const node = layout.nodes.find(({ id }) => id === state)
  const centred = node ? width * 0.55 - (node.x + node.width / 2) * zoom : 0
  const x = free >= 0 ? 0 : Math.max(free, Math.min(0, centred))
  return { x, y: -HEAD * zoom, zoom }
}
