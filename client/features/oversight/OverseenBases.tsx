import { useTranslation } from 'react-i18next'
import type { LegalBasisView } from '../../../shared/contracts/consents.ts'
import { useOperation } from '../../api/hooks.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'

/** On what the sharing of whose data rests: which data, to whom, since and until when, and who recorded it. */
export function OverseenBases({ caseId }: { caseId: string }) {
  const { t } = useTranslation('oversight')
  const { t: term } = useTranslation('vocabulary')
  const reply = useOperation('legalBases.list', { caseId })
  const columns: Column<LegalBasisView>[] = [
    {
      key: 'person',
      header: t('person'),
      nowrap: true,
      cell: ({ person }) => <span className={text.medium}>{person.name}</span>,
    },
    {
      key: 'basis',
      header: t('basis'),
      phone: 'named',
      cell: ({ type, article }) =>
        article
          ? `${term(`basisType.${type}`)}: ${term(`basisArticle.${article}`)}`
          : term(`basisType.${type}`),
    },
    {
      key: 'scope',
      header: t('scope'),
      phone: 'named',
      cell: ({ scope }) => scope.map((one) => term(`category.${one}`)).join(', '),
    },
    {
      key: 'recipients',
      header: t('recipients'),
      phone: 'named',
      cell: ({ recipients }) =>
        recipients.map((one) => term(`sector.${one}`)).join(', ') || t('noRecipients'),
    },
    {
      key: 'time',
      header: t('time'),
      phone: 'left',
      cell: ({ givenOn, until }) =>
        [
          givenOn && t('since', { date: shortDate(givenOn, true) }),
          until && t('until', { date: shortDate(until, true) }),
        ]
          .filter(Boolean)
          .join(' '),
    },
    {
      key: 'state',
      header: t('state'),
      phone: 'right',
      cell: ({ state, inForce }) => (
        <span className={inForce ? undefined : text.amber}>
          {term(`basisState.${state === 'GIVEN' && !inForce ? 'EXPIRED' : state}`)}
        </span>
      ),
    },
    { key: 'by', header: t('recordedBy'), phone: 'named', cell: ({ recordedBy }) => recordedBy },
  ]
  const rows = reply.data?.data ?? []
  return (
    <Section title={t('basesTitle')}>
      {reply.isPending && <SkeletonRows rows={3} />}
      {reply.isError && <ErrorState onRetry={() => void reply.refetch()} />}
      {reply.data && rows.length === 0 && <EmptyState kind="nothingYet">{t('basesNone')}</EmptyState>}
      {rows.length > 0 && (
        <DataTable caption={t('basesTitle')} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
    </Section>
  )
}
