import { MODELS } from 'virtual:published-models'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel, ModelRef } from '../../../shared/workflow/model.ts'

/** Versions that come with the product, cut out of shared/workflow when the client is built (see vite.config.ts). */
export const models = MODELS as readonly CooperationModel[]

/** Versions of the regions, fetched by useModels; a published version never changes, so once is enough. */
const fetched = new Map<string, CooperationModel>()

/** The name of a published version, as addresses and `models.get` take it. */
export const refName = ({ code, version }: ModelRef): string => `${code}@${version}`

export const modelByRef = (ref: ModelRef): CooperationModel | undefined =>
  models.find(({ code, version }) => code === ref.code && version === ref.version) ??
  fetched.get(refName(ref))

export const keepModel = (model: CooperationModel): void => {
  fetched.set(refName(model), model)
}

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
