import { useTranslation } from 'react-i18next'
import type { InfoNoticeView } from '../../../shared/contracts/consents.ts'
import { useOperation } from '../../api/hooks.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'

/** Who of the family was told of the sharing, how and when; why it was put off is the centre's word. */
export function OverseenNotices({ caseId }: { caseId: string }) {
  const { t } = useTranslation('oversight')
  const { t: term } = useTranslation('vocabulary')
  const reply = useOperation('infoNotices.list', { caseId })
  const columns: Column<InfoNoticeView>[] = [
    {
      key: 'person',
      header: t('person'),
      nowrap: true,
      cell: ({ person }) => <span className={text.medium}>{person.name}</span>,
    },
    {
      key: 'notice',
      header: t('notice'),
      phone: 'named',
      cell: ({ delivered }) =>
        delivered
          ? t('delivered', {
              how: term(`noticeChannel.${delivered.channel}`),
              date: shortDate(delivered.on, true),
            })
          : t('deferred'),
    },
    { key: 'by', header: t('recordedBy'), phone: 'named', cell: ({ recordedBy }) => recordedBy },
  ]
  const rows = reply.data?.data ?? []
  return (
    <Section title={t('noticesTitle')}>
      {reply.isPending && <SkeletonRows rows={2} />}
      {reply.isError && <ErrorState onRetry={() => void reply.refetch()} />}
      {reply.data && rows.length === 0 && <EmptyState kind="nothingYet">{t('noticesNone')}</EmptyState>}
      {rows.length > 0 && (
        <DataTable caption={t('noticesTitle')} rows={rows} rowKey={({ id }) => id} columns={columns} />
      )}
    </Section>
  )
}
