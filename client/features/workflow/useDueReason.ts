import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { dayMonth, weekdayDate } from '../../ui/time/dates.ts'
import { useStepWords } from './useStepWords.ts'

type Why = NonNullable<NonNullable<CaseView['deadline']>['why']>

/** Why a deadline falls where it falls: “5 dni roboczych, bez 11 listopada”. */
export function useDueReason() {
  const { t } = useTranslation('course')
  const { t: ui } = useTranslation('ui')
  const { duration } = useStepWords()
  return ({ rule, holidays, rolledFrom }: Why): string => {
    const days = holidays.map(({ date }) => dayMonth(ui, date))
    const counted =
      days.length > 0
        ? t('due.without', { time: duration(rule), days: days.join(', ') })
        : t('due.counted', { time: duration(rule) })
    return rolledFrom ? t('due.rolled', { counted, day: weekdayDate(ui, rolledFrom) }) : counted
  }
}
