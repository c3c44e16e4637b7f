import { useTranslation } from 'react-i18next'
import type { ListQuestion } from './listAddress.ts'

/** One filter in force: its words, and the value in the address that takes it off. */
export interface FilterShown {
  key: 'open' | 'state' | 'urgent' | 'teryt' | 'q'
  value: string
  off: string | null
}

/** The filters in force in words; `gminaName` is known once a row of that gmina is there. */
export function useFiltersShown(
  { open, state, urgent, teryt, q }: ListQuestion,
  gminaName: string | undefined,
): FilterShown[] {
  const { t } = useTranslation('caseList')
  const { t: words } = useTranslation('vocabulary')
  return [
    ...(open === 'any' ? [] : [{ key: 'open' as const, value: t(`open.${open}`), off: 'any' }]),
    ...(state ? [{ key: 'state' as const, value: words(`caseState.${state}`), off: null }] : []),
    ...(urgent ? [{ key: 'urgent' as const, value: t('yes'), off: null }] : []),
    ...(teryt ? [{ key: 'teryt' as const, value: gminaName ?? teryt, off: null }] : []),
    ...(q ? [{ key: 'q' as const, value: q, off: null }] : []),
  ]
}
