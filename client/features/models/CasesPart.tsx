import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useOperation } from '../../api/hooks.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { useCellWords } from '../../ui/lists/useCellWords.ts'
import { CalmLine, Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { stateLabel } from '../workflow/models.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import { MigrateDialog } from './MigrateDialog.tsx'
import { useModelShown } from './modelContext.ts'
import css from './models.module.css'
import { useProblemWords } from '../forms/useProblemWords.ts'

/** What the version means for running cases, and the way for one's own to go over to it. */
export function CasesPart() {
  const { t, i18n } = useTranslation('models')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const { problemWords } = useProblemWords()
  const cell = useCellWords()
  const { view, model } = useModelShown()
  const { territory } = useSession().session.acting.institution
  const [params] = useSearchParams()
  const reply = useOperation('models.preview', { model: view.id })
  const stageName = useStageNames((reply.data?.data.cases ?? []).map(({ from }) => ({ model: from })))
  const asked = params.get('case')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(asked ? [asked] : []))
  const [isMoving, setMoving] = useState(false)
  if (reply.isError)
    return (
      <ErrorState
        onRetry={() => void reply.refetch()}
        {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
      >
        {problemWords(reply.error)[0]}
      </ErrorState>
    )
  if (!reply.data) return <SkeletonRows rows={5} />
  const { running, stay, movable, blocked, byState, blockedReasons, cases } = reply.data.data
  const chosen = cases.filter(({ id }) => selected.has(id))
  return (
    <>
      <Section title={t('cases.title')}>
        {running.told === 'exact' && running.least === 0 ? (
          <CalmLine>{t('cases.none')}</CalmLine>
        ) : (
          <dl className={css.sums}>
            {(
              [
                ['running', running],
                ['stay', stay],
                ['movable', movable],
                ['blocked', blocked],
              ] as const
            ).map(([key, count]) => (
              <div key={key}>
                <dt>{t(`cases.${key}`)}</dt>
                <dd>{cell(count)}</dd>
              </div>
            ))}
          </dl>
        )}
        {running.told !== 'exact' && <p className={`${text.small} ${text.ink2}`}>{ui('count.why')}</p>}
        {blockedReasons.length > 0 && (
          <ul className={css.errors}>
            {blockedReasons.map(({ reason, count }) => (
              <li key={reason}>
                {t(`blocked.${reason}`)} ({cell(count)})
              </li>
            ))}
          </ul>
        )}
      </Section>
      {byState.length > 0 && (
        <Section title={t('cases.byState')}>
          <DataTable
            caption={t('cases.byState')}
            rows={byState}
            rowKey={({ state }) => state}
            columns={[
              {
                key: 'state',
                header: t('times.stage'),
                cell: ({ state }) =>
                  stateLabel(model ?? undefined, state, i18n.language) ?? term(`caseState.${state}`),
              },
              ...(['stay', 'movable', 'blocked'] as const).map((key) => ({
                key,
                header: t(`cases.${key}`),
                align: 'end' as const,
                phone: 'named' as const,
                cell: (row: (typeof byState)[number]) => cell(row[key]),
              })),
            ]}
          />
        </Section>
      )}
      {cases.length > 0 && view.status === 'published' && (
        <Section title={t('cases.own')}>
          <div className={css.selection}>
            <Button
              variant="filled"
              aria-disabled={chosen.length === 0 || undefined}
              onClick={() => chosen.length > 0 && setMoving(true)}
            >
              {t('cases.move', { count: chosen.length, version: view.ref.version })}
            </Button>
            {chosen.length === 0 && <span className={`${text.small} ${text.ink2}`}>{t('cases.choose')}</span>}
          </div>
          <DataTable
            caption={t('cases.own')}
            rows={cases}
            rowKey={({ id }) => id}
            selection={{
              selected,
              onChange: setSelected,
              nameOf: ({ familyName, number }) => number ?? familyName,
            }}
            columns={[
              {
                key: 'case',
                header: t('cases.case'),
                cell: ({ id, number, familyName }) => (
                  <Link to={`/cases/${id}/model`}>
                    {number}, {familyName}
                  </Link>
                ),
              },
              {
                key: 'state',
                header: t('times.stage'),
                phone: 'left',
                cell: ({ state, from }) => (
                  <>
                    {stageName({ model: from, gmina: territory, state })}{' '}
                    <span className={text.ink2}>{t('cases.from', { version: from.version })}</span>
                  </>
                ),
              },
              {
                key: 'verdict',
                header: t('cases.verdict'),
                phone: 'line',
                cell: ({ verdict, reason }) => (
                  <>
                    {t(`verdict.${verdict}`)}
                    {reason && <div className={`${text.small} ${text.ink2}`}>{t(`blocked.${reason}`)}</div>}
                  </>
                ),
              },
            ]}
          />
        </Section>
      )}
      {isMoving && (
        <MigrateDialog
          cases={chosen}
          onClose={() => setMoving(false)}
          onDone={() => {
            setSelected(new Set())
            setMoving(false)
          }}
        />
      )}
    </>
  )
}
