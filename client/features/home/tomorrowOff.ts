import type { HolidayCode } from '../../../shared/domain/holidays.ts'
import { explainDays } from '../../../shared/domain/workingDays.ts'

const DAY_MS = 86_400_000

/** The public holiday of tomorrow, when deadlines in working days stand still; weekends everybody expects. */
export const tomorrowOff = (now: Date): HolidayCode | undefined => {
  const [tomorrow] = explainDays(new Date(now.getTime() + DAY_MS), new Date(now.getTime() + DAY_MS))
  return tomorrow?.kind === 'holiday' ? tomorrow.name : undefined
}
