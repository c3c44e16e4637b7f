import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { useCommand, useOperation } from '../../api/hooks.ts'
import { GlowNote, LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { SectorTag } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { clockTime } from '../../ui/time/dates.ts'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { may, useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { WhyLate } from '../deadlines/WhyLate.tsx'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useNow } from '../session/useNow.ts'
import { InvitationSteps } from './InvitationSteps.tsx'
import { ResendDialog } from './ResendDialog.tsx'

/** Invitations of the case with their steps as they happen on the other side. */
export function CaseInvitations() {
  const { t } = useTranslation('invitations')
  const { view } = useCase()
  const reply = useOperation('invitations.list', { caseId: view.id, limit: '100' })
  const rows = reply.data?.data ?? []
  return (
    <Section title={t('sent.title')}>
      {reply.isPending && <SkeletonRows rows={2} />}
      {reply.isError && !reply.data && <ErrorState onRetry={() => void reply.refetch()} />}
      {reply.data && rows.length === 0 && <EmptyState kind="nothingYet">{t('sent.empty')}</EmptyState>}
      <ul className={css.list}>
        {rows.map((one) => (
          <SentRow key={one.id} invitation={one} abilities={reply.data?.abilities[one.id] ?? {}} />
        ))}
      </ul>
    </Section>
  )
}

/** One sent invitation: to whom, how far it got, and what its sender may do about it. */
export function SentRow({ invitation, abilities }: { invitation: InvitationView; abilities: Abilities }) {
  const { t } = useTranslation('invitations')
  const now = useNow()
  const toast = useToast()
  const glow = useGlow(invitation.id)
  const resend = useCommand('invitations.resend', { touches: ['invitations.list'] })
  const revoke = useCommand('invitations.revoke', { touches: ['invitations.list'] })
  const [isChoosing, setChoosing] = useState(false)
  const { id, institution, invitee } = invitation
  return (
    <LiveGlow as="li" className={css.row} glow={glow && { sector: glow.sector, onSeen: () => markSeen(id) }}>
      <div className={css.head}>
        <b>{institution.name}</b>
        <SectorTag sector={sectorGroup(institution.sector)} />
        {invitee && <span>{`${invitee.name}, ${invitee.title}`}</span>}
        {invitation.state === 'SENT' && (
          <Deadline dueAt={new Date(invitation.dueAt)} now={now} kind="target" layout="inline" />
        )}
        {invitation.state === 'EXPIRED' && invitation.caseId && (
          <WhyLate
            dueAt={invitation.dueAt}
            caseId={invitation.caseId}
            isAbout={({ subject }) => subject.id === id}
            about={institution.name}
          />
        )}
      </div>
      <InvitationSteps invitation={invitation} />
      {glow && (
        <GlowNote sector={glow.sector}>
          {t('sent.glow', { name: glow.name, time: clockTime(glow.at) })}
        </GlowNote>
      )}
      {(may(abilities, 'resend') || may(abilities, 'revoke')) && (
        <div className={css.acts}>
          {may(abilities, 'resend') && (
            <button
              type="button"
              className={`${text.link} ${text.small}`}
              aria-label={t('sent.resendLong', { name: institution.shortName })}
              onClick={() => resend.mutate({ id }, { onSuccess: () => toast({ text: t('sent.resent') }) })}
            >
              {t('sent.resend')}
            </button>
          )}
          {may(abilities, 'resend') && (
            <button
              type="button"
              className={`${text.link} ${text.small}`}
              aria-label={t('sent.elsewhereLong', { name: institution.shortName })}
              onClick={() => setChoosing(true)}
            >
              {t('sent.elsewhere')}
            </button>
          )}
          {may(abilities, 'revoke') && (
            <button
              type="button"
              className={`${text.link} ${text.small}`}
              aria-label={t('sent.revokeLong', { name: institution.shortName })}
              onClick={() => revoke.mutate({ id }, { onSuccess: () => toast({ text: t('sent.revoked') }) })}
            >
              {t('sent.revoke')}
            </button>
          )}
        </div>
      )}
      <ProblemNote error={resend.error ?? revoke.error} />
      {isChoosing && <ResendDialog invitation={invitation} onClose={() => setChoosing(false)} />}
    </LiveGlow>
  )
}
