import type { ModelCode, PartnershipState } from '../../../shared/domain/vocabulary.ts'
import { defineModel, number, optionalText, optionalTime, part, stored, text, type Stored } from '../model.ts'

/** An institution that left, or that was invited and declined (`signedOn` null). */
interface FormerMember {
  institutionId: string
  signedOn: string | null
  leftOn: string
  reason: string
}

export interface PartnershipDoc extends Stored {
  state: PartnershipState
  modelCode: ModelCode
  modelVersion: number
  teryt: string
  territoryName: string
  voivodeshipTeryt: string
  leaderInstitutionId: string
  members: { institutionId: string; signedOn: string | null; signatory: string | null }[]
  authorisedBy: string | null
  authorisedOn: string | null
  activatedAt: Date | null
  /** How often its checks began to come round by a change of the model; absent where never. */
  roundTurn?: number
  /** Absent in partnerships older than leaving. */
  former?: FormerMember[]
  ended?: { on: string; reason: string; by: string } | null
}

export const PartnershipModel = defineModel<PartnershipDoc>(
  'Partnership',
  'partnerships',
  {
    ...stored,
    state: text,
    modelCode: text,
    modelVersion: number,
    teryt: text,
    territoryName: text,
    voivodeshipTeryt: text,
    leaderInstitutionId: text,
    members: [part({ institutionId: text, signedOn: optionalText, signatory: optionalText })],
    authorisedBy: optionalText,
    authorisedOn: optionalText,
    activatedAt: optionalTime,
    roundTurn: { type: Number, default: 0 },
    former: [part({ institutionId: text, signedOn: optionalText, leftOn: text, reason: text })],
    ended: { type: part({ on: text, reason: text, by: text }), default: null },
  },
  [
    {
      on: { teryt: 1 },
      options: {
        unique: true,
        partialFilterExpression: { state: { $in: ['PROPOSED', 'INVITING', 'SIGNING', 'ACTIVE'] } },
      },
    },
    { on: { 'members.institutionId': 1 } },
    { on: { leaderInstitutionId: 1 } },
  ],
)
