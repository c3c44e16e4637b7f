import { useTranslation } from 'react-i18next'
import text from '../../ui/text.module.css'
import { clockTime } from '../../ui/time/dates.ts'
import css from './Conflict.module.css'

/** A draft left here earlier: taken up or dropped, never put in by itself. */
export function DraftFound({
  draft,
}: {
  draft: { found: { savedAt: Date } | null; others: number; restore: () => void; discard: () => void }
}) {
  const { t } = useTranslation('case')
  if (!draft.found) return null
  return (
    <div className={css.acts}>
      <span className={text.small}>
        {t('draft.found', { time: clockTime(draft.found.savedAt) })}{' '}
        {draft.others > 0 && t('draft.others', { count: draft.others })}
      </span>
      <button type="button" className={text.link} onClick={draft.restore}>
        {t('draft.restore')}
      </button>
      <button type="button" className={text.link} onClick={draft.discard}>
        {t('draft.drop')}
      </button>
    </div>
  )
}
