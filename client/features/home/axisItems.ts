import type { AxisItem } from '../../ui/time/axisColumns.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'

/** Pins that fit in one column before it hides the lists below. */
const PINS = 4

/** At most four pins a day, and one for all that is late, the last saying how many more there are and where. */
export function cappedPins(
  items: readonly AxisItem[],
  now: Date,
  rest: (count: number) => Pick<AxisItem, 'who' | 'what' | 'href'>,
): AxisItem[] {
  const today = warsawDate(now)
  const columns = new Map<string, AxisItem[]>()
  for (const item of items) {
    const date = warsawDate(item.dueAt)
    const column = date < today ? 'late' : date
    columns.set(column, [...(columns.get(column) ?? []), item])
  }
  return [...columns.values()].flatMap((column) => {
    const last = column.at(-1)
    if (column.length <= PINS || !last) return column
    const shown = column.slice(0, PINS - 1)
    const count = column.length - shown.length
    return [...shown, { ...last, id: `rest-${last.id}`, ...rest(count), count }]
  })
}
