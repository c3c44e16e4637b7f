import { useMemo } from 'react'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { simulate, type Outcome } from '../../../shared/workflow/simulate/simulate.ts'
import type { ShownVersion } from './useVersions.ts'

export interface PlayedVersion extends ShownVersion {
  outcome: Outcome
}

/** Plays the scenario on each version; a run takes about a millisecond, so every change is played at once. */
export function useSimulation(
  scenario: Scenario,
  versions: readonly ShownVersion[],
): readonly PlayedVersion[] {
  const [a, b] = versions
  const [first, second] = [a?.model, b?.model]
  const outcomes = useMemo(
    () => [first, second].map((model) => (model ? simulate(model, scenario) : null)),
    [scenario, first, second],
  )
  return versions.flatMap((version, index) => {
    const outcome = outcomes[index]
    return outcome ? [{ ...version, outcome }] : []
  })
}
