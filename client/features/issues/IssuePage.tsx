import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { IssueView } from '../../../shared/contracts/issues.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { CalmLine, Section } from '../../ui/page/Section.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { may } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { DeadlineOf } from '../deadlines/DeadlineOf.tsx'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useNow } from '../session/useNow.ts'
import { SayDialog, type Saying } from './SayDialog.tsx'

/** One problem put to the region, with what the region said. */
export function Page() {
  const { id = '' } = useParams()
  const reply = useOperation('issues.get', { id })
  useLive({ kind: 'inbox' }, reply.data?.cursor)
  if (reply.isError && isGone(reply.error)) return <NoAccess />
  if (reply.data) return <Shown issue={reply.data.data} abilities={reply.data.abilities} />
  if (reply.isError)
    return (
      <ErrorState
        onRetry={() => void reply.refetch()}
        {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
      />
    )
  return <SkeletonRows rows={6} />
}

const SAYINGS: readonly Saying[] = ['answer', 'recommend', 'close']

function Shown({ issue, abilities }: { issue: IssueView; abilities: Abilities }) {
  const { t } = useTranslation('issues')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const toast = useToast()
  const [saying, setSaying] = useState<Saying | null>(null)
  const triage = useCommand('issues.triage', { touches: ['issues.get', 'issues.list'] })
  const { id, version, caseId, state } = issue
  const told = (at: string) => toldTime(ui, new Date(at), now)
  const [first, ...others] = SAYINGS.filter((one) => may(abilities, one))
  return (
    <>
      <PageHeader
        actionBelow
        title={t('one.tab', { area: t(`area.${issue.area}`) })}
        subtitle={t('one.where', { powiat: issue.powiat.name })}
        crumbs={[{ label: t('page.title'), href: '/issues' }, { label: issue.powiat.name }]}
        action={
          first && (
            <Button variant="filled" onClick={() => setSaying(first)}>
              {t(`act.${first}`)}
            </Button>
          )
        }
      />
      <div className={css.acts}>
        {may(abilities, 'triage') && (
          <Button
            size="sm"
            loading={triage.isPending}
            onClick={() =>
              triage.mutate({ id, version }, { onSuccess: () => toast({ text: t('done.triage') }) })
            }
          >
            {t('act.triage')}
          </Button>
        )}
        {others.map((one) => (
          <Button key={one} size="sm" onClick={() => setSaying(one)}>
            {t(`act.${one}`)}
          </Button>
        ))}
      </div>
      <ProblemNote error={triage.error} />
      <Section title={t('one.description')}>
        <p className={css.text}>{issue.description}</p>
      </Section>
      <Section title={t('one.facts')}>
        <div className={css.facts}>
          <KeyValue
            rows={[
              { key: 'state', label: t('one.state'), value: t(`state.${state}`) },
              { key: 'at', label: t('one.at'), value: told(issue.at) },
              ...(state === 'NEW' || state === 'TRIAGED'
                ? [
                    {
                      key: 'due',
                      label: t('one.due'),
                      value: <Deadline dueAt={new Date(issue.dueAt)} now={now} kind="target" layout="cell" />,
                    },
                  ]
                : []),
              ...(caseId
                ? [
                    {
                      key: 'case',
                      label: t('one.case'),
                      value: (
                        <span className={css.acts}>
                          <Link to={`/cases/${caseId}`}>{t('one.toCase')}</Link>
                          <DeadlineOf
                            onlyMissed
                            caseId={caseId}
                            isAbout={({ subject }) => subject.id === id}
                          />
                        </span>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </div>
      </Section>
      {!issue.answer && !issue.closed && <CalmLine>{t('one.waiting')}</CalmLine>}
      {(['answer', 'recommendation', 'closed'] as const).map((part) => {
        const said = issue[part]
        return (
          said && (
            <Section key={part} title={t(`one.${part}`)}>
              <p className={css.text}>{said.text}</p>
              <p className={`${text.small} ${text.ink3}`}>
                {t('one.by', { name: said.by, time: told(said.at) })}
              </p>
            </Section>
          )
        )
      })}
      {saying && <SayDialog issue={issue} saying={saying} onClose={() => setSaying(null)} />}
    </>
  )
}
