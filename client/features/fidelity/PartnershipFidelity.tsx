import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FIDELITY_QUESTIONS } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { Deadline } from '../../ui/time/Deadline.tsx'
import css from '../cases/case.module.css'
import { useCellWords } from '../../ui/lists/useCellWords.ts'
import { useNow } from '../session/useNow.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { CheckDialog } from './CheckDialog.tsx'

const NUMBERS = [
  'cases',
  'missedDeadlines',
  'reviews',
  'lateReviews',
  'escalations',
  'overrides',
  'withoutCoordinator',
  'unsignedConfidentiality',
] as const
const READERS = ['ROPS_ADVISOR', 'OPS_HEAD', 'PARTNERSHIP_LEADER']

/** How the procedure of the model is kept in one partnership; for the region and the partnership's leader. */
export function PartnershipFidelity({
  partnershipId,
  leaderId,
  nextCheckAt,
}: {
  partnershipId: string
  /** Institution that leads the partnership. */
  leaderId: string
  /** When the next checklist is due; null where the model asks for none. */
  nextCheckAt: string | null
}) {
  const { role, institution } = useSession().session.acting
  const reads = READERS.includes(role) && (role === 'ROPS_ADVISOR' || institution.id === leaderId)
  return reads ? (
    <Fidelity partnershipId={partnershipId} mayCheck={role === 'ROPS_ADVISOR'} nextCheckAt={nextCheckAt} />
  ) : null
}

function Fidelity({
  partnershipId,
  mayCheck,
  nextCheckAt,
}: {
  partnershipId: string
  mayCheck: boolean
  nextCheckAt: string | null
}) {
  const { t } = useTranslation('fidelity')
  const { t: ui } = useTranslation('ui')
  const cell = useCellWords()
  const now = useNow()
  const counted = useOperation('fidelity.numbers', { partnershipId })
  const checks = useOperation('fidelity.list', { partnershipId })
  const [isChecking, setChecking] = useState(false)
  const numbers = counted.data?.data
  const rows = checks.data?.data ?? []
  // Out of reach for this viewer, in another voivodeship for instance: nothing to show.
  if (counted.error?.code === 'forbidden' || counted.error?.code === 'not_found') return null
  // Zeros would read as a procedure that nobody broke; here is none to keep.
  const isAsked = nextCheckAt !== null || rows.length > 0 || numbers?.cases.told !== 'exact'
  if (numbers && checks.data && !isAsked && numbers.cases.least === 0)
    return (
      <Section title={t('title')}>
        <EmptyState kind="nothingYet">{t('notAsked')}</EmptyState>
      </Section>
    )
  return (
    <Section title={t('title')}>
      <p className={`${text.small} ${text.ink2}`}>{t('scope')}</p>
      {counted.isPending && <SkeletonRows rows={4} />}
      {counted.isError && !counted.data && <ErrorState onRetry={() => void counted.refetch()} />}
      {numbers && NUMBERS.some((key) => numbers[key].told !== 'exact') && (
        <p className={`${text.small} ${text.ink2}`}>{ui('count.why')}</p>
      )}
      {numbers && (
        <DataTable
          caption={t('title')}
          rows={NUMBERS.map((key) => ({ key, value: numbers[key] }))}
          rowKey={({ key }) => key}
          columns={[
            { key: 'what', header: t('what'), cell: ({ key }) => t(`numbers.${key}`), phone: 'left' },
            { key: 'now', header: t('now'), align: 'end', cell: ({ value }) => cell(value), phone: 'right' },
          ]}
        />
      )}
      {nextCheckAt && (
        <p className={css.below}>
          {t('next')} <Deadline dueAt={new Date(nextCheckAt)} now={now} kind="target" layout="inline" />
        </p>
      )}
      {mayCheck && (
        <div className={css.acts}>
          <Button onClick={() => setChecking(true)}>{t('check')}</Button>
        </div>
      )}
      {checks.data && rows.length === 0 && <EmptyState kind="nothingYet">{t('none')}</EmptyState>}
      {rows.length > 0 && <h3 className={css.below}>{t('earlier')}</h3>}
      {rows.map((one) => (
        <article key={one.id} className={css.row}>
          <div className={css.head}>
            <b>{t('by', { name: one.by, time: toldTime(ui, new Date(one.at), now) })}</b>
            <span>{t('version', { version: one.model.version })}</span>
          </div>
          <div className={css.facts}>
            <KeyValue
              rows={[
                ...FIDELITY_QUESTIONS.map((question) => ({
                  key: question,
                  label: t(`question.${question}`),
                  value: t(`answer.${one.checklist[question]}`),
                })),
                ...NUMBERS.map((key) => ({ key, label: t(`numbers.${key}`), value: cell(one.numbers[key]) })),
              ]}
            />
          </div>
        </article>
      ))}
      {isChecking && <CheckDialog partnershipId={partnershipId} onClose={() => setChecking(false)} />}
    </Section>
  )
}
