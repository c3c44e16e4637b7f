import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { openersOf, sameOpener } from './draft.ts'
import { useSimulatorWords } from './useSimulatorWords.ts'

/** Who begins the case: which institution signals, or which post of the centre opens it. */
export function OpenerSelect({
  scenario,
  onScenario,
}: {
  scenario: Scenario
  onScenario: (scenario: Scenario) => void
}) {
  const { t } = useTranslation('simulator')
  const { opener, upper } = useSimulatorWords()
  const openers = openersOf(scenario)
  const { by: _former, ...rest } = scenario
  return (
    <Select
      label={t(scenario.begins === 'open' ? 'form.whoOpens' : 'form.whoSignals')}
      data={openers.map((one, index) => ({ value: String(index), label: upper(opener(one)) }))}
      value={String(openers.findIndex((one) => sameOpener(one, scenario.by ?? openers[0])))}
      allowDeselect={false}
      onChange={(value) => {
        const picked = openers[Number(value)]
        // The first is what a scenario means that names nobody.
        if (picked) onScenario(Number(value) === 0 ? rest : { ...rest, by: picked })
      }}
    />
  )
}
