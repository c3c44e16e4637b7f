import type {
  BasisArticle,
  BasisState,
  BasisType,
  Category,
  ConsentGiver,
  Sector,
} from '../../../shared/domain/vocabulary.ts'
import {
  defineModel,
  optionalText,
  optionalTime,
  part,
  stored,
  text,
  texts,
  time,
  type Stored,
} from '../model.ts'

export interface LegalBasisDoc extends Stored {
  caseId: string
  personId: string
  type: BasisType
  state: BasisState
  article: BasisArticle | null
  articleText: string | null
  purpose: string
  scope: Category[]
  recipients: Sector[]
  /** Last day on which it holds; null = no end. */
  until: string | null
  requestedAt: Date | null
  givenOn: string | null
  /** When the family's answer was put on record; missing in records of before that was kept. */
  answeredAt?: Date | null
  givenBy: ConsentGiver | null
  guardianName: string | null
  childHeard: boolean | null
  impossibleReason: string | null
  refusedReason: string | null
  withdrawnAt: Date | null
  withdrawals: { scope: Category[]; reason: string; at: Date; by: string }[]
  /** Ended by who keeps it; missing in records of before that was possible. */
  ended?: { reason: string; at: Date; by: string } | null
  recordedBy: string
}

export const LegalBasisModel = defineModel<LegalBasisDoc>(
  'LegalBasis',
  'legalBases',
  {
    ...stored,
    caseId: text,
    personId: text,
    type: text,
    state: text,
    article: optionalText,
    articleText: optionalText,
    purpose: text,
    scope: texts,
    recipients: texts,
    until: optionalText,
    requestedAt: optionalTime,
    givenOn: optionalText,
    answeredAt: optionalTime,
    givenBy: optionalText,
    guardianName: optionalText,
    childHeard: { type: Boolean, default: null },
    impossibleReason: optionalText,
    refusedReason: optionalText,
    withdrawnAt: optionalTime,
    withdrawals: [part({ scope: texts, reason: text, at: time, by: text })],
    ended: { type: part({ reason: text, at: time, by: text }), default: null },
    recordedBy: text,
  },
  [{ on: { caseId: 1, _id: 1 } }],
)
