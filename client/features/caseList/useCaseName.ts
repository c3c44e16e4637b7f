import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { Lens } from '../../../shared/contracts/cases.ts'
import { shortDate } from '../../ui/time/dates.ts'

interface Named {
  familyName?: string | undefined
  number?: string | null | undefined
  lens?: Lens
  createdAt?: string
}

/** What to call a case: by the family where the viewer sees its name, else by number or by one's own signal. */
export function useCaseName() {
  const { t } = useTranslation('caseList')
  return ({ familyName, number, lens, createdAt }: Named, withNumber = true): string => {
    if (familyName) return withNumber && number ? `${familyName}, ${number}` : familyName
    if (lens === 'receipt' && createdAt)
      return t('receipt', { date: shortDate(warsawDate(new Date(createdAt)), true) })
    return number ? t('byNumber', { number }) : t('unnumbered')
  }
}
