import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ModelRowView } from '../../../shared/contracts/models.ts'
import { useOperation } from '../../api/hooks.ts'
import text from '../../ui/text.module.css'
import { useCase } from '../cases/caseContext.ts'
import css from './models.module.css'
import { useTally } from './useTally.ts'

/** “Wersja 5 czeka”: what a newer version in force would mean for running cases, and for this one. */
export function NewerVersion({ versions }: { versions: readonly ModelRowView[] }) {
  const { t } = useTranslation('models')
  const { view } = useCase()
  const tally = useTally()
  const newest = versions.at(-1)
  const isNewer = newest !== undefined && newest.ref.version > view.model.version && view.isOpen
  const preview = useOperation('models.preview', { model: newest?.id ?? '' }, { enabled: isNewer })
  if (!isNewer) return null
  const found = preview.data?.data
  const mine = found?.cases.find(({ id }) => id === view.id)
  return (
    <section className={css.panelPart}>
      <h3>{t('newer.title', { version: newest.ref.version })}</h3>
      <p className={`${text.small} ${text.ink2}`}>
        {newest.changelog && `${newest.changelog} `}
        {found && tally(found).join(' ')} {mine && t(`newer.this.${mine.verdict}`)}
        {mine?.reason && ` ${t(`blocked.${mine.reason}`)}`}
      </p>
      <p className={text.small}>
        <Link to={`/models/${newest.id}${mine ? `?part=cases&case=${view.id}` : ''}`}>
          {t(mine && mine.verdict !== 'blocked' ? 'newer.move' : 'newer.open', {
            version: newest.ref.version,
          })}
        </Link>
      </p>
    </section>
  )
}
