import { useTranslation } from 'react-i18next'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import type { InvitationState } from '../../../shared/domain/vocabulary.ts'
import { Icon, type IconShape } from '../../ui/Icon.tsx'
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconCircleCheck,
  IconCircleX,
  IconMail,
  IconMailOpened,
} from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import { toldTime } from '../../ui/time/dates.ts'
import css from '../cases/case.module.css'
import { useNow } from '../session/useNow.ts'

const ENDS: Record<Exclude<InvitationState, 'SENT'>, IconShape> = {
  ACCEPTED: IconCircleCheck,
  DECLINED: IconCircleX,
  EXPIRED: IconAlertTriangle,
  REVOKED: IconCircleX,
}

/** How far an invitation got: sent, opened, answered; each with its moment. */
export function InvitationSteps({ invitation }: { invitation: InvitationView }) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const told = (at: string) => toldTime(ui, new Date(at), now)
  const { state, sentAt, seenAt, sentCount, answeredAt, dueAt, acceptedBy, proposedInstitution } = invitation
  const passedOn = state === 'DECLINED' && proposedInstitution !== null
  const steps: { icon: IconShape; words: string; tone?: string }[] = [
    { icon: IconMail, words: t(sentCount > 1 ? 'step.resent' : 'step.sent', { time: told(sentAt) }) },
  ]
  if (seenAt) steps.push({ icon: IconMailOpened, words: t('step.seen', { time: told(seenAt) }) })
  if (state !== 'SENT')
    steps.push({
      icon: passedOn ? IconArrowsExchange : ENDS[state],
      words: t('step.end', {
        state: term(`invitationState.${state}`),
        time: told(answeredAt ?? dueAt),
      }),
      ...(state === 'EXPIRED' ? { tone: text.amber ?? '' } : {}),
    })
  return (
    <>
      <ol className={`${css.list} ${css.head}`} aria-label={t('step.label')}>
        {steps.map(({ icon, words, tone }) => (
          <li key={words} className={tone}>
            <Icon of={icon} size={14} /> {words}
          </li>
        ))}
      </ol>
      {acceptedBy && <div className={text.small}>{t('step.inCharge', acceptedBy)}</div>}
      {invitation.declineReason && (
        <div className={text.small}>
          {t('step.reason', { reason: term(`declineReason.${invitation.declineReason}`) })}
          {invitation.declineText && ` ${invitation.declineText}`}
        </div>
      )}
      {proposedInstitution && (
        <div className={text.small}>{t('step.proposed', { name: proposedInstitution.name })}</div>
      )}
    </>
  )
}
