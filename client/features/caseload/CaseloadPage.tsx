import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { askSoon } from '../../api/askSoon.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useLive, useOnChange } from '../../api/useLive.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, EmptyState, ErrorState } from '../../ui/states/States.tsx'
import css from './caseload.module.css'
import { LimitsDialog } from './LimitsDialog.tsx'
import { byLoad } from './load.ts'
import { useColumns } from './useColumns.tsx'

/** Who of the centre carries how many families; for its head. */
export function Page() {
  const { t } = useTranslation('caseload')
  const client = useQueryClient()
  const reply = useOperation('caseload.list', {})
  const columns = useColumns()
  const [isSetting, setSetting] = useState(false)
  useLive({ kind: 'cases' }, reply.data?.cursor)
  useOnChange(({ type }) => {
    if (type === 'case') askSoon(client, 'caseload.list')
  })
  if (reply.isError && isGone(reply.error)) return <NoAccess />
  const load = reply.data?.data
  const workers = load?.workers.toSorted(byLoad) ?? []
  const over = workers.filter(({ families, limit }) => families > limit).length
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={load?.institution.name}
        crumbs={[{ label: t('cases'), href: '/cases' }, { label: t('title') }]}
        aside={load && <Button onClick={() => setSetting(true)}>{t('limit.open')}</Button>}
      />
      {reply.isError && (
        <ErrorState
          onRetry={() => void reply.refetch()}
          {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
        />
      )}
      {reply.isPending && <SkeletonRows rows={6} />}
      {load && load.unassigned > 0 && (
        <Callout tone="amber" action={<Link to="/cases/all">{t('toCases')}</Link>}>
          {t('unassigned', { count: load.unassigned })}
        </Callout>
      )}
      {over > 0 && (
        <p role="status" className={css.sum}>
          {t('overSum', { count: over })}
        </p>
      )}
      {load && workers.length === 0 && <EmptyState kind="nothingYet">{t('none')}</EmptyState>}
      {workers.length > 0 && (
        <DataTable
          caption={t('caption')}
          columns={columns}
          rows={workers}
          rowKey={({ membershipId }) => membershipId}
        />
      )}
      {isSetting && load && <LimitsDialog load={load} onClose={() => setSetting(false)} />}
    </>
  )
}
