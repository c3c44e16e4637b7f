import { MODELS } from 'virtual:published-models'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel, ModelRef } from '../../../shared/workflow/model.ts'
import { inRegion } from '../../../shared/workflow/regionalWords.ts'

/** Versions that come with the product, cut out of shared/workflow when the client is built (see vite.config.ts). */
export const models = MODELS as readonly CooperationModel[]

/** Versions of the regions, fetched by useModels; a published version never changes, so once is enough. */
const fetched = new Map<string, CooperationModel>()

/** The name of a published version, as addresses and `models.get` take it. */
export const refName = ({ code, version }: ModelRef): string => `${code}@${version}`

const atHand = (ref: ModelRef): CooperationModel | undefined =>
  models.find(({ code, version }) => code === ref.code && version === ref.version) ??
  fetched.get(refName(ref))

export const isAtHand = (ref: ModelRef): boolean => atHand(ref) !== undefined

export const keepModel = (model: CooperationModel): void => {
  fetched.set(refName(model), model)
}

/** A version in the words of a region (TERYT, two digits or more): nothing of a model is named without one. */
export const modelByRef = (ref: ModelRef, teryt: string): CooperationModel | undefined => {
  const model = atHand(ref)
  return model && inRegion(model, teryt)
}

/** Of a case, or of a line about one: what it goes by and where it is led. */
export interface LedCase {
  model: ModelRef
  gmina: { teryt: string }
}

/** The version a case goes by, in the words of its region. */
export const modelOfCase = ({ model, gmina }: LedCase): CooperationModel | undefined =>
  modelByRef(model, gmina.teryt)

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
