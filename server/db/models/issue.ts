import type { IssueArea, IssueState } from '../../../shared/domain/vocabulary.ts'
import { defineModel, part, stored, text, time, type Stored } from '../model.ts'

export interface SaidPart {
  text: string
  by: string
  at: Date
}

/** The case stays on the server: it leads the answer back to the team and never reaches the region. */
export interface IssueDoc extends Stored {
  caseId: string
  escalationId: string
  area: IssueArea
  description: string
  powiatTeryt: string
  powiatName: string
  voivodeshipTeryt: string
  openedByMembershipId: string
  openedByUserId: string
  state: IssueState
  dueAt: Date
  answer: SaidPart | null
  recommendation: SaidPart | null
  closed: SaidPart | null
}

const said = { type: part({ text, by: text, at: time }), default: null }

export const IssueModel = defineModel<IssueDoc>(
  'Issue',
  'issues',
  {
    ...stored,
    caseId: text,
    escalationId: text,
    area: text,
    description: text,
    powiatTeryt: text,
    powiatName: text,
    voivodeshipTeryt: text,
    openedByMembershipId: text,
    openedByUserId: text,
    state: text,
    dueAt: time,
    answer: said,
    recommendation: said,
    closed: said,
  },
  [
    { on: { voivodeshipTeryt: 1, createdAt: -1 } },
    { on: { caseId: 1, createdAt: -1 } },
    { on: { openedByMembershipId: 1, createdAt: -1 } },
  ],
)
