import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { useOperation } from '../../api/hooks.ts'
import { regionOf } from '../models/versions.ts'
import { copyOfCase } from './caseCopy.ts'

interface CaseCopy {
  scenario: Scenario | null
  isPending: boolean
  /** There is no such case in this viewer's scope. */
  isGone: boolean
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
  const isPending = [reply, invitations, tasks, papers].some(({ isLoading }) => isLoading)
  if (!view || isPending) return { scenario: null, isPending, isGone: reply.isError }
  const open = (invitations.data?.data ?? []).filter(({ state }) => state === 'SENT')
  const asked = open.map(({ institution }) => institution.sector)
  const copy = copyOfCase(view, {
    name: view.number ?? t('untitled'),
    now,
    asked,
    actions: tasks.data?.data ?? [],
    papers: papers.data?.data ?? null,
  })
  const scenario = { ...copy, region: regionOf(view.gmina.teryt) }
  return { scenario, isPending: false, isGone: false }
}
