import { z } from 'zod'
import { zId, zVersion } from './fields.ts'
import { operations } from './operation.ts'

/** Families per worker against what the centre thinks one person can carry. */
const zLimit = z.int().min(1).max(500)

const zCaseload = z.strictObject({
  institution: z.strictObject({ id: zId, version: zVersion, name: z.string() }),
  limits: z.strictObject({ socialWorker: zLimit, familyAssistant: zLimit }),
  workers: z.array(
    z.strictObject({
      membershipId: zId,
      name: z.string(),
      title: z.string(),
      role: z.enum(['SOCIAL_WORKER', 'FAMILY_ASSISTANT']),
      /** Open cases the person works in, and of these those coordinated. */
      families: z.int(),
      coordinates: z.int(),
      /** Of these: urgent, past the deadline of their stage, suspended. */
      urgent: z.int(),
      late: z.int(),
      suspended: z.int(),
      limit: z.int(),
      /** Until when the person is away, if today lies in an absence. */
      awayUntil: z.string().nullable(),
    }),
  ),
  /** Open cases of the centre nobody coordinates yet. */
  unassigned: z.int(),
})
export type CaseloadView = z.infer<typeof zCaseload>

export const caseloadOperations = operations({
  'caseload.list': {
    kind: 'query',
    method: 'GET',
    path: '/caseload',
    summary: 'Families per worker of the caller’s centre, with the limit.',
    access: 'member',
    subject: 'Caseload',
    action: 'read',
    input: z.strictObject({}),
    output: zCaseload,
  },
  'caseload.setLimits': {
    kind: 'command',
    method: 'PATCH',
    path: '/caseload/limits',
    summary: 'How many families one worker of the centre can carry.',
    access: 'member',
    subject: 'Caseload',
    action: 'setLimits',
    input: z.strictObject({ version: zVersion, socialWorker: zLimit, familyAssistant: zLimit }),
    output: zCaseload,
    events: ['institution.updated'],
  },
})
