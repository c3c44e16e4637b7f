import { z } from 'zod'
import { zFlag, zId, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'

/** Conditions of a step that a professional passed over with a reason. */
const zOverride = z.strictObject({
  id: zId,
  caseId: zId,
  /** Of the case: what a review has to name. */
  version: zVersion,
  caseNumber: z.string().nullable(),
  transition: z.string(),
  label: z.strictObject({ pl: z.string(), en: z.string() }),
  guards: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  reviewedAt: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  verdict: z.enum(['justified', 'notJustified']).nullable(),
  remark: z.string().nullable(),
})
export type OverrideView = z.infer<typeof zOverride>

export const overrideOperations = operations({
  'overrides.list': {
    kind: 'query',
    method: 'GET',
    path: '/overrides',
    summary: 'Overrides in the caller’s centre, newest first; those not reviewed come with open=true.',
    access: 'member',
    subject: 'Case',
    action: 'reviewOverrides',
    input: z.strictObject({ open: zFlag.optional() }),
    output: z.array(zOverride),
    list: true,
  },
  'overrides.review': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/overrides/{id}/review',
    summary: 'The head looks at an override and says whether it was justified.',
    access: 'member',
    subject: 'Case',
    action: 'reviewOverrides',
    input: z.strictObject({
      caseId: zId,
      id: zId,
      version: zVersion,
      verdict: z.enum(['justified', 'notJustified']),
      remark: zText(1000).optional(),
    }),
    output: zOverride,
    events: ['case.overrideReviewed'],
    errors: ['guard_unmet'],
  },
})
