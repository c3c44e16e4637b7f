import { z } from 'zod'
import { page, zId } from './fields.ts'
import { operations } from './operation.ts'

const AUDIT_KINDS = ['write', 'read', 'deny'] as const

export const zAuditEntry = z.strictObject({
  id: zId,
  at: z.string(),
  kind: z.enum(AUDIT_KINDS),
  operation: z.string(),
  actor: z.strictObject({
    name: z.string(),
    title: z.string(),
    institution: z.string(),
    sector: z.string().nullable(),
  }),
  /** Names of events and fields touched; never their contents. */
  events: z.array(z.string()),
  fields: z.array(z.string()),
  refusal: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof zAuditEntry>

export const auditOperations = operations({
  'audit.caseHistory': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/audit',
    summary: 'Who did what, who looked and who was refused in one case.',
    access: 'member',
    subject: 'Case',
    action: 'readHistory',
    input: z.strictObject({ caseId: zId, kind: z.enum(AUDIT_KINDS).optional(), ...page }),
    output: z.array(zAuditEntry),
    list: true,
    sensitive: true,
  },
})
