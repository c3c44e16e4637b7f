import type { PlanType, SignatureForm, SigningSide } from '../../../shared/domain/vocabulary.ts'
import { defineModel, number, optionalText, part, stored, text, time, type Stored } from '../model.ts'

export interface GoalPart {
  id: string
  text: string
  indicator: string
}
export interface SignaturePart {
  side: SigningSide
  name: string
  personId: string | null
  membershipId: string | null
  form: SignatureForm | null
  at: Date
  /** Who put it on record. */
  by: string
}

/** One edition of the plan or contract of a case. */
export interface PlanDoc extends Stored {
  caseId: string
  edition: number
  type: PlanType
  goals: GoalPart[]
  /** Calendar days. */
  from: string
  to: string
  signatures: SignaturePart[]
  updatedBy: string
}

export const PlanModel = defineModel<PlanDoc>(
  'Plan',
  'plans',
  {
    ...stored,
    caseId: text,
    edition: number,
    // A field called `type` has to say its own type, or Mongoose takes it for one.
    type: { type: String, required: true },
    goals: [part({ id: text, text, indicator: text })],
    from: text,
    to: text,
    signatures: [
      part({
        side: text,
        name: text,
        personId: optionalText,
        membershipId: optionalText,
        form: optionalText,
        at: time,
        by: text,
      }),
    ],
    updatedBy: text,
  },
  // Two people who begin the same edition meet here.
  [{ on: { caseId: 1, edition: -1 }, options: { unique: true } }],
)
