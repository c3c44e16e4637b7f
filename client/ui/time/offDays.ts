import type { HolidayCode } from '../../../shared/domain/holidays.ts'
import type { ExplainedDay } from '../../../shared/domain/workingDays.ts'

export interface OffSpan {
  first: string
  last: string
  /** A public holiday stands alone under its name; neighbouring weekend days are joined. */
  holiday?: HolidayCode
}

/** Days off gathered into spans, in order, for saying them in words. */
export function offSpans(days: readonly ExplainedDay[]): OffSpan[] {
  const spans: OffSpan[] = []
  let openWeekend: OffSpan | undefined
  for (const { date, kind, name } of days) {
    if (kind === 'weekend') {
      if (openWeekend) openWeekend.last = date
      else spans.push((openWeekend = { first: date, last: date }))
      continue
    }
    openWeekend = undefined
    if (kind === 'holiday') spans.push({ first: date, last: date, ...(name ? { holiday: name } : {}) })
  }
  return spans
}
