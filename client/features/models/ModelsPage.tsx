import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { MODEL_CODES } from '../../../shared/domain/vocabulary.ts'
import type { ModelRowView } from '../../../shared/contracts/models.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { useLive } from '../../api/useLive.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { inLanguage } from '../workflow/models.ts'
import css from './models.module.css'
import { NewDraftDialog } from './NewDraftDialog.tsx'
import { StatusOfModel } from './StatusOfModel.tsx'

const STATUSES = ['published', 'consultation', 'recommended', 'draft', 'retired'] as const
const rank = ({ status }: ModelRowView): number => STATUSES.indexOf(status)
const byStanding = (a: ModelRowView, b: ModelRowView): number =>
  MODEL_CODES.indexOf(a.ref.code) - MODEL_CODES.indexOf(b.ref.code) ||
  rank(a) - rank(b) ||
  b.ref.version - a.ref.version

/** Cooperation models: what is in force, what the region works on, what is out of use. */
export function Page() {
  const { t, i18n } = useTranslation('models')
  const { t: term } = useTranslation('vocabulary')
  const [params, setParams] = useSearchParams()
  const code = MODEL_CODES.find((one) => one === params.get('code'))
  const status = STATUSES.find((one) => one === params.get('status'))
  const reply = useOperation('models.list', { limit: '100' })
  const [isDrafting, setDrafting] = useState(false)
  useLive({ kind: 'models' }, reply.data?.cursor)
  const all = reply.data?.data ?? []
  const rows = all
    .filter((row) => (!code || row.ref.code === code) && (!status || row.status === status))
    .sort(byStanding)
  const mayDraft = all.some(({ id }) => reply.data?.abilities[id]?.['createDraft']?.allowed)
  const filter = (name: string, value: string | null) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actionBelow
        aside={
          <Button component={Link} to="/simulator">
            {t('whatIf')}
          </Button>
        }
        action={
          mayDraft && (
            <Button variant="filled" leftSection={<Icon of={IconPlus} />} onClick={() => setDrafting(true)}>
              {t('draft.open')}
            </Button>
          )
        }
      />
      <div className={css.filters}>
        <Select
          label={t('list.model')}
          placeholder={t('list.all')}
          clearable
          data={MODEL_CODES.map((value) => ({ value, label: term(`modelCode.${value}`) }))}
          value={code ?? null}
          onChange={(value) => filter('code', value)}
        />
        <Select
          label={t('list.status')}
          placeholder={t('list.all')}
          clearable
          data={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status ?? null}
          onChange={(value) => filter('status', value)}
        />
      </div>
      {reply.isPending && <SkeletonRows rows={4} />}
      {reply.isError && !reply.data && (
        <ErrorState
          onRetry={() => void reply.refetch()}
          {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
        />
      )}
      {reply.data && rows.length === 0 && (
        <EmptyState
          kind={code || status ? 'noMatch' : 'nothingYet'}
          action={
            (code ?? status) && (
              <button type="button" className={text.link} onClick={() => setParams({}, { replace: true })}>
                {t('list.clear')}
              </button>
            )
          }
        />
      )}
      {rows.length > 0 && (
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'model',
              header: t('list.version'),
              width: '38%',
              cell: (row) => (
                <>
                  <Link to={`/models/${row.id}`}>
                    {t('versionTitle', {
                      model: inLanguage(row.name, i18n.language),
                      version: row.ref.version,
                    })}
                  </Link>
                  {row.changelog && <div className={`${text.small} ${text.ink2}`}>{row.changelog}</div>}
                </>
              ),
            },
            {
              key: 'status',
              header: t('list.status'),
              phone: 'left',
              cell: (row) => <StatusOfModel row={row} />,
            },
            {
              key: 'author',
              header: t('list.author'),
              phone: 'line',
              cell: ({ author }) =>
                author ? (
                  <>
                    <div>{author.name}</div>
                    <div className={`${text.small} ${text.ink2}`}>{author.institution}</div>
                  </>
                ) : (
                  <span className={text.ink2}>{t('list.common')}</span>
                ),
            },
            {
              key: 'remarks',
              header: t('list.remarks'),
              phone: 'right',
              cell: ({ id, remarkCount, openRemarkCount }) =>
                remarkCount === 0 ? (
                  <span className={text.desk}>–</span>
                ) : (
                  <Link to={`/models/${id}?part=remarks`}>
                    {t('list.remarksOf', { count: remarkCount })}
                    {openRemarkCount > 0 && `, ${t('list.open', { count: openRemarkCount })}`}
                  </Link>
                ),
            },
            {
              key: 'changed',
              header: t('list.changed'),
              phone: 'hide',
              nowrap: true,
              cell: ({ updatedAt }) => shortDate(warsawDate(new Date(updatedAt)), true),
            },
          ]}
        />
      )}
      {isDrafting && <NewDraftDialog rows={all} onClose={() => setDrafting(false)} />}
    </>
  )
}
