import { z } from 'zod'
import { zCase } from './cases.ts'
import { zId, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'

/** Coordination offered to the caller, who may not know the case yet: no name of the family. */
const zOffer = z.strictObject({
  caseId: zId,
  version: zVersion,
  caseNumber: z.string().nullable(),
  gmina: z.string(),
  urgent: z.boolean(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  dueAt: z.string(),
})
export type CoordinationOffer = z.infer<typeof zOffer>

export const coordinationOperations = operations({
  'coordination.offer': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/coordination/offer',
    summary: 'Offer the coordination to a colleague of the centre; nothing changes until it is accepted.',
    access: 'member',
    subject: 'Case',
    action: 'handOver',
    input: z.strictObject({ caseId: zId, version: zVersion, toMembershipId: zId, reason: zText(1000) }),
    output: zCase,
    events: ['coordination.offered'],
    errors: ['guard_unmet'],
  },
  'coordination.offers': {
    kind: 'query',
    method: 'GET',
    path: '/coordination/offers',
    summary: 'Cases whose coordination the caller has been offered.',
    access: 'member',
    subject: 'Case',
    action: 'answerHandover',
    input: z.strictObject({}),
    output: z.array(zOffer),
    list: true,
  },
  'coordination.accept': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/coordination/accept',
    summary: 'Take the coordination that was offered; the former coordinator stays in the team.',
    access: 'member',
    subject: 'Case',
    action: 'answerHandover',
    input: z.strictObject({ caseId: zId, version: zVersion }),
    output: zCase,
    events: ['coordination.accepted'],
    errors: ['guard_unmet'],
  },
  'coordination.decline': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/coordination/decline',
    summary: 'Decline the coordination offered, or take the offer back.',
    access: 'member',
    subject: 'Case',
    action: 'answerHandover',
    input: z.strictObject({ caseId: zId, version: zVersion, reason: zText(1000).optional() }),
    output: z.strictObject({ declined: z.literal(true), caseId: zId }),
    events: ['coordination.declined'],
    errors: ['guard_unmet'],
  },
  'coordination.takeOver': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/coordination/take-over',
    summary: 'The deputy takes over while the coordinator is away; history and team stay as they are.',
    access: 'member',
    subject: 'Case',
    action: 'takeOver',
    input: z.strictObject({ caseId: zId, version: zVersion, reason: zText(1000) }),
    output: zCase,
    events: ['coordination.takenOver'],
    errors: ['guard_unmet'],
  },
})
