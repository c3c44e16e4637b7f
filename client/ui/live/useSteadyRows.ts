import { useState } from 'react'
import { steadyOrder } from './steadyOrder.ts'

/**
 * Live rows that do not move under the pointer or the focus: while either is inside, rows stay where they are.
 * Spread `hold` on the element around the list; a changed `question` takes the new order at once.
 */
export function useSteadyRows<Row extends { id: string }>(rows: readonly Row[], question: string) {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const [kept, setKept] = useState<{ question: string; ids: readonly string[] } | null>(null)
  const holding = pointed || focused
  const ids = rows.map(({ id }) => id)
  // Derived while rendering, so that no frame ever shows the moved order.
  if (holding && kept?.question !== question) setKept({ question, ids })
  else if (!holding && kept) setKept(null)
  const steady = holding && kept?.question === question ? steadyOrder(kept.ids, rows) : rows
  return {
    rows: steady,
    hold: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onFocus: () => setFocused(true),
      onBlur: (event: React.FocusEvent<HTMLElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false)
      },
    },
  }
}
