import type { Category, Sector, Visibility } from '../../../shared/domain/vocabulary.ts'
import { defineModel, optionalText, optionalTime, stored, text, texts, type Stored } from '../model.ts'

export interface NoteDoc extends Stored {
  caseId: string
  text: string
  category: Category
  visibility: Visibility
  /** Memberships named as readers. */
  recipients: string[]
  authorMembershipId: string
  authorName: string
  authorTitle: string
  sector: Sector
  institutionId: string
  editedAt: Date | null
  correctionOf: string | null
}

export const NoteModel = defineModel<NoteDoc>(
  'Note',
  'notes',
  {
    ...stored,
    caseId: text,
    text,
    category: text,
    visibility: text,
    recipients: texts,
    authorMembershipId: text,
    authorName: text,
    authorTitle: text,
    sector: text,
    institutionId: text,
    editedAt: optionalTime,
    correctionOf: optionalText,
  },
  [{ on: { caseId: 1, createdAt: -1 } }],
)
