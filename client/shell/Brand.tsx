import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import css from './TopBar.module.css'

/** The mark: four arcs that meet around one point. */
export function Brand() {
  const { t } = useTranslation('shell')
  return (
    <Link className={css.brand} to="/" aria-label={t('home')}>
      <svg
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="var(--ws-accent)"
        strokeWidth="4"
        aria-hidden
      >
        <path d="M12 3a9 9 0 0 1 8.6 6.3M20.9 13a9 9 0 0 1-5.1 7.1M12.6 21a9 9 0 0 1-8-4M3.2 14A9 9 0 0 1 8.9 3.6" />
        <circle cx="12" cy="12" r="2.6" fill="var(--ws-ink)" stroke="none" />
      </svg>
      {t('product')}
    </Link>
  )
}
