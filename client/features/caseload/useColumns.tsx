import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { IconAlertOctagon } from '../../ui/icons.ts'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { PersonAvatar } from '../../ui/people/Person.tsx'
import text from '../../ui/text.module.css'
import { weekdayDate } from '../../ui/time/dates.ts'
import css from './caseload.module.css'
import { share, type Worker } from './load.ts'

function Load({ worker }: { worker: Worker }) {
  const { t } = useTranslation('caseload')
  const over = worker.families - worker.limit
  return (
    <div className={css.load} data-over={over > 0 || undefined}>
      <span className={css.bar} aria-hidden>
        <i style={{ width: `${share(worker) * 100}%` }} />
      </span>
      <span className={css.words}>
        <span className={text.mob}>{t('column.families')}: </span>
        {t('of', { count: worker.families, limit: worker.limit })}
        {over > 0 && (
          <span className={css.over}>
            <Icon of={IconAlertOctagon} size={14} /> {t('over', { count: over })}
          </span>
        )}
      </span>
    </div>
  )
}

/** Zero is quiet; on a phone the number brings its word along. */
function Number({ word, value }: { word: string; value: number }) {
  return (
    <span className={value === 0 ? text.ink3 : undefined}>
      <span className={text.mob}>{word}: </span>
      {value}
    </span>
  )
}

/** Columns of the caseload table. */
export function useColumns(): Column<Worker>[] {
  const { t } = useTranslation('caseload')
  const { t: ui } = useTranslation('ui')
  const number = (key: 'coordinates' | 'urgent' | 'late' | 'suspended'): Column<Worker> => ({
    key,
    header: t(`column.${key}`),
    phone: 'left',
    cell: (worker) => <Number word={t(`column.${key}`)} value={worker[key]} />,
  })
  return [
    {
      key: 'worker',
      header: t('column.worker'),
      cell: ({ name, title }) => (
        <span className={css.worker}>
          <PersonAvatar name={name} sector="ops" />
          <span>
            <span className={text.medium}>{name}</span>
            <span className={css.title}>{title}</span>
          </span>
        </span>
      ),
    },
    {
      key: 'families',
      header: t('column.families'),
      width: '30%',
      cell: (worker) => <Load worker={worker} />,
    },
    number('coordinates'),
    number('urgent'),
    number('late'),
    number('suspended'),
    {
      key: 'away',
      header: t('column.away'),
      nowrap: true,
      phone: 'left',
      cell: ({ awayUntil }) =>
        awayUntil ? (
          <span className={text.amber}>{t('away', { date: weekdayDate(ui, awayUntil) })}</span>
        ) : (
          <span className={`${text.ink3} ${text.desk}`}>{t('here')}</span>
        ),
    },
  ]
}
