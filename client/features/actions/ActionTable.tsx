import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { markSeen, useGlows } from '../../api/glow.ts'
import { IconCircleCheck, IconCircleX } from '../../ui/icons.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { GlowNote } from '../../ui/live/LiveGlow.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { Status } from '../../ui/Status.tsx'
import text from '../../ui/text.module.css'
import { clockTime, toldTime } from '../../ui/time/dates.ts'
import { useAddressedForm } from '../cases/addressedForms.ts'
import { may, useCase } from '../cases/caseContext.ts'
import { useGoals } from '../plans/useGoals.ts'
import { useNow } from '../session/useNow.ts'
import { ActionProgress } from './ActionProgress.tsx'
import { TaskDue } from './TaskDue.tsx'
import type { useCaseActions } from './useCaseActions.ts'

const FORMS = ['progress'] as const

/** Agreed actions: what, who, by when or how it ended, to what effect. A row opens where it is reported. */
export function ActionTable({
  rows,
  reply,
}: {
  rows: readonly ActionView[]
  reply: ReturnType<typeof useCaseActions>['reply']
}) {
  const { t } = useTranslation('actions')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const glows = useGlows()
  const goals = useGoals(rows.some(({ goalId }) => goalId !== null))
  const { abilities } = useCase()
  const [openedId, setOpenId] = useState<string | null>(null)
  const asked = useAddressedForm(FORMS, abilities)
  const openId = openedId ?? rows.find(({ id }) => asked.about.includes(id))?.id
  if (reply.isPending) return <SkeletonRows rows={4} />
  if (!reply.data) return <ErrorState onRetry={() => void reply.refetch()} />
  if (rows.length === 0) return <EmptyState kind="nothingYet">{t('empty')}</EmptyState>
  const opened = rows.find(({ id }) => id === openId)
  const columns: Column<ActionView>[] = [
    {
      key: 'what',
      header: t('column.what'),
      width: '35%',
      cell: (row) => {
        const glow = glows.get(row.id)
        return (
          <>
            {may(reply.data.abilities[row.id], 'update') ? (
              <button
                type="button"
                className={`${text.link} ${text.medium}`}
                style={{ whiteSpace: 'normal', textAlign: 'left' }}
                onClick={() => setOpenId(row.id)}
              >
                {row.title}
              </button>
            ) : (
              <span className={text.medium}>{row.title}</span>
            )}
            {row.forPerson && (
              <div className={`${text.small} ${text.ink3}`}>
                {t('for', { name: row.forPerson.firstName })}
              </div>
            )}
            {goals.nameOf(row.goalId) && (
              <div className={`${text.small} ${text.ink3}`}>
                {t('goal', { goal: goals.nameOf(row.goalId) })}
              </div>
            )}
            {glow && (
              <div>
                <GlowNote sector={glow.sector}>
                  {t('glow', { name: glow.name, time: clockTime(glow.at) })}
                </GlowNote>
              </div>
            )}
          </>
        )
      },
    },
    {
      key: 'who',
      header: t('column.who'),
      phone: 'left',
      cell: ({ owner }) => <SectorTag sector={sectorGroup(owner.sector)}>{owner.name}</SectorTag>,
    },
    {
      key: 'due',
      header: t('column.due'),
      nowrap: true,
      phone: 'right',
      cell: (row) => {
        const { status, doneAt } = row
        return doneAt || status === 'CANCELLED' ? (
          <>
            <Status icon={status === 'DONE' ? IconCircleCheck : IconCircleX}>
              {term(`actionStatus.${status}`)}
            </Status>
            {doneAt && (
              <div className={`${text.small} ${text.ink3}`}>{toldTime(ui, new Date(doneAt), now)}</div>
            )}
          </>
        ) : (
          <>
            <TaskDue task={row} withTime={false} />
            {status === 'DOING' && (
              <div className={`${text.small} ${text.ink3}`}>{term('actionStatus.DOING')}</div>
            )}
          </>
        )
      },
    },
    {
      key: 'effect',
      header: t('column.effect'),
      width: '26%',
      cell: ({ expectedEffect, result }) => (
        <>
          {expectedEffect ?? <span className={text.ink3}>{t('noEffect')}</span>}
          {result && <div className={`${text.small} ${text.ink2}`}>{t('result', { result })}</div>}
        </>
      ),
    },
  ]
  return (
    <>
      <DataTable
        caption={t('title')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
        glowOf={({ id }) => {
          const glow = glows.get(id)
          return glow && { sector: glow.sector, onSeen: () => markSeen(id) }
        }}
      />
      {opened && (
        <ActionProgress
          key={opened.id}
          action={opened}
          abilities={reply.data.abilities[opened.id] ?? {}}
          onClose={() => {
            setOpenId(null)
            asked.close()
          }}
        />
      )}
    </>
  )
}
