import { z } from 'zod'
import { zCase } from './cases.ts'
import { zDay, zId, zLine, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { CASE_STATES, CLOSURE_CODES } from '../domain/vocabulary.ts'
import { REMEDY_FORMS } from '../workflow/remedies.ts'
import { zPapers } from '../workflow/simulate/scenario.ts'

const zParams = z.record(z.string(), z.union([z.string(), z.number()]))

/** One thing still missing, and where and by whom it is put right. */
const zMissing = z.strictObject({
  code: z.string(),
  params: zParams,
  /** Ids of the records that lack it, where the caller sees them: the form begins with these. */
  about: z.array(zId),
  remedy: z.strictObject({ form: z.enum(REMEDY_FORMS).nullable(), who: z.array(z.string()) }),
})

const zStep = z.strictObject({
  transition: z.string(),
  event: z.string(),
  to: z.enum(CASE_STATES),
  label: z.strictObject({ pl: z.string(), en: z.string() }),
  allowed: z.boolean(),
  /** `role`: others take it, and the caller prepares what it still lacks. */
  reason: z.enum(['role', 'guards']).optional(),
  roles: z.array(z.string()),
  asks: z.array(z.string()),
  requiredDocs: z.array(z.string()),
  /** When the next stage would have to be left. */
  dueAt: z.string().nullable(),
  /** What is missing may be passed over with a reason. */
  overridable: z.boolean(),
  /** A second person has to confirm. */
  fourEyes: z.boolean(),
  /** The step has been asked for and waits; `mine`: by the caller, who cannot confirm it. */
  awaits: z.strictObject({ by: z.string(), at: z.string(), mine: z.boolean() }).nullable(),
  /** Taken by an operation of its own (escalations, issues, transfers …), not by workflow.apply. */
  ownOperation: z.boolean(),
  unmet: z.array(
    z.strictObject({
      guard: z.string(),
      verdict: z.union([z.literal(false), z.literal('unknown')]),
      missing: z.array(zMissing),
    }),
  ),
})
export type StepView = z.infer<typeof zStep>

/** What a step of a model may set off; a model decides which of it. */
export const STEP_EVENTS = [
  'case.moved',
  'invitation.revoked',
  'invitation.sent',
  'transfer.withdrawn',
  'consent.withdrawn',
  'plan.opened',
  'action.updated',
] as const

export const workflowOperations = operations({
  'workflow.available': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/workflow',
    summary: 'Next steps of the model from here: allowed, or what is missing and who can supply it.',
    access: 'member',
    subject: 'Case',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.array(zStep),
    list: true,
  },
  'workflow.papers': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/papers',
    summary:
      'Whether bases and information notices of the whole family are complete, and until when, for a copy of the case; null for whoever may not know.',
    access: 'member',
    subject: 'Case',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: zPapers.nullable(),
  },
  'workflow.apply': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/workflow',
    summary:
      'Move the case along its model. A refusal names every unmet guard; a step for four eyes waits on the case (pendingApproval).',
    access: 'member',
    subject: 'Case',
    action: 'transition',
    input: z.strictObject({
      caseId: zId,
      version: zVersion,
      event: zLine(60),
      reason: zText(2000).optional(),
      closureCode: z.enum(CLOSURE_CODES).optional(),
      note: zText(4000).optional(),
      reviewOn: zDay.optional(),
      coordinatorMembershipId: zId.optional(),
      deputyMembershipId: zId.optional(),
      /** Why unmet conditions are passed over, where the model allows it; counted and looked at later. */
      override: zText(2000).optional(),
    }),
    output: zCase,
    events: [...STEP_EVENTS, 'case.approvalAsked'],
    errors: ['guard_unmet'],
  },
  'workflow.confirm': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/workflow/confirm',
    summary: 'A second person confirms the step that waits, and the case moves.',
    access: 'member',
    subject: 'Case',
    action: 'transition',
    input: z.strictObject({ caseId: zId, version: zVersion }),
    output: zCase,
    events: STEP_EVENTS,
    errors: ['guard_unmet'],
  },
  'workflow.refuse': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/workflow/refuse',
    summary: 'The second person says no to the step that waits, or the first takes it back.',
    access: 'member',
    subject: 'Case',
    action: 'transition',
    input: z.strictObject({ caseId: zId, version: zVersion }),
    output: zCase,
    events: ['case.approvalRefused'],
    errors: ['guard_unmet'],
  },
})
