import type { ModelStatus } from '../workflow/model.ts'

/** The life of a cooperation model: draft → consultation → recommended → published → retired. */
export interface ModelFacts {
  status: ModelStatus
  /** How much keeps the text from being used. */
  faults: number
  openRemarks: number
  /** Days are compared as `YYYY-MM-DD`. */
  today: string
  consultedUntil: string | null
  /** Partnerships that start new cases under it. */
  users?: number
}

export type ModelAct =
  | 'update'
  | 'openConsultation'
  | 'remark'
  | 'answerRemark'
  | 'recommend'
  | 'publish'
  | 'retire'

export const MODEL_REFUSALS = [
  /** A published text never changes. */
  'immutable',
  'wrongStatus',
  'hasErrors',
  'consultationOver',
  'remarksUnanswered',
  'inUse',
] as const
export type ModelRefusal = (typeof MODEL_REFUSALS)[number]

const FROM: Record<ModelAct, readonly ModelStatus[]> = {
  update: ['draft', 'consultation'],
  openConsultation: ['draft'],
  remark: ['consultation'],
  answerRemark: ['consultation'],
  recommend: ['consultation'],
  publish: ['recommended'],
  retire: ['published'],
}

/** Why the act is refused, or null. For `update` the faults are those of the new text. */
export function modelRefusal(facts: ModelFacts, act: ModelAct): ModelRefusal | null {
  const { status, faults, openRemarks, today, consultedUntil, users = 0 } = facts
  const isOut = status === 'published' || status === 'retired'
  if (act === 'update' && isOut) return 'immutable'
  if (!FROM[act].includes(status)) return 'wrongStatus'
  // A draft is kept as it is; what others are to read, recommend or work by has to be whole.
  const needsWhole = act !== 'remark' && act !== 'answerRemark' && !(act === 'update' && status === 'draft')
  if (needsWhole && faults > 0) return 'hasErrors'
  if (act === 'openConsultation' && consultedUntil !== null && consultedUntil < today)
    return 'consultationOver'
  if (act === 'remark' && consultedUntil !== null && consultedUntil < today) return 'consultationOver'
  if (act === 'recommend' && openRemarks > 0) return 'remarksUnanswered'
  if (act === 'retire' && users > 0) return 'inUse'
  return null
}
