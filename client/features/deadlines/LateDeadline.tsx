import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOperation } from '../../api/hooks.ts'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import type { Late } from './late.ts'
import { WhyPanel } from './WhyPanel.tsx'

/** The explanation of the newest missed deadline that is about it. */
export function LateDeadline({ caseId, dueAt, isAbout }: Late) {
  const { t } = useTranslation('deadlines')
  const day = warsawDate(new Date(dueAt))
  const where = caseId ? { caseId } : { from: day, to: day }
  const reply = useOperation('deadlines.list', { ...where, state: 'MISSED', limit: '100' })
  if (reply.isError && !reply.data) return <ErrorState onRetry={() => void reply.refetch()} />
  if (!reply.data) return <SkeletonRows rows={5} />
  const found = reply.data.data.findLast(isAbout)
  return found ? <WhyPanel id={found.id} /> : <EmptyState kind="outOfScope">{t('page.missing')}</EmptyState>
}
