import { defineModel, optionalText, stored, text, type Stored } from '../model.ts'

export interface AbsenceDoc extends Stored {
  membershipId: string
  name: string
  institutionId: string
  /** First and last Warsaw day away, 'YYYY-MM-DD', both included. */
  from: string
  to: string
  substituteMembershipId: string | null
  substituteName: string | null
}

export const AbsenceModel = defineModel<AbsenceDoc>(
  'Absence',
  'absences',
  {
    ...stored,
    membershipId: text,
    name: text,
    institutionId: text,
    from: text,
    to: text,
    substituteMembershipId: optionalText,
    substituteName: optionalText,
  },
  [{ on: { membershipId: 1, to: 1 } }, { on: { institutionId: 1, to: 1 } }],
)
