import { useOperation } from '../../api/hooks.ts'
import { may, useCase } from '../cases/caseContext.ts'

interface GoalChoice {
  value: string
  label: string
}

interface Goals {
  /** Goals of the plan in force, and the one chosen already where a later edition dropped it. */
  choices: (chosen: string | null) => GoalChoice[]
  /** In the words of whichever edition had it last; empty where there is none or it is not shown. */
  nameOf: (id: string | null) => string
}

/**
 * The goals of the case's plan, for choosing one and for naming the one an action serves; none where the viewer
 * reads no plan. `wanted` false asks for nothing, since every reading of a plan is put on record.
 */
export function useGoals(wanted = true): Goals {
  const { view, abilities } = useCase()
  const reads = may(abilities, 'readRecords')
  const reply = useOperation('plans.get', { caseId: view.id }, { enabled: wanted && reads })
  const { latest = null, earlier = [] } = reply.data?.data ?? {}
  const inForce = latest?.goals ?? []
  const known = [...inForce, ...earlier.flatMap(({ goals }) => goals ?? [])]
  return {
    choices(chosen) {
      const dropped = known.find(({ id }) => id === chosen && !inForce.some((goal) => goal.id === id))
      return [...inForce, ...(dropped ? [dropped] : [])].map(({ id, text }) => ({ value: id, label: text }))
    },
    nameOf: (id) => known.find((goal) => goal.id === id)?.text ?? '',
  }
}
