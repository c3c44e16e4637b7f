/** A list somebody named: where it lies says everything about it. */
export interface SavedView {
  name: string
  address: string
}

export const MOST_VIEWS = 12
export const LONGEST_NAME = 40

/** Whether what lay in storage is a view of ours. */
export const isView = (one: unknown): one is SavedView => {
  const { name, address } = (one ?? {}) as Partial<Record<keyof SavedView, unknown>>
  return typeof name === 'string' && typeof address === 'string' && /^\/cases(\/[a-z]+)?\?/.test(address)
}

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('pl') === b.trim().toLocaleLowerCase('pl')

export const viewNamed = (views: readonly SavedView[], name: string): SavedView | undefined =>
  views.find((view) => sameName(view.name, name))

/** Puts a view last, or in the place of the one that already has its name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  const known = viewNamed(views, view.name)
  return known ? views.map((one) => (one === known ? view : one)) : [...views, view]
}

/** The same rows with one of them a place further up (-1) or down (1). */
export function moved<Row>(rows: readonly Row[], at: number, by: -1 | 1): readonly Row[] {
  const [row, other] = [rows[at], rows[at + by]]
  if (row === undefined || other === undefined) return rows
  return rows.map((one, index) => (index === at ? other : index === at + by ? row : one))
}

/** Names that are missing or taken twice: index → code of what is wrong. */
export function nameFaults(names: readonly string[]): Readonly<Record<number, string>> {
  return Object.fromEntries(
    names.flatMap((name, at) => {
      if (!name.trim()) return [[at, 'required']]
      return names.slice(0, at).some((earlier) => sameName(earlier, name)) ? [[at, 'repeated']] : []
    }),
  )
}
