/**
 * The order to show while somebody points into a list: rows already shown keep their places, rows that are gone
 * leave, newcomers wait at the end. `shown` are the ids on screen.
 */
export function steadyOrder<Row extends { id: string }>(
  shown: readonly string[],
  rows: readonly Row[],
): Row[] {
  const place = new Map(shown.map((id, at) => [id, at]))
  const known = rows.filter(({ id }) => place.has(id))
  const rest = rows.filter(({ id }) => !place.has(id))
  return [...known.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)), ...rest]
}
