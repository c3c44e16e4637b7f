import { useTranslation } from 'react-i18next'
import type { OverseenView } from '../../../shared/contracts/oversight.ts'
import { modelOfCase, stateLabel } from '../workflow/models.ts'

/** The stage of a case in the words of its model; of a regional version not at hand, in the general ones. */
export function useStageWord() {
  const { t: term, i18n } = useTranslation('vocabulary')
  return (row: OverseenView): string =>
    stateLabel(modelOfCase(row), row.state, i18n.language) ?? term(`caseState.${row.state}`)
}
