import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { RemedyForm } from '../../../shared/workflow/remedies.ts'
import {
  ADDRESSED,
  ANYWHERE,
  addressOf,
  type AddressedForm,
  type AnywhereForm,
} from '../cases/addressedForms.ts'

/** Where something missing is put right: a form over the page, or one with an address below the case's. */
export type WayOut = { dialog: AnywhereForm } | { to: string }

const FORMS: Record<RemedyForm, AddressedForm | null> = {
  case: 'edit',
  person: 'person',
  basis: 'basis',
  notice: 'notice',
  handover: 'handover',
  confidentiality: 'sign',
  invite: 'invite',
  diagnosis: 'diagnosis',
  approveDiagnosis: 'approveDiagnosis',
  costCard: 'costCard',
  plan: 'plan',
  signFamily: 'signFamily',
  signCoordinator: 'signCoordinator',
  newAction: 'action',
  action: 'progress',
  minutes: 'minutes',
  familyEvaluation: 'familyEvaluation',
  teamEvaluation: 'teamEvaluation',
  // Filled in with the step itself.
  step: null,
}

/**
 * The way to the very form for somebody who may fill it in, on the records it is about; null = it is somebody
 * else's, or nobody's now.
 */
export function wayOut(
  form: RemedyForm | null,
  abilities: Abilities,
  about: readonly string[] = [],
): WayOut | null {
  const addressed = form && FORMS[form]
  if (!addressed || !abilities[ADDRESSED[addressed].verb]?.allowed) return null
  const anywhere = ANYWHERE.find((one) => one === addressed)
  return anywhere ? { dialog: anywhere } : { to: addressOf(addressed, about) }
}
