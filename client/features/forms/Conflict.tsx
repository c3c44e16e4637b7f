import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Callout } from '../../ui/states/States.tsx'
import css from './Conflict.module.css'

/** Two people changed the same thing: both versions side by side, and the choice is a person's. */
export function Conflict({
  theirs,
  yours,
  by,
  busy,
  onKeepYours,
  onTakeTheirs,
}: {
  theirs: string
  yours: string
  /** Who wrote theirs, when known. */
  by?: string | undefined
  busy: boolean
  onKeepYours: () => void
  onTakeTheirs: () => void
}) {
  const { t } = useTranslation('case')
  return (
    <div role="alert">
      <Callout tone="amber">{by ? t('conflict.by', { name: by }) : t('conflict.title')}</Callout>
      <div className={css.sides}>
        <section className={css.side} aria-label={t('conflict.theirs')}>
          <h3>{t('conflict.theirs')}</h3>
          <div className={css.text}>{theirs || t('conflict.nothing')}</div>
        </section>
        <section className={css.side} aria-label={t('conflict.yours')}>
          <h3>{t('conflict.yours')}</h3>
          <div className={css.text}>{yours || t('conflict.nothing')}</div>
        </section>
      </div>
      <div className={css.acts}>
        <Button size="sm" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
        <Button size="sm" loading={busy} onClick={onKeepYours}>
          {t('conflict.keepYours')}
        </Button>
      </div>
    </div>
  )
}
