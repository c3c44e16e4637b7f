import { useTranslation } from 'react-i18next'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { useModels } from '../models/useModels.ts'
import { modelOfCase, stateLabel, type LedCase } from './models.ts'

type Told = { [part in keyof LedCase]?: LedCase[part] | undefined }

/**
 * How a stage is called where lines of many cases stand together: as each case's own model and region word it.
 * Versions not at hand are fetched; until then, and where the case is not for this viewer, the common word stands.
 */
export function useStageNames(lines: readonly Told[]): (one: Told & { state: CaseState }) => string {
  const { t, i18n } = useTranslation('vocabulary')
  useModels(lines.flatMap(({ model }) => model ?? []))
  return ({ model, gmina, state }) =>
    (model && gmina && stateLabel(modelOfCase({ model, gmina }), state, i18n.language)) ??
    t(`caseState.${state}`)
}
