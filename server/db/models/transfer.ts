import type { Category } from '../../../shared/domain/vocabulary.ts'
import {
  defineModel,
  flag,
  number,
  optionalText,
  part,
  stored,
  text,
  texts,
  time,
  type Stored,
} from '../model.ts'
import type { InstitutionPart } from './invitation.ts'

export interface TransferDoc extends Stored {
  caseId: string
  newCaseId: string | null
  caseNumber: string | null
  gminaName: string
  urgent: boolean
  persons: number
  from: InstitutionPart
  to: InstitutionPart
  fromInstitutionId: string
  toInstitutionId: string
  reason: string
  situation: Category[]
  state: 'REQUESTED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'
  byName: string
  byMembershipId: string
  byUserId: string
  dueAt: Date
  answer: string | null
}

const institution = { type: part({ id: text, name: text, shortName: text, sector: text }), required: true }

export const TransferModel = defineModel<TransferDoc>(
  'Transfer',
  'transfers',
  {
    ...stored,
    caseId: text,
    newCaseId: optionalText,
    caseNumber: optionalText,
    gminaName: text,
    urgent: flag,
    persons: number,
    from: institution,
    to: institution,
    fromInstitutionId: text,
    toInstitutionId: text,
    reason: text,
    situation: texts,
    state: text,
    byName: text,
    byMembershipId: text,
    byUserId: text,
    dueAt: time,
    answer: optionalText,
  },
  [
    { on: { toInstitutionId: 1, createdAt: -1 } },
    { on: { fromInstitutionId: 1, createdAt: -1 } },
    { on: { caseId: 1 }, options: { unique: true, partialFilterExpression: { state: 'REQUESTED' } } },
  ],
)
