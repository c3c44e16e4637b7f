import { defineModel, number, part, stored, text, time, type Stored } from '../model.ts'

export interface SupervisionDoc extends Stored {
  caseId: string
  brief: string
  voivodeshipTeryt: string
  requestedByMembershipId: string
  requestedByUserId: string
  state: 'REQUESTED' | 'ANSWERED'
  answer: { text: string; hours: number; by: string; at: Date } | null
}

export const SupervisionModel = defineModel<SupervisionDoc>(
  'Supervision',
  'supervisions',
  {
    ...stored,
    caseId: text,
    brief: text,
    voivodeshipTeryt: text,
    requestedByMembershipId: text,
    requestedByUserId: text,
    state: text,
    answer: { type: part({ text, hours: number, by: text, at: time }), default: null },
  },
  [{ on: { voivodeshipTeryt: 1, createdAt: -1 } }, { on: { requestedByMembershipId: 1, createdAt: -1 } }],
)
