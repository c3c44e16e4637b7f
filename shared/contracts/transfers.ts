import { z } from 'zod'
import { page, unique, zId, zText, zVersion } from './fields.ts'
import { zInstitutionRef } from './institutions.ts'
import { operations } from './operation.ts'
import { STEP_EVENTS } from './workflow.ts'
import { CATEGORIES } from '../domain/vocabulary.ts'

const STATES = ['REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const

/** A family handed from one centre to another. Until it is accepted the receiver learns no names. */
export const zTransfer = z.strictObject({
  id: zId,
  version: zVersion,
  from: zInstitutionRef,
  to: zInstitutionRef,
  gmina: z.string(),
  caseNumber: z.string().nullable(),
  urgent: z.boolean(),
  /** How many people belong to the family. */
  persons: z.int(),
  reason: z.string(),
  /** Sections of the situation that go along. */
  situation: z.array(z.enum(CATEGORIES)),
  state: z.enum(STATES),
  by: z.string(),
  at: z.string(),
  dueAt: z.string(),
  answer: z.string().nullable(),
  /** The case the viewer's centre has of the family: the old one, or the new one once accepted. */
  caseId: zId.nullable(),
})
export type TransferView = z.infer<typeof zTransfer>

export const transferOperations = operations({
  'transfers.request': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/transfers',
    summary: 'Ask another centre to take the family over; the case goes on until it is accepted.',
    access: 'member',
    subject: 'Case',
    action: 'transfer',
    input: z.strictObject({
      caseId: zId,
      version: zVersion,
      toInstitutionId: zId,
      reason: zText(2000),
      situation: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).refine(unique, 'repeated').optional(),
    }),
    output: zTransfer,
    events: ['transfer.requested', 'case.updated'],
    errors: ['guard_unmet'],
  },
  'transfers.list': {
    kind: 'query',
    method: 'GET',
    path: '/transfers',
    summary: 'Families handed to or from the caller’s centre.',
    access: 'member',
    subject: 'Transfer',
    action: 'read',
    input: z.strictObject({ state: z.enum(STATES).optional(), ...page }),
    output: z.array(zTransfer),
    list: true,
  },
  'transfers.accept': {
    kind: 'command',
    method: 'POST',
    path: '/transfers/{id}/accept',
    summary:
      'Take the family over: a new case opens here, with consents to be gathered anew; the old team’s access ends.',
    access: 'member',
    subject: 'Transfer',
    action: 'answer',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      coordinatorMembershipId: zId,
      deputyMembershipId: zId,
    }),
    output: zTransfer,
    events: ['transfer.accepted', 'case.opened', ...STEP_EVENTS],
    errors: ['guard_unmet'],
  },
  'transfers.decline': {
    kind: 'command',
    method: 'POST',
    path: '/transfers/{id}/decline',
    summary: 'Refuse to take the family over, with a reason, or take the request back.',
    access: 'member',
    subject: 'Transfer',
    action: 'answer',
    input: z.strictObject({ id: zId, version: zVersion, reason: zText(1000) }),
    output: zTransfer,
    events: ['transfer.declined', 'transfer.withdrawn', 'case.updated'],
    errors: ['guard_unmet'],
  },
})
