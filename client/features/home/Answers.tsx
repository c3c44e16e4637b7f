import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { EscalationView } from '../../../shared/contracts/escalations.ts'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { DecisionRow } from '../../ui/lists/DecisionList.tsx'
import text from '../../ui/text.module.css'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { useCaseName } from '../caseList/useCaseName.ts'
import { DueAndWhy } from '../deadlines/DueAndWhy.tsx'
import { ofQuestion } from '../deadlines/ofQuestion.ts'
import { HomeSection, RowButton, useRowGlow } from './Rows.tsx'
import type { Home } from './useHome.ts'

function InvitationRow({ invitation, now }: { invitation: InvitationView; now: Date }) {
  const { t } = useTranslation('home')
  const { institution, name, title } = invitation.inviter
  const { glow } = useRowGlow(invitation.id)
  const words = t('answers.invitation', { institution: institution.shortName })
  return (
    <DecisionRow
      sector={sectorGroup(institution.sector)}
      title={words}
      detail={t(invitation.urgent ? 'answers.invitationUrgent' : 'answers.invitationDetail', {
        gmina: invitation.gmina,
        name,
        title,
      })}
      end={<Deadline dueAt={new Date(invitation.dueAt)} now={now} kind="target" />}
      action={
        <RowButton to={`/invitations/${invitation.id}`} about={words}>
          {t('answers.reply')}
        </RowButton>
      }
      {...(glow ? { glow } : {})}
    />
  )
}

function WaitingCaseRow({ row }: { row: CaseRow }) {
  const { t } = useTranslation('home')
  const caseName = useCaseName()
  const { glow } = useRowGlow(row.id)
  const isSignal = row.state === 'SIGNAL'
  return (
    <DecisionRow
      sector="ops"
      title={t(isSignal ? 'answers.signal' : 'answers.draft')}
      detail={
        <>
          <Link className={text.quiet} to={`/cases/${row.id}`}>
            {caseName(row)}
          </Link>
          , {t('gmina', { name: row.gmina.name })}
          {row.urgent && <>. {t('urgent')}</>}
        </>
      }
      end={
        row.stateDueAt && (
          <DueAndWhy
            dueAt={row.stateDueAt}
            caseId={row.id}
            isAbout={({ stage }) => stage === row.state}
            about={caseName(row)}
          />
        )
      }
      action={
        <RowButton to={`/cases/${row.id}`} about={caseName(row)}>
          {t(isSignal ? 'answers.accept' : 'answers.qualify')}
        </RowButton>
      }
      {...(glow ? { glow } : {})}
    />
  )
}

function EscalationRow({ escalation }: { escalation: EscalationView }) {
  const { t } = useTranslation('home')
  const { t: words } = useTranslation('vocabulary')
  const caseName = useCaseName()
  const { familyName, caseNumber, gmina, reason, owner } = escalation
  const { glow } = useRowGlow(escalation.id)
  return (
    <DecisionRow
      sector={sectorGroup(owner.sector)}
      title={t('answers.escalation', { reason: words(`escalationReason.${reason}`) })}
      detail={`${caseName({ familyName, number: caseNumber })}, ${t('gmina', { name: gmina })}`}
      end={
        <DueAndWhy
          dueAt={escalation.dueAt}
          isAbout={(one) => ofQuestion([one], escalation) !== null}
          about={caseName({ familyName, number: caseNumber })}
        />
      }
      action={
        <RowButton to="/escalations" about={caseName({ familyName, number: caseNumber })}>
          {t('answers.decide')}
        </RowButton>
      }
      {...(glow ? { glow } : {})}
    />
  )
}

/** What somebody else waits for: invitations, signals, cases to qualify, questions to decide. */
export function Answers({ home, now }: { home: Home; now: Date }) {
  const { t } = useTranslation('home')
  const { invitations, waiting, escalations } = home
  const rows = [
    ...escalations.map((escalation) => <EscalationRow key={escalation.id} escalation={escalation} />),
    ...waiting.map((row) => <WaitingCaseRow key={row.id} row={row} />),
    ...invitations.map((invitation) => (
      <InvitationRow key={invitation.id} invitation={invitation} now={now} />
    )),
  ]
  // The number opens the list it mostly counts.
  const lists = [
    { to: '/escalations', count: escalations.length },
    { to: `/cases/all?state=${waiting[0]?.state ?? 'SIGNAL'}`, count: waiting.length },
    { to: '/invitations', count: invitations.length },
  ]
  const biggest = lists.reduce((a, b) => (b.count > a.count ? b : a))
  return (
    <HomeSection
      title={t('answers.title')}
      rows={rows}
      href={biggest.to}
      countLabel={t('answers.count', { count: rows.length })}
    />
  )
}
