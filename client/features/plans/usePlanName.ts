import { useTranslation } from 'react-i18next'
import type { PlanType } from '../../../shared/domain/vocabulary.ts'
import { inLanguage, modelOfCase, type LedCase } from '../workflow/models.ts'

/** Which kind of plan the model of the case has the family sign. */
export function usualPlan(one: LedCase): PlanType {
  const asksContract = modelOfCase(one)?.transitions.some(({ guards }) =>
    guards.some(({ fn }) => fn === 'gContract'),
  )
  return asksContract ? 'CONTRACT' : one.model.code === 'RUR' ? 'IPW' : 'PLAN'
}

/** As within a sentence, but for a name of several great letters. */
const inSentence = (name: string): string =>
  /\s\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1)

/** Names of kinds of plans; the one the model has signed bears the model's own, as the region words it. */
export function usePlanName(one: LedCase): (type: PlanType) => string {
  const { t, i18n } = useTranslation('vocabulary')
  const own = modelOfCase(one)?.labels.plan
  return (type) =>
    own && type === usualPlan(one) ? inSentence(inLanguage(own, i18n.language)) : t(`planType.${type}`)
}
