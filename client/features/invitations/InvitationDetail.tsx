import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import { CATEGORIES, sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { defaultCategories, isActionOnly } from '../../../shared/permissions/fieldPolicy.ts'
import { keyOf, useCommand, useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useOnChange } from '../../api/useLive.ts'
import { DueBlock } from '../../ui/cases/DueBlock.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconArrowsExchange, IconEye, IconLock } from '../../ui/icons.ts'
import { KeyValue } from '../../ui/page/KeyValue.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import { may } from '../cases/caseContext.ts'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { useNow } from '../session/useNow.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import { InvitationSteps } from './InvitationSteps.tsx'
import css from './invitation.module.css'

type Answer = 'accept' | 'propose' | 'decline'

/** One invitation as the invited side may know it, with its answers. Opening it tells the sender so. */
export function InvitationDetail({ id }: { id: string }) {
  const { t } = useTranslation('invitations')
  const reply = useOperation('invitations.get', { id })
  const client = useQueryClient()
  const see = useCommand('invitations.see', { touches: ['invitations.list'] })
  const [answer, setAnswer] = useState<Answer | null>(null)
  const told = useRef(false)
  const invitation = reply.data?.data
  const isNew =
    invitation?.side === 'invitee' &&
    invitation.state === 'SENT' &&
    !invitation.seenAt &&
    may(reply.data?.abilities, 'answer')
  const { mutate } = see
  useEffect(() => {
    if (!isNew || told.current) return
    told.current = true
    mutate({ id }, { onSuccess: (seen) => client.setQueryData(keyOf('invitations.get', { id }), seen) })
  }, [isNew, id, mutate, client])
  useOnChange((change) => {
    if (change.type === 'invitation' && change.id === id) void reply.refetch()
  })
  if (reply.isPending) return <SkeletonRows rows={6} />
  if (!invitation)
    return reply.isError && isGone(reply.error) ? (
      <EmptyState kind="outOfScope">{t('inbox.gone')}</EmptyState>
    ) : (
      <ErrorState onRetry={() => void reply.refetch()} />
    )
  return (
    <article>
      <Link className={css.back} to="/invitations">
        {t('inbox.back')}
      </Link>
      <Letter invitation={invitation} />
      <Answers invitation={invitation} abilities={reply.data?.abilities ?? {}} onAnswer={setAnswer} />
      {answer === 'accept' && (
        <AcceptDialog invitation={invitation} isSettling={see.isPending} onClose={() => setAnswer(null)} />
      )}
      {(answer === 'decline' || answer === 'propose') && (
        <DeclineDialog
          invitation={invitation}
          proposes={answer === 'propose'}
          isSettling={see.isPending}
          onClose={() => setAnswer(null)}
        />
      )}
    </article>
  )
}

function Letter({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const { inviter, institution, categories, state, urgent } = invitation
  const limited = isActionOnly(institution.sector)
  const usual = categories ?? (limited ? [] : defaultCategories(institution.sector))
  const others = CATEGORIES.filter((one) => !usual.includes(one))
  return (
    <>
      <div className={`${text.small} ${text.ink2}`}>
        <SectorTag sector={sectorGroup(inviter.institution.sector)}>
          {inviter.institution.shortName}
        </SectorTag>{' '}
        {t('inbox.sentAt', { time: toldTime(ui, new Date(invitation.sentAt), now) })}
      </div>
      <h2>{t('inbox.title.one')}</h2>
      {state === 'SENT' && (
        <DueBlock
          title={t('inbox.answerBy')}
          subtitle={t('inbox.answerBySmall')}
          from={new Date(invitation.sentAt)}
          dueAt={new Date(invitation.dueAt)}
          now={now}
          kind="target"
          consequence={t('inbox.consequence')}
        />
      )}
      <div className={css.facts}>
        <KeyValue
          rows={[
            {
              key: 'who',
              label: t('inbox.inviter'),
              value: `${inviter.name}, ${inviter.title}, ${inviter.institution.name}`,
            },
            {
              key: 'where',
              label: t('inbox.gmina'),
              value: `${invitation.gmina}, ${urgent ? t('inbox.urgent') : t('inbox.ordinary')}`,
            },
            { key: 'role', label: t('inbox.role'), value: t(`askedRole.${invitation.askedRole}`) },
            ...(invitation.invitee
              ? [
                  {
                    key: 'to',
                    label: t('inbox.to'),
                    value: `${invitation.invitee.name}, ${invitation.invitee.title}`,
                  },
                ]
              : []),
            ...(invitation.purpose
              ? [{ key: 'why', label: t('inbox.purpose'), value: invitation.purpose }]
              : []),
          ]}
        />
      </div>
      <InvitationSteps invitation={invitation} />
      <div className={css.lists}>
        <section>
          <h3>{categories ? t('inbox.youSee') : t('inbox.willSee')}</h3>
          <ul>
            {usual.map((one) => (
              <li key={one}>
                <Icon of={IconEye} size={18} />
                <div>
                  <b>{term(`category.${one}`)}</b>
                  <span className={`${text.small} ${text.ink3}`}>{t(`content.${one}`)}</span>
                </div>
              </li>
            ))}
            <li>
              <Icon of={IconEye} size={18} />
              <div>
                <b>{t('inbox.ownActions')}</b>
                <span className={`${text.small} ${text.ink3}`}>{t('inbox.ownActionsHint')}</span>
              </div>
            </li>
          </ul>
        </section>
        <section>
          <h3>{t('inbox.notSee')}</h3>
          <ul>
            <li>
              <Icon of={IconLock} size={18} />
              <div>
                <b>{others.map((one) => term(`category.${one}`)).join(', ')}</b>
                <span className={`${text.small} ${text.ink3}`}>{t('inbox.notNeeded')}</span>
              </div>
            </li>
            {!categories && (
              <li>
                <Icon of={IconLock} size={18} />
                <div>
                  <b>{t('inbox.names')}</b>
                  <span className={`${text.small} ${text.ink3}`}>{t('inbox.namesHint')}</span>
                </div>
              </li>
            )}
          </ul>
        </section>
      </div>
      {state === 'SENT' && (
        <p className={`${text.small} ${text.ink2} ${css.after}`}>{t('inbox.afterwards')}</p>
      )}
    </>
  )
}

function Answers({
  invitation,
  abilities,
  onAnswer,
}: {
  invitation: InvitationView
  abilities: Record<string, { allowed: boolean; reason?: string | undefined }>
  onAnswer: (answer: Answer) => void
}) {
  const { t } = useTranslation('invitations')
  const { reasonWord } = useProblemWords()
  if (invitation.caseId)
    return (
      <div className={css.answers}>
        <Button variant="filled" component={Link} to={`/cases/${invitation.caseId}`}>
          {t('inbox.openCase')}
        </Button>
      </div>
    )
  if (invitation.state !== 'SENT') return null
  if (!abilities['answer']?.allowed) return <Callout>{reasonWord(abilities['answer']?.reason)}</Callout>
  return (
    <div className={css.answers}>
      <Button variant="filled" onClick={() => onAnswer('accept')}>
        {t('inbox.accept')}
      </Button>
      <Button leftSection={<Icon of={IconArrowsExchange} />} onClick={() => onAnswer('propose')}>
        {t('inbox.propose')}
      </Button>
      <Button variant="subtle" onClick={() => onAnswer('decline')}>
        {t('inbox.decline')}
      </Button>
    </div>
  )
}
