import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AbsenceView } from '../../../shared/contracts/absences.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { isGone } from '../../api/problem.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { StatusTag } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { dayRange } from '../../ui/time/dates.ts'
import { may } from '../cases/caseContext.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useNow } from '../session/useNow.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { AddAbsenceDialog } from './AddAbsenceDialog.tsx'

function RemoveDialog({
  absence,
  isUnderWay,
  onClose,
}: {
  absence: AbsenceView
  isUnderWay: boolean
  onClose: () => void
}) {
  const { t } = useTranslation('absences')
  const toast = useToast()
  const command = useCommand('absences.remove', { touches: ['absences.list', 'caseload.list'] })
  const remove = () =>
    command.mutate(
      { id: absence.id },
      {
        onSuccess: () => {
          toast({ text: t('removed') })
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      opened
      title={t(isUnderWay ? 'end.title' : 'remove.title', {
        name: absence.who.name,
        days: dayRange(absence.from, absence.to),
      })}
      confirm={t(isUnderWay ? 'end.do' : 'remove.do')}
      busy={command.isPending}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t(isUnderWay ? 'end.text' : 'remove.text')}</p>
      <ProblemNote error={command.error} />
    </ConfirmDialog>
  )
}

/** Days away: one's own, for a head those of the whole staff. */
export function Page() {
  const { t } = useTranslation('absences')
  const { session } = useSession()
  const today = warsawDate(useNow())
  const list = usePages('absences.list', { limit: '50' })
  const office = useOperation('institutions.get', { id: session.acting.institution.id })
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<AbsenceView | null>(null)
  if (list.error && isGone(list.error)) return <NoAccess />
  const isHead = office.data !== undefined && may(office.data.abilities, 'keepAbsences')
  const rows = uniqueRows(list.pages.map(({ data }) => data))
  const mayRemove = (id: string) => list.pages.some(({ abilities }) => may(abilities[id], 'remove'))
  const isUnderWay = ({ from }: AbsenceView) => from <= today
  const columns: Column<AbsenceView>[] = [
    {
      key: 'who',
      header: t('column.who'),
      cell: ({ who }) => <span className={text.medium}>{who.name}</span>,
    },
    {
      key: 'days',
      header: t('column.days'),
      nowrap: true,
      cell: (absence) => (
        <>
          {dayRange(absence.from, absence.to)}.{absence.to.slice(0, 4)}{' '}
          {isUnderWay(absence) && <StatusTag>{t('now')}</StatusTag>}
        </>
      ),
    },
    {
      key: 'substitute',
      header: t('column.substitute'),
      cell: ({ substitute }) =>
        substitute ? (
          <>
            <span className={text.mob}>{t('column.substitute')}: </span>
            {substitute.name}
          </>
        ) : (
          <span className={text.ink3}>{t('nobody')}</span>
        ),
    },
    {
      key: 'act',
      header: <span className={text.sr}>{t('column.act')}</span>,
      align: 'end',
      cell: (absence) =>
        mayRemove(absence.id) && (
          <Button
            size="sm"
            aria-label={`${t(isUnderWay(absence) ? 'end.do' : 'remove.do')}: ${absence.who.name}`}
            onClick={() => setLeaving(absence)}
          >
            {t(isUnderWay(absence) ? 'end.do' : 'remove.do')}
          </Button>
        ),
    },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t(isHead ? 'subtitleHead' : 'subtitle')}
        action={
          <Button
            variant="filled"
            leftSection={<Icon of={IconPlus} size={18} />}
            onClick={() => setAdding(true)}
          >
            {t('add')}
          </Button>
        }
      />
      {list.error && (
        <ErrorState
          onRetry={list.retry}
          {...(list.error.problem ? { requestId: list.error.problem.requestId } : {})}
        />
      )}
      {list.pages.length === 0 && !list.error && <SkeletonRows rows={4} />}
      {list.pages.length > 0 && rows.length === 0 && <EmptyState kind="nothingYet">{t('none')}</EmptyState>}
      {rows.length > 0 && (
        <DataTable caption={t('caption')} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      {list.more && <Button onClick={list.more}>{t('more')}</Button>}
      {isAdding && <AddAbsenceDialog forOthers={isHead} onClose={() => setAdding(false)} />}
      {leaving && (
        <RemoveDialog absence={leaving} isUnderWay={isUnderWay(leaving)} onClose={() => setLeaving(null)} />
      )}
    </>
  )
}
