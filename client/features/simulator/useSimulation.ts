import { useMemo } from 'react'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { simulate, type Outcome } from '../../../shared/workflow/simulate/simulate.ts'

/** Plays the scenario on each model; a run takes about a millisecond, so every change is played at once. */
export function useSimulation(scenario: Scenario, models: readonly CooperationModel[]): readonly Outcome[] {
  return useMemo(() => models.map((model) => simulate(model, scenario)), [scenario, models])
}
