import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { useLive } from '../../api/useLive.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconAlertTriangle, IconArrowsExchange, IconCircleCheck, IconCircleX } from '../../ui/icons.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SectorIcon } from '../../ui/people/Sector.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { shortDate } from '../../ui/time/dates.ts'
import { DayClock } from '../../ui/time/DayClock.tsx'
import { Deadline } from '../../ui/time/Deadline.tsx'
import cases from '../cases/case.module.css'
import { useNow } from '../session/useNow.ts'
import { SentRow } from './CaseInvitations.tsx'
import css from './invitation.module.css'
import { InvitationDetail } from './InvitationDetail.tsx'

/** Invitations that reached the institution, the one being read beside the list; and those one sent. */
export function Page() {
  const { t } = useTranslation('invitations')
  const [params, setParams] = useSearchParams()
  const { id } = useParams()
  const isSent = params.get('box') === 'sent' && !id
  const received = useOperation('invitations.list', { box: 'received', limit: '100' })
  useLive({ kind: 'inbox' }, received.data?.cursor)
  const rows = received.data?.data ?? []
  const waiting = rows.filter(({ state }) => state === 'SENT').sort((a, b) => a.dueAt.localeCompare(b.dueAt))
  const ended = rows.filter(({ state }) => state !== 'SENT')
  return (
    <>
      <PageHeader title={t('inbox.title.many')} subtitle={t('inbox.waiting', { count: waiting.length })} />
      <FilterBar label={t('inbox.boxes')}>
        <ToggleChip pressed={!isSent} onToggle={() => setParams({}, { replace: true })}>
          {t('inbox.received')}
        </ToggleChip>
        <ToggleChip pressed={isSent} onToggle={() => setParams({ box: 'sent' }, { replace: true })}>
          {t('inbox.sentBox')}
        </ToggleChip>
      </FilterBar>
      {isSent ? (
        <SentBox />
      ) : (
        <div className={css.split} data-open={id ? true : undefined}>
          <div className={css.listing}>
            {received.isPending && <SkeletonRows rows={4} height={72} />}
            {received.isError && !received.data && <ErrorState onRetry={() => void received.refetch()} />}
            {received.data && rows.length === 0 && (
              <EmptyState kind="nothingYet">{t('inbox.empty')}</EmptyState>
            )}
            <ul>
              {waiting.map((one) => (
                <Waiting key={one.id} invitation={one} current={one.id === id} />
              ))}
            </ul>
            {ended.length > 0 && <h2 className={css.heading}>{t('inbox.ended')}</h2>}
            <ul>
              {ended.map((one) => (
                <Ended key={one.id} invitation={one} current={one.id === id} />
              ))}
            </ul>
          </div>
          <div className={css.detail}>
            {id ? (
              <InvitationDetail key={id} id={id} />
            ) : (
              rows.length > 0 && <p className={text.ink3}>{t('inbox.choose')}</p>
            )}
          </div>
        </div>
      )}
    </>
  )
}

function Waiting({ invitation, current }: { invitation: InvitationView; current: boolean }) {
  const { t } = useTranslation('invitations')
  const now = useNow()
  const { id, inviter, gmina, askedRole, sentAt, dueAt, urgent } = invitation
  return (
    <li>
      <Link
        className={css.item}
        to={`/invitations/${id}`}
        state={{ keepFocus: true }}
        aria-current={current || undefined}
      >
        <SectorIcon sector={sectorGroup(inviter.institution.sector)} size="lg" />
        <div>
          <div className={css.name}>{t(`askedRole.${askedRole}`)}</div>
          <div className={`${text.small} ${text.ink2}`}>
            {t('inbox.from', { institution: inviter.institution.shortName, gmina })}
            {urgent && `, ${t('inbox.urgent')}`}
          </div>
          <div className={css.line}>
            <Deadline dueAt={new Date(dueAt)} now={now} kind="target" layout="inline" />
            <DayClock from={new Date(sentAt)} to={new Date(dueAt)} now={now} />
          </div>
        </div>
      </Link>
    </li>
  )
}

const ENDS = {
  ACCEPTED: IconCircleCheck,
  DECLINED: IconCircleX,
  EXPIRED: IconAlertTriangle,
  REVOKED: IconCircleX,
  SENT: IconArrowsExchange,
} as const

function Ended({ invitation, current }: { invitation: InvitationView; current: boolean }) {
  const { t } = useTranslation('invitations')
  const { t: term } = useTranslation('vocabulary')
  const { id, state, inviter, caseNumber, proposedInstitution, answeredAt, dueAt } = invitation
  const about = caseNumber
    ? t('inbox.team', { number: caseNumber })
    : t('inbox.from', { institution: inviter.institution.shortName, gmina: invitation.gmina })
  return (
    <li>
      <Link
        className={css.done}
        to={`/invitations/${id}`}
        state={{ keepFocus: true }}
        aria-current={current || undefined}
      >
        <Icon of={proposedInstitution ? IconArrowsExchange : ENDS[state]} />
        <span>{`${about}: ${term(`invitationState.${state}`)}`}</span>
        <span>{shortDate(warsawDate(new Date(answeredAt ?? dueAt)))}</span>
      </Link>
    </li>
  )
}

function SentBox() {
  const { t } = useTranslation('invitations')
  const reply = useOperation('invitations.list', { box: 'sent', limit: '100' })
  const rows = reply.data?.data ?? []
  if (reply.isPending) return <SkeletonRows rows={4} height={72} />
  if (!reply.data) return <ErrorState onRetry={() => void reply.refetch()} />
  if (rows.length === 0) return <EmptyState kind="nothingYet">{t('sent.emptyBox')}</EmptyState>
  return (
    <ul className={cases.list}>
      {rows.map((one) => (
        <SentRow key={one.id} invitation={one} abilities={reply.data.abilities[one.id] ?? {}} />
      ))}
    </ul>
  )
}
