import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MinutesView } from '../../../shared/contracts/meetings.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { IconCircleCheck, IconCircleDashed } from '../../ui/icons.ts'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import css from './meetings.module.css'

/** Minutes to read: what was decided, who does what by when, and whether they stand. */
export function MinutesShown({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('meetings')
  const { base } = useCase()
  const { decisions, lockedAt, approvedBy, savedAt, savedBy } = minutes
  const day = (at: string) => shortDate(warsawDate(new Date(at)), true)
  return (
    <section className={css.minutes} aria-label={t('minutes.heading')}>
      <h4>{t('minutes.heading')}</h4>
      <ol>
        {decisions.map(({ text: decision, action, actionId }, index) => (
          <li key={index}>
            <div>{decision}</div>
            {action && (
              <div className={`${text.small} ${text.ink2}`}>
                {t('minutes.does', {
                  name: action.ownerName,
                  title: action.title,
                  date: shortDate(action.dueOn, true),
                })}{' '}
                {actionId && <Link to={`${base}/plan#actions`}>{t('minutes.toActions')}</Link>}
              </div>
            )}
          </li>
        ))}
      </ol>
      {lockedAt ? (
        <Status icon={IconCircleCheck}>
          {t('minutes.approvedBy', { name: approvedBy ?? '', date: day(lockedAt) })}
        </Status>
      ) : (
        <Status icon={IconCircleDashed} tone="amber">
          {t('minutes.draftBy', { name: savedBy, date: day(savedAt) })}
        </Status>
      )}
    </section>
  )
}
