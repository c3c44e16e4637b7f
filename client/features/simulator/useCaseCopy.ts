import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone, type ProblemError } from '../../api/problem.ts'
import { regionOf } from '../models/versions.ts'
import { copyOfCase } from './caseCopy.ts'

interface CaseCopy {
  scenario: Scenario | null
  isPending: boolean
  /** There is no such case in this viewer's scope. */
  isGone: boolean
  /** What could not be loaded: a copy without it would tell another story. */
  error: ProblemError | null
  retry: () => void
}

/** A copy of a running case as a scenario: where it stands and who is in the team, nothing about the family. */
export function useCaseCopy(id: string | null, now: Date): CaseCopy {
  const { t } = useTranslation('simulator')
  const reply = useOperation('cases.get', { id: id ?? '' }, { enabled: id !== null })
  const view = reply.data?.data
  // Only the team sees whom it has asked.
  const seesAsked = view?.lens === 'team' && view.state === 'TEAM'
  const invitations = useOperation('invitations.list', { caseId: id ?? '' }, { enabled: seesAsked })
  const seesActions = reply.data?.abilities['readTeamWork']?.allowed ?? false
  const tasks = useOperation('actions.list', { caseId: id ?? '', limit: '100' }, { enabled: seesActions })
  // Asked only where the case itself is shown; whoever may not know gets null.
  const papers = useOperation('workflow.papers', { caseId: id ?? '' }, { enabled: view !== undefined })
  const asking = [reply, invitations, tasks, papers]
  // Who may not ask (rights may have ended since the case was read) gets a copy that knows nothing of it.
  const failed = asking.filter(({ isLoadingError, error }) => isLoadingError && !isGone(error))
  const state = {
    // Without a connection a query waits for it: its answer is not known to be nothing.
    isPending: asking.some(({ isPending, fetchStatus }) => isPending && fetchStatus !== 'idle'),
    isGone: reply.isLoadingError && isGone(reply.error),
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const query of failed) void query.refetch()
    },
  }
  if (!view || state.isPending || state.error) return { scenario: null, ...state }
  const open = (invitations.data?.data ?? []).filter(({ state: answer }) => answer === 'SENT')
  const asked = open.map(({ institution }) => institution.sector)
  const copy = copyOfCase(view, {
    name: view.number ?? t('untitled'),
    now,
    asked,
    actions: tasks.data?.data ?? [],
    papers: papers.data?.data ?? null,
  })
  return { scenario: { ...copy, region: regionOf(view.gmina.teryt) }, ...state }
}
