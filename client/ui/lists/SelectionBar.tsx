import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import text from '../text.module.css'
import css from './SelectionBar.module.css'

/** What can be done with the ticked rows; says how many, and how to let go of them. */
export function SelectionBar({
  count,
  onClear,
  children,
}: {
  count: number
  onClear: () => void
  children: ReactNode
}) {
  const { t } = useTranslation('ui')
  if (count === 0) return null
  return (
    <div className={css.bar} role="region" aria-label={t('table.selectionLabel')}>
      <b role="status">{t('table.selected', { count })}</b>
      {children}
      <button type="button" className={`${text.link} ${css.clear}`} onClick={onClear}>
        {t('table.clear')}
      </button>
    </div>
  )
}
