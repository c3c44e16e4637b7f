import { z } from 'zod'
import { page, zId, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { STEP_EVENTS } from './workflow.ts'

/** A request for supervision on a brief without names; the case stays with whoever asked. */
const zSupervision = z.strictObject({
  id: zId,
  version: zVersion,
  brief: z.string(),
  state: z.enum(['REQUESTED', 'ANSWERED']),
  at: z.string(),
  /** Only for whoever asked. */
  caseId: zId.optional(),
  answer: z.strictObject({ text: z.string(), hours: z.int(), by: z.string(), at: z.string() }).nullable(),
})
export type SupervisionView = z.infer<typeof zSupervision>

export const supervisionOperations = operations({
  'supervisions.request': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/supervisions',
    summary: 'Ask for supervision. A brief that tells who the family is is refused.',
    access: 'member',
    subject: 'Case',
    action: 'transition',
    input: z.strictObject({ caseId: zId, brief: zText(4000) }),
    output: zSupervision,
    events: ['supervision.requested', ...STEP_EVENTS],
    errors: ['guard_unmet'],
  },
  'supervisions.list': {
    kind: 'query',
    method: 'GET',
    path: '/supervisions',
    summary: 'Requests of the caller, or those of the adviser’s voivodeship.',
    access: 'member',
    subject: 'Supervision',
    action: 'read',
    input: z.strictObject({ ...page }),
    output: z.array(zSupervision),
    list: true,
  },
  'supervisions.answer': {
    kind: 'command',
    method: 'POST',
    path: '/supervisions/{id}/answer',
    summary: 'The adviser answers and says how many hours were given.',
    access: 'member',
    subject: 'Supervision',
    action: 'answer',
    input: z.strictObject({ id: zId, version: zVersion, text: zText(4000), hours: z.int().min(0).max(200) }),
    output: zSupervision,
    events: ['supervision.answered'],
    errors: ['guard_unmet'],
  },
})
