import type { DiagnosisText } from '../../../shared/contracts/diagnoses.ts'
import type { FamilyPart } from '../../../shared/domain/vocabulary.ts'
import {
  anything,
  defineModel,
  flag,
  number,
  optionalText,
  optionalTime,
  part,
  stored,
  text,
  type Stored,
} from '../model.ts'

export interface AttendeePart {
  membershipId: string | null
  personId: string | null
  name: string
}

/** One edition of the diagnosis of a case. */
export interface DiagnosisDoc extends Stored {
  caseId: string
  edition: number
  texts: Record<DiagnosisText, string | null>
  summary: string | null
  workshop: { on: string; attendees: AttendeePart[] } | null
  family: FamilyPart | null
  familyNote: string | null
  updatedBy: string
  isApproved: boolean
  approvedAt: Date | null
  approvedBy: string | null
  /** A later edition has been approved. */
  isSuperseded: boolean
}

export const DiagnosisModel = defineModel<DiagnosisDoc>(
  'Diagnosis',
  'diagnoses',
  {
    ...stored,
    caseId: text,
    edition: number,
    texts: anything,
    summary: optionalText,
    workshop: {
      type: part({
        on: text,
        attendees: [part({ membershipId: optionalText, personId: optionalText, name: text })],
      }),
      default: null,
    },
    family: optionalText,
    familyNote: optionalText,
    updatedBy: text,
    isApproved: flag,
    approvedAt: optionalTime,
    approvedBy: optionalText,
    isSuperseded: flag,
  },
  // Two people who begin the same edition meet here.
  [{ on: { caseId: 1, edition: -1 }, options: { unique: true } }],
)
