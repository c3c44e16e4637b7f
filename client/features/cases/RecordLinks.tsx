import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'
import { shortDate, weekdayDateTime } from '../../ui/time/dates.ts'
import { meetingsOf } from '../meetings/query.ts'
import { useNow } from '../session/useNow.ts'
import { may, useCase } from './caseContext.ts'
import css from './case.module.css'
import { usePlanName } from '../plans/usePlanName.ts'

const day = (at: string) => shortDate(warsawDate(new Date(at)), true)

/** How far the papers of the case are, each a link to where it is read and written. */
export function RecordLinks() {
  const { t } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const { view, abilities, base } = useCase()
  const planName = usePlanName(view)
  const now = useNow()
  const seesRecords = may(abilities, 'readRecords')
  const seesDiagnosis = may(abilities, 'readDiagnosis')
  const diagnosis = useOperation('diagnoses.get', { caseId: view.id }, { enabled: seesDiagnosis })
  const plan = useOperation('plans.get', { caseId: view.id }, { enabled: seesRecords })
  const meetings = useOperation('meetings.list', meetingsOf(view.id), { enabled: seesRecords })
  const written = diagnosis.data?.data.latest
  const agreed = plan.data?.data.latest
  const next = (meetings.data?.data ?? [])
    .filter(({ state }) => state === 'PLANNED')
    .sort((a, b) => a.at.localeCompare(b.at))[0]
  const signed = agreed && new Set(agreed.signatures.map(({ side }) => side)).size === 2
  const row = (key: 'diagnosis' | 'plan' | 'meetings' | 'evaluation', words: string) => ({
    key,
    words,
  })
  const rows = [
    ...(diagnosis.data
      ? [
          row(
            'diagnosis',
            written
              ? written.approvedAt
                ? t('records.approved', { n: written.edition, date: day(written.approvedAt) })
                : t('records.draft', { n: written.edition, date: day(written.updatedAt) })
              : t('records.none'),
          ),
        ]
      : []),
    ...(plan.data
      ? [
          row(
            'plan',
            agreed
              ? t(signed ? 'records.signed' : 'records.unsigned', {
                  type: planName(agreed.type),
                  n: agreed.edition,
                })
              : t('records.none'),
          ),
        ]
      : []),
    ...(meetings.data
      ? [
          row(
            'meetings',
            next
              ? t(new Date(next.at) < now ? 'records.over' : 'records.ahead', {
                  at: weekdayDateTime(ui, new Date(next.at), true),
                })
              : t('records.noMeeting'),
          ),
        ]
      : []),
    ...(seesRecords && ['EVALUATION', 'CLOSED', 'FOLLOWUP', 'ARCHIVED'].includes(view.state)
      ? [row('evaluation', t(view.isOpen ? 'records.evaluating' : 'records.after'))]
      : []),
  ]
  if (rows.length === 0) return null
  return (
    <Section title={t('records.title')}>
      <ul className={css.list}>
        {rows.map(({ key, words }) => (
          <li key={key} className={css.record}>
            <Link to={`${base}/${key}`}>{t(`records.${key}`)}</Link>
            <div className={`${text.small} ${text.ink2}`}>{words}</div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
