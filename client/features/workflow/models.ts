import { MODELS } from 'virtual:published-models'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel, ModelRef } from '../../../shared/workflow/model.ts'

/** Every published version, cut out of shared/workflow when the client is built (see vite.config.ts). */
export const models = MODELS as readonly CooperationModel[]

export const modelByRef = ({ code, version }: ModelRef): CooperationModel | undefined =>
  models.find((model) => model.code === code && model.version === version)

/** A label of the model in the language on screen. */
export const inLanguage = (label: { pl: string; en: string }, language: string): string =>
  language === 'en' ? label.en : label.pl

export const stateLabel = (
  model: CooperationModel | undefined,
  state: CaseState,
  language: string,
): string | undefined => {
  const found = model?.states.find(({ id }) => id === state)
  return found && inLanguage(found.label, language)
}
