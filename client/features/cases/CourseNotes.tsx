import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { IconClock, IconStairsUp } from '../../ui/icons.ts'
import { Callout } from '../../ui/states/States.tsx'
import { shortDate, toldTime, weekdayDateTime } from '../../ui/time/dates.ts'
import { WhyEscalated } from '../deadlines/WhyEscalated.tsx'
import { WhyLate } from '../deadlines/WhyLate.tsx'
import { useNow } from '../session/useNow.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { inLanguage, modelOfCase, stateLabel } from '../workflow/models.ts'
import { useRemaining } from '../workflow/useRemaining.ts'
import css from './case.module.css'
import { may, useCase } from './caseContext.ts'
import { useMissedWords } from './useMissedWords.ts'

/** What waits for an answer about the case as a whole, under its header: each with who answers and until when. */
export function CourseNotes() {
  const { view } = useCase()
  const notes = [
    view.pendingApproval && <Approval key="approval" />,
    view.proposal?.state === 'PROPOSED' && view.isOpen && <Proposal key="proposal" />,
    view.handover && <Handover key="handover" />,
    view.transfer?.state === 'REQUESTED' && <Transfer key="transfer" />,
    view.state === 'SUSPENDED' && view.suspension && <Suspension key="suspension" />,
    view.closureCode && !view.isOpen && <Closure key="closure" />,
    (view.previousCase ?? view.nextCase) && <OtherCase key="other" />,
  ].filter(Boolean)
  return notes.length > 0 ? <div className={css.notes}>{notes}</div> : null
}

function Approval() {
  const { t, i18n } = useTranslation('course')
  const { t: ui } = useTranslation('ui')
  const { view, steps, open } = useCase()
  const now = useNow()
  const pending = view.pendingApproval
  if (!pending) return null
  const step = steps.find(({ transition }) => transition === pending.transition)
  const row = modelOfCase(view)?.transitions.find(({ id }) => id === pending.transition)
  const name = row ? inLanguage(row.label, i18n.language) : pending.event
  return (
    <Callout
      tone="amber"
      action={
        step && (
          <Button size="sm" onClick={() => open({ kind: 'step', step })}>
            {t(step.awaits?.mine ? 'approval.look' : 'approval.decide')}
          </Button>
        )
      }
    >
      <b>{t('approval.waits', { step: name })}</b>{' '}
      {t('approval.by', { name: pending.by.name, time: toldTime(ui, new Date(pending.at), now) })}
    </Callout>
  )
}

function Proposal() {
  const { t } = useTranslation('course')
  const { view, abilities, steps, isMember, open } = useCase()
  const missedWords = useMissedWords()
  const { proposal } = view
  if (!proposal) return null
  // A head answers where the model gives them the way up; who leads the case, always.
  const hasWay = isMember || steps.some(({ event }) => event.startsWith('escalate'))
  const decides = may(abilities, 'escalate') && hasWay
  return (
    <Callout
      tone="amber"
      icon={IconStairsUp}
      action={
        decides && (
          <span className={css.acts}>
            <Button size="sm" onClick={() => open({ kind: 'escalate', proposal })}>
              {t('proposal.accept')}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => open({ kind: 'declineProposal' })}>
              {t('proposal.decline')}
            </Button>
          </span>
        )
      }
    >
      <b>{t('proposal.title')}</b>
      <ul className={css.bullets}>
        {proposal.missed.map((one) => (
          <li key={one.deadlineId}>
            {missedWords(one)} <WhyEscalated id={one.deadlineId} about={missedWords(one)} />
          </li>
        ))}
      </ul>
      {!decides && t('proposal.whoDecides')}
    </Callout>
  )
}

function Handover() {
  const { t } = useTranslation('course')
  const { t: ui } = useTranslation('ui')
  const { session } = useSession()
  const { view, abilities, open } = useCase()
  const { handover } = view
  if (!handover) return null
  const isMine = handover.to.membershipId === session.acting.id
  const until = weekdayDateTime(ui, new Date(handover.dueAt))
  return (
    <Callout
      tone={isMine ? 'amber' : 'plain'}
      icon={IconClock}
      action={
        <span className={css.acts}>
          {isMine && (
            <Button size="sm" onClick={() => open({ kind: 'answerHandover', accept: true })}>
              {t('handover.submit.accept')}
            </Button>
          )}
          {(isMine || may(abilities, 'handOver')) && (
            <Button
              size="sm"
              variant="subtle"
              onClick={() => open({ kind: 'answerHandover', accept: false })}
            >
              {t(isMine ? 'handover.submit.decline' : 'handover.submit.takeBack')}
            </Button>
          )}
        </span>
      }
    >
      <b>
        {isMine
          ? t('handover.toYou', { name: handover.by.name })
          : t('handover.offered', { name: handover.to.name })}
      </b>{' '}
      {handover.reason} {t('until', { date: until })}{' '}
      <WhyLate
        dueAt={handover.dueAt}
        caseId={view.id}
        isAbout={({ kind }) => kind === 'handover'}
        about={handover.to.name}
      />
    </Callout>
  )
}

function Transfer() {
  const { t } = useTranslation('course')
  const { t: ui } = useTranslation('ui')
  const { view } = useCase()
  const { transfer } = view
  if (!transfer) return null
  return (
    <Callout icon={IconClock}>
      <b>{t('transfer.asked', { name: transfer.to.name })}</b> {transfer.reason}{' '}
      {t('transfer.until', { date: weekdayDateTime(ui, new Date(transfer.dueAt)) })}{' '}
      <WhyLate
        dueAt={transfer.dueAt}
        caseId={view.id}
        isAbout={({ kind }) => kind === 'transfer'}
        about={transfer.to.name}
      />
    </Callout>
  )
}

function Suspension() {
  const { t, i18n } = useTranslation('course')
  const { view } = useCase()
  const remaining = useRemaining()
  const { suspension, deadline, returnState } = view
  if (!suspension) return null
  const left = deadline?.remaining && remaining(deadline.remaining)
  const stage = returnState && stateLabel(modelOfCase(view), returnState, i18n.language)
  return (
    <Callout icon={IconClock}>
      <b>
        {t('suspension.since', {
          from: shortDate(warsawDate(new Date(suspension.from)), true),
          review: shortDate(suspension.reviewOn, true),
        })}
      </b>{' '}
      {suspension.reason} {left && stage && t('suspension.clock', { stage, left })}
    </Callout>
  )
}

function Closure() {
  const { t } = useTranslation('course')
  const { t: term } = useTranslation('vocabulary')
  const { view } = useCase()
  if (!view.closureCode) return null
  const how = term(`closureCode.${view.closureCode}`)
  return (
    <Callout>
      {view.closedAt
        ? t('closure.on', { how, date: shortDate(warsawDate(new Date(view.closedAt)), true) })
        : t('closure.how', { how })}
    </Callout>
  )
}

function OtherCase() {
  const { t } = useTranslation('course')
  const { view } = useCase()
  return (
    <Callout>
      {(['previousCase', 'nextCase'] as const).map((which) => {
        const other = view[which]
        return (
          other && (
            <div key={which}>
              {t(`other.${which}`)}{' '}
              <Link to={`/cases/${other.id}`}>{other.number ?? t('other.noNumber')}</Link>
            </div>
          )
        )
      })}
    </Callout>
  )
}
