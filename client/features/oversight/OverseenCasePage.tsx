import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { Section } from '../../ui/page/Section.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import { shortDate } from '../../ui/time/dates.ts'
import { CaseHistory } from '../auditLog/CaseHistory.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import { OverseenBases } from './OverseenBases.tsx'
import { OverseenNotices } from './OverseenNotices.tsx'
import { useStageWord } from './useStageWord.ts'

/** One case of the centre for its data-protection officer: bases, notices, and who did and read what. */
export function Page() {
  const { id = '' } = useParams()
  const { session } = useSession()
  return session.acting.role === 'DPO' ? <OneCase key={id} id={id} /> : <NoAccess />
}

function OneCase({ id }: { id: string }) {
  const { t } = useTranslation('oversight')
  const stage = useStageWord()
  const reply = useOperation('oversight.cases', { caseId: id })
  const row = reply.data?.data[0]
  if (reply.isPending) return <SkeletonRows rows={8} />
  if (reply.error && !isGone(reply.error))
    return (
      <ErrorState
        onRetry={() => void reply.refetch()}
        {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
      />
    )
  if (!row) return <NoAccess />
  const title = row.number ? t('caseTitle', { number: row.number }) : t('caseNoNumber')
  return (
    <>
      <PageHeader
        title={title}
        subtitle={t('meta', {
          gmina: row.gmina.name,
          stage: stage(row),
          date: shortDate(warsawDate(new Date(row.stateEnteredAt)), true),
        })}
        crumbs={[{ label: t('title'), href: '/oversight' }, { label: title }]}
      />
      <OverseenBases caseId={id} />
      <OverseenNotices caseId={id} />
      <Section title={t('history')}>
        <CaseHistory caseId={id} />
      </Section>
    </>
  )
}
