import { z } from 'zod'
import { unique, zDay, zId, zLine, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { PLAN_TYPES, SIGNATURE_FORMS, SIGNING_SIDES } from '../domain/vocabulary.ts'

/** Actions point at a goal by its id, which it keeps from edition to edition. */
const zGoal = z.strictObject({ id: zId, text: z.string(), indicator: z.string() })

const zSignature = z.strictObject({
  side: z.enum(SIGNING_SIDES),
  /** Who signed; `by` is who put it on record. */
  name: z.string(),
  personId: zId.nullable(),
  membershipId: zId.nullable(),
  form: z.enum(SIGNATURE_FORMS).nullable(),
  at: z.string(),
  by: z.string(),
})

export const zPlan = z.strictObject({
  id: zId,
  caseId: zId,
  version: zVersion,
  /** 1, 2, 3 …: a signed edition never changes, the next change begins a new, unsigned one. */
  edition: z.int().min(1),
  type: z.enum(PLAN_TYPES),
  from: z.string(),
  to: z.string(),
  signatures: z.array(zSignature),
  createdAt: z.string(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  /** Absent where the viewer only learns that there is a plan and how far it is. */
  goals: z.array(zGoal).optional(),
})
export type PlanView = z.infer<typeof zPlan>

export const planOperations = operations({
  'plans.get': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/plan',
    summary: 'The plan or contract of the case: its latest edition and those before it, newest first.',
    access: 'member',
    subject: 'Plan',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.strictObject({ latest: zPlan.nullable(), earlier: z.array(zPlan) }),
    sensitive: true,
  },
  'plans.save': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/plan',
    summary: 'Write the plan as a whole; after a signature this begins a new, unsigned edition.',
    access: 'member',
    subject: 'Case',
    action: 'keepRecords',
    input: z.strictObject({
      caseId: zId,
      /** Version of the latest edition on the screen; 0 while there is none. */
      version: zVersion,
      type: z.enum(PLAN_TYPES),
      goals: z
        .array(z.strictObject({ id: zId.optional(), text: zText(1000), indicator: zLine(300) }))
        .min(1)
        .max(20)
        .refine((goals) => unique(goals.flatMap(({ id }) => (id ? [id] : []))), 'repeated'),
      from: zDay,
      to: zDay,
    }),
    output: zPlan,
    events: ['plan.saved'],
    errors: ['version_conflict', 'guard_unmet'],
  },
  'plans.sign': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/plan/signatures',
    summary: 'Put a signature under the latest edition: the family’s on record, or the coordinator’s own.',
    access: 'member',
    subject: 'Case',
    action: 'keepRecords',
    input: z.strictObject({
      caseId: zId,
      version: zVersion,
      side: z.enum(SIGNING_SIDES),
      /** The adult of the family who signed; only with side `family`. */
      personId: zId.optional(),
      /** How; only with side `family`. */
      form: z.enum(SIGNATURE_FORMS).optional(),
    }),
    output: zPlan,
    events: ['plan.signed'],
    errors: ['version_conflict', 'guard_unmet'],
  },
})
