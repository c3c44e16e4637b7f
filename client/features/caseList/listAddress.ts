import { CASE_STATES, type CaseState } from '../../../shared/domain/vocabulary.ts'
import { CHOSEN_COLUMNS, type ColumnKey } from './columns.ts'

/** The list's question as it stands in the address: every list can be sent to a colleague or bookmarked. */
export const VIEWS = ['mine', 'team', 'overdue', 'waiting', 'all'] as const
export type View = (typeof VIEWS)[number]
/** Address of a view as it comes with the house. */
export const placeOf = (view: View): string => (view === 'mine' ? '/cases' : `/cases/${view}`)
export const SORTS = ['deadline', 'newest', 'changed'] as const
export type SortName = (typeof SORTS)[number]
export const OPENNESS = ['open', 'closed', 'any'] as const
export type Openness = (typeof OPENNESS)[number]
/** What a view shows when nothing is said: lateness counts in closed cases too, which are still looked after. */
export const usualOpenness = (view: View): Openness => (view === 'overdue' ? 'any' : 'open')

export interface ListQuestion {
  view: View
  open: Openness
  state: CaseState | null
  urgent: boolean
  teryt: string | null
  q: string | null
  sort: SortName
}

const oneOf = <T extends string>(list: readonly T[], value: string | null): T | null =>
  list.find((known) => known === value) ?? null

/** Unknown values in an address are as if they were not there. */
export function questionOf(view: string | undefined, params: URLSearchParams): ListQuestion {
  const teryt = params.get('teryt')
  const known = oneOf(VIEWS, view ?? null) ?? 'mine'
  const q = params.get('q')?.trim().slice(0, 120)
  return {
    view: known,
    open: oneOf(OPENNESS, params.get('open')) ?? usualOpenness(known),
    state: oneOf(CASE_STATES, params.get('state')),
    urgent: params.get('urgent') === 'true',
    teryt: teryt && /^\d{7}$/.test(teryt) ? teryt : null,
    q: q ? q : null,
    sort: oneOf(SORTS, params.get('sort')) ?? 'deadline',
  }
}

/** Columns that the address asks for; null leaves them to the viewer's own choice. */
export function columnsOf(params: URLSearchParams): readonly ColumnKey[] | null {
  const named = params.get('columns')?.split(',')
  return named ? CHOSEN_COLUMNS.filter((key) => named.includes(key)) : null
}

/** Where a saved view lies. Always the same for the same view; what was searched for does not belong to it. */
export function viewAddress(question: ListQuestion, columns: readonly ColumnKey[]): string {
  const { view, open, state, urgent, teryt, sort } = question
  const params = new URLSearchParams({
    open,
    ...(state ? { state } : {}),
    ...(urgent ? { urgent: 'true' } : {}),
    ...(teryt ? { teryt } : {}),
    sort,
    columns: columns.join(',') || 'none',
  })
  return `${placeOf(view)}?${params}`
}

/** Input of cases.list. */
export const listInput = ({ view, open, state, urgent, teryt, q, sort }: ListQuestion) => ({
  view,
  sort,
  limit: '50',
  ...(open === 'any' ? {} : { open: open === 'open' ? ('true' as const) : ('false' as const) }),
  ...(state ? { state } : {}),
  ...(urgent ? { urgent: 'true' as const } : {}),
  ...(teryt ? { teryt } : {}),
  ...(q ? { q } : {}),
})

/** The same question as a live topic. */
export const listTopic = ({ view, open, state, urgent, teryt, q }: ListQuestion) => ({
  kind: 'cases' as const,
  filter: {
    view,
    ...(open === 'any' ? {} : { open: open === 'open' }),
    ...(state ? { state } : {}),
    ...(urgent ? { urgent } : {}),
    ...(teryt ? { teryt } : {}),
    ...(q ? { q } : {}),
  },
})
