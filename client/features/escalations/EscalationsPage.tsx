import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Role } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { useLive, useOnChange } from '../../api/useLive.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import css from '../cases/case.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { EscalationCard } from './EscalationCard.tsx'

/** Whose level is asked; everybody else has put the questions or works where they come from. */
const DECIDERS: readonly Role[] = ['PARTNERSHIP_LEADER', 'PCPR_LEAD', 'PGD_MEMBER']
const STATES = ['OPEN', 'DECIDED', 'PASSED_ON', 'WITHDRAWN'] as const

/** What waits for a decision, of the viewer's level or of a level above, and what was decided before. */
export function Page() {
  const { t } = useTranslation('escalations')
  const { role } = useSession().session.acting
  const side = DECIDERS.includes(role) ? 'decider' : 'asker'
  const [params, setParams] = useSearchParams()
  const wanted = params.get('state')
  const state = STATES.find((one) => one === wanted) ?? 'OPEN'
  const reply = useOperation('escalations.list', { state, limit: '100' }, { keepPrevious: true })
  useLive({ kind: 'inbox' }, reply.data?.cursor)
  // Deciders outside the case hear of a new question by their notification.
  useOnChange((change) => {
    if (change.type === 'notification' && change.kind === 'entered') void reply.refetch()
  })
  const rows = reply.data?.data ?? []
  return (
    <>
      <PageHeader title={t('page.title')} subtitle={t(`page.subtitle.${side}`)} />
      <FilterBar label={t('page.filters')}>
        {STATES.map((one) => (
          <ToggleChip
            key={one}
            pressed={one === state}
            onToggle={() => setParams(one === 'OPEN' ? {} : { state: one }, { replace: true })}
          >
            {t(`state.${one}`)}
          </ToggleChip>
        ))}
      </FilterBar>
      {reply.isPending && <SkeletonRows rows={4} height={120} />}
      {reply.isError && !reply.data && <ErrorState onRetry={() => void reply.refetch()} />}
      {reply.data && rows.length === 0 && (
        <EmptyState kind={state === 'OPEN' ? 'nothingYet' : 'noMatch'}>
          {state === 'OPEN' ? t(`page.empty.${side}`) : undefined}
        </EmptyState>
      )}
      {rows.map((one) => (
        <EscalationCard key={one.id} escalation={one} abilities={reply.data?.abilities[one.id] ?? {}} />
      ))}
      {rows.length > 0 && <p className={`${text.small} ${text.ink3} ${css.below}`}>{t('page.scope')}</p>}
    </>
  )
}
