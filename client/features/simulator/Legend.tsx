import { useTranslation } from 'react-i18next'
import css from './simulator.module.css'

/** What the signs of the picture mean. */
export function Legend() {
  const { t } = useTranslation('simulator')
  return (
    <div className={css.legend}>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path d="M7 1l6 6-6 6-6-6z" className={css.told} />
        </svg>
        {t('legend.told')}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path d="M7 1l6 6-6 6-6-6z" className={css.alarm} />
        </svg>
        {t('legend.alarm')}
      </span>
      <span>
        <svg width="14" height="14" aria-hidden="true">
          <path d="M2 0V14M2 1h10l-3 3 3 3H2z" className={css.flag} />
        </svg>
        {t('legend.done')}
      </span>
      <span>
        <svg width="16" height="14" aria-hidden="true">
          <rect width="16" height="14" className={css.late} />
        </svg>
        {t('legend.late')}
      </span>
      <span>
        <svg width="16" height="14" aria-hidden="true">
          <path d="M0 14L14 0M-2 6L6-2M8 16L18 6" stroke="var(--ws-off)" strokeWidth="2" />
        </svg>
        {t('legend.off')}
      </span>
    </div>
  )
}
