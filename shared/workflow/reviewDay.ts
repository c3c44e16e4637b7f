import { warsawDate, type IsoDate } from '../domain/workingDays.ts'

/** Why a standstill cannot be looked at again on the day somebody chose; null where it can. */
export function reviewDayRefusal(
  reviewOn: IsoDate,
  now: Date,
  /** Until when the standstill may last. */
  stateDueAt: Date | null,
): 'notInFuture' | 'tooLate' | null {
  if (reviewOn <= warsawDate(now)) return 'notInFuture'
  return stateDueAt && reviewOn > warsawDate(stateDueAt) ? 'tooLate' : null
}
