import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { useStepWords } from './useStepWords.ts'

type Remaining = NonNullable<NonNullable<CaseView['deadline']>['remaining']>
const HOUR = 3_600_000

/** What a stopped clock has left, in words: “9 dni roboczych”, “5 godzin”. */
export function useRemaining() {
  const { t } = useTranslation('course')
  const { duration } = useStepWords()
  return ({ n, unit }: Remaining): string => {
    if (unit === 'ms') return n <= 0 ? t('left.nothing') : duration({ n: Math.ceil(n / HOUR), unit: 'h' })
    return n === 0 ? t('left.lastDay') : duration({ n, unit })
  }
}
