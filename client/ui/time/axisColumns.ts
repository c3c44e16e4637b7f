import { addWorkingDays, explainDays, warsawDate, type IsoDate } from '../../../shared/domain/workingDays.ts'
import type { DeadlineKind } from './deadline.ts'
import { offSpans, type OffSpan } from './offDays.ts'

export interface AxisItem {
  id: string
  href: string
  /** Whose: the family's name. */
  who: string
  /** What is due. */
  what: string
  dueAt: Date
  kind: DeadlineKind
  /** How many deadlines it stands for; one, unless said. */
  count?: number
  /** Show the hour beside the words. */
  withTime?: boolean
}

export type AxisColumn =
  | { kind: 'late'; items: AxisItem[] }
  | { kind: 'today' | 'day'; date: IsoDate; items: AxisItem[] }
  | { kind: 'off'; span: OffSpan; items: AxisItem[] }

/** Deadlines behind these pins. */
export const deadlinesOf = (items: readonly AxisItem[]): number =>
  items.reduce((sum, { count = 1 }) => sum + count, 0)

const byTime = (a: AxisItem, b: AxisItem): number => a.dueAt.getTime() - b.dueAt.getTime()

/** Late, today, then the days up to the n-th working day; days off are narrow columns of their own. */
export function axisColumns(items: readonly AxisItem[], now: Date, workingDays: number): AxisColumn[] {
  const today = warsawDate(now)
  const end = addWorkingDays(now, workingDays)
  const on = (first: IsoDate, last = first) =>
    items.filter(({ dueAt }) => warsawDate(dueAt) >= first && warsawDate(dueAt) <= last).sort(byTime)
  const late = items.filter(({ dueAt }) => warsawDate(dueAt) < today).sort(byTime)
  const columns: AxisColumn[] = late.length > 0 ? [{ kind: 'late', items: late }] : []
  columns.push({ kind: 'today', date: today, items: on(today) })
  const ahead = explainDays(now, end, now).slice(1)
  const spans = offSpans(ahead)
  for (const { date, kind } of ahead) {
    if (kind === 'work' || kind === 'used') columns.push({ kind: 'day', date, items: on(date) })
    const span = spans.find(({ first }) => first === date)
    if (span) columns.push({ kind: 'off', span, items: on(span.first, span.last) })
  }
  return columns
}

/** Grid widths: days with something to read are wide, empty ones narrow, days off a hatched strip. */
export const axisWidths = (columns: readonly AxisColumn[]): string =>
  columns
    .map(({ kind, items }) => {
      if (kind === 'off') return items.length > 0 ? '1fr' : '28px'
      if (kind === 'late' || kind === 'today') return '1.22fr'
      return items.length > 0 ? '1.1fr' : '0.72fr'
    })
    .join(' ')
