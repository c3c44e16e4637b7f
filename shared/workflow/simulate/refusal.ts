import type { UnmetGuard } from '../../contracts/errors.ts'
import type { StepResult } from '../step.ts'

type Refused = Extract<StepResult, { ok: false }>

/** Why a step is not taken, in the codes of the product's own refusals, so that their words serve both. */
export interface Refusal {
  reason: Refused['reason']
  unmet: readonly Pick<UnmetGuard, 'guard' | 'missing'>[]
  /** Field of the step → code of what is wrong with it. */
  fields: Readonly<Record<string, string>>
}

const NO_FIELDS: Refusal['fields'] = {}

export const refusalOf = ({ reason, unmet, asks = [] }: Refused): Refusal => ({
  reason,
  unmet,
  fields: asks.length > 0 ? Object.fromEntries(asks.map((field) => [field, 'required'])) : NO_FIELDS,
})

/** What the product asks of a step besides the conditions in the model. */
export const unmetBesides = (guard: string, code: string): Refusal => ({
  reason: 'guards',
  unmet: [{ guard, missing: [{ code, params: {} }] }],
  fields: NO_FIELDS,
})

export const wrongField = (field: string, code: string): Refusal => ({
  reason: 'payload',
  unmet: [],
  fields: { [field]: code },
})
