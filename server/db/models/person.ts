import type { FamilyRole } from '../../../shared/domain/vocabulary.ts'
import { defineModel, optionalText, part, stored, text, texts, type Stored } from '../model.ts'

export interface PersonDoc extends Stored {
  caseId: string
  firstName: string
  lastName: string
  roleInFamily: FamilyRole
  birthDate: string | null
  /** AES-256-GCM with the id of its key; never leaves the server whole. */
  pesel: { keyId: string; data: string } | null
  /** HMAC by which equal numbers meet without being readable. */
  peselIndex: string | null
  /** Last digits for the masked form, so that showing it needs no decryption. */
  peselTail: string | null
  school: string | null
  phone: string | null
  /** Spelling variants of the name, for search-before-create. */
  nameKeys: string[]
}

export const PersonModel = defineModel<PersonDoc>(
  'Person',
  'persons',
  {
    ...stored,
    caseId: text,
    firstName: text,
    lastName: text,
    roleInFamily: text,
    birthDate: optionalText,
    pesel: { type: part({ keyId: text, data: text }), default: null },
    peselIndex: optionalText,
    peselTail: optionalText,
    school: optionalText,
    phone: optionalText,
    nameKeys: texts,
  },
  [
    // Numbers and names are only ever looked for within cases: those one sees, or the one somebody is added to.
    { on: { caseId: 1, peselIndex: 1 } },
    { on: { caseId: 1, nameKeys: 1 } },
  ],
)
