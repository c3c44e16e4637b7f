import type { StandstillReason } from '../../../shared/domain/action.ts'
import type { ActionStatus, Category, Sector } from '../../../shared/domain/vocabulary.ts'
import {
  anything,
  defineModel,
  flag,
  optionalText,
  optionalTime,
  stored,
  text,
  time,
  type Stored,
} from '../model.ts'

/** Since when and why its time does not run; `left` is what is counted again once it does, null where nothing is kept. */
export interface StandstillPart {
  why: StandstillReason
  since: Date
  left: { n: number; unit: 'wd' | 'd' | 'ms' } | null
}

export interface ActionDoc extends Stored {
  caseId: string
  caseNumber: string | null
  familyName: string
  title: string
  category: Category
  status: ActionStatus
  isOpen: boolean
  ownerMembershipId: string
  ownerName: string
  ownerTitle: string
  sector: Sector
  institutionId: string
  institutionName: string
  institutionShortName: string
  dueAt: Date
  expectedEffect: string | null
  result: string | null
  forPersonId: string | null
  forPersonName: string | null
  /** Goal of the plan it serves; absent in records stored before plans had goals. */
  goalId?: string | null
  /** Absent in records stored before standstills were. */
  standstill?: StandstillPart | null
  createdByName: string
  doneAt: Date | null
}

export const ActionModel = defineModel<ActionDoc>(
  'Action',
  'actions',
  {
    ...stored,
    caseId: text,
    caseNumber: optionalText,
    familyName: text,
    title: text,
    category: text,
    status: text,
    isOpen: flag,
    ownerMembershipId: text,
    ownerName: text,
    ownerTitle: text,
    sector: text,
    institutionId: text,
    institutionName: text,
    institutionShortName: text,
    dueAt: time,
    expectedEffect: optionalText,
    result: optionalText,
    forPersonId: optionalText,
    forPersonName: optionalText,
    goalId: optionalText,
    standstill: anything,
    createdByName: text,
    doneAt: optionalTime,
  },
  [{ on: { caseId: 1, dueAt: 1 } }, { on: { ownerMembershipId: 1, isOpen: 1, dueAt: 1 } }],
)
