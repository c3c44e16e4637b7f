import { useTranslation } from 'react-i18next'
import type { DeadlineKind, DeadlineState } from './deadline.ts'

/** Words of a deadline's state: “za 3 dni rob.”, “1 dzień rob. po”, “ustawowy, 1 dzień po”. */
export function useDeadlineWords() {
  const { t } = useTranslation('ui')
  return ({ when, days }: DeadlineState, kind: DeadlineKind, brief = false): string => {
    if (when === 'today') return t('deadline.today')
    if (when === 'dayOff') return t('deadline.dayOff')
    const long = kind === 'statutory' && !brief
    if (when === 'ahead') return t('deadline.in', { count: days })
    if (days === 0) return t(long ? 'deadline.statutoryJustPast' : 'deadline.justPast')
    return long ? t('deadline.statutoryPast', { count: days }) : t('deadline.past', { count: days })
  }
}
