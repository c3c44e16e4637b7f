import type { ModelCode, PartnershipState } from '../../../shared/domain/vocabulary.ts'
import { defineModel, number, optionalText, optionalTime, part, stored, text, type Stored } from '../model.ts'

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
