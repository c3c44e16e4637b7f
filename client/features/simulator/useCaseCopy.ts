import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { useOperation } from '../../api/hooks.ts'
import { emptyScenario } from './draft.ts'

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
  if (!view) return { scenario: null, isPending: reply.isLoading, isGone: reply.isError }
  const { code, version } = view.model
  const sectors = [...new Set((view.team ?? []).map(({ sector }) => sector))].filter(
    (sector) => sector !== 'OPS' && sector !== 'CUS',
  )
  const scenario: Scenario = {
    ...emptyScenario(view.number ?? t('untitled'), code, version, now),
    urgent: view.urgent,
    team: sectors,
    standsAt: {
      state: view.state,
      returnState: view.returnState,
      enteredAt: view.stateEnteredAt,
      dueAt: view.stateDueAt,
      joined: view.state === 'TEAM' ? [] : sectors,
    },
  }
  return { scenario, isPending: false, isGone: false }
}
