import { explainDays, warsawDate, type IsoDate } from '../../../shared/domain/workingDays.ts'

export interface DayCell {
  date: IsoDate
  kind: 'used' | 'today' | 'left' | 'last' | 'off'
}

/** One cell per Warsaw day from `from` to `to`: the picture of working time that passes and remains. */
export function dayCells(from: Date, to: Date, now: Date): DayCell[] {
  const today = warsawDate(now)
  const last = warsawDate(to)
  return explainDays(from, to, now).map(({ date, kind }) => {
    if (kind === 'holiday' || kind === 'weekend') return { date, kind: 'off' }
    if (date === today) return { date, kind: 'today' }
    if (kind === 'used') return { date, kind: 'used' }
    return { date, kind: date === last ? 'last' : 'left' }
  })
}
