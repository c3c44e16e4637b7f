import { z } from 'zod'
import { zCell } from './counts.ts'
import { zId } from './fields.ts'
import { operations } from './operation.ts'
import { FIDELITY_QUESTIONS } from '../domain/vocabulary.ts'

const zAnswer = z.enum(['yes', 'partly', 'no'])
const answers = Object.fromEntries(FIDELITY_QUESTIONS.map((question) => [question, zAnswer])) as Record<
  (typeof FIDELITY_QUESTIONS)[number],
  typeof zAnswer
>

/** Counted by the product over the running cases of a partnership; small ones are hidden from the region. */
const zNumbers = z.strictObject({
  cases: zCell,
  missedDeadlines: zCell,
  lateReviews: zCell,
  reviews: zCell,
  escalations: zCell,
  overrides: zCell,
  withoutCoordinator: zCell,
  unsignedConfidentiality: zCell,
})
export type FidelityNumbers = z.infer<typeof zNumbers>

const zFidelityCheck = z.strictObject({
  id: zId,
  partnershipId: zId,
  model: z.strictObject({ code: z.string(), version: z.int() }),
  territory: z.string(),
  numbers: zNumbers,
  checklist: z.strictObject(answers),
  by: z.string(),
  at: z.string(),
})
export type FidelityCheckView = z.infer<typeof zFidelityCheck>

export const fidelityOperations = operations({
  'fidelity.numbers': {
    kind: 'query',
    method: 'GET',
    path: '/partnerships/{partnershipId}/fidelity/numbers',
    summary: 'How the procedure of the model is kept in a partnership now, in numbers.',
    access: 'member',
    subject: 'FidelityCheck',
    action: 'read',
    input: z.strictObject({ partnershipId: zId }),
    output: zNumbers,
  },
  'fidelity.check': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships/{partnershipId}/fidelity',
    summary: 'The regional adviser fills in the fidelity checklist; the product adds the numbers.',
    access: 'member',
    subject: 'FidelityCheck',
    action: 'check',
    input: z.strictObject({ partnershipId: zId, checklist: z.strictObject(answers) }),
    output: zFidelityCheck,
    events: ['fidelity.checked'],
    errors: ['guard_unmet'],
  },
  'fidelity.remind': {
    kind: 'command',
    method: 'POST',
    path: '/partnerships/{partnershipId}/fidelity/remind',
    summary: 'The clock brings the next fidelity checklist to mind, or says that its day has passed.',
    access: 'system',
    subject: 'FidelityCheck',
    action: 'remind',
    input: z.strictObject({
      partnershipId: zId,
      key: z.enum(['remind', 'due']),
      /** The chain of timers it belongs to: that of a check, or of the beginning of the partnership. */
      chain: z.string().min(1).max(60),
      from: z.iso.datetime(),
    }),
    output: z.strictObject({ reminded: z.boolean() }),
    events: ['fidelity.reminded'],
  },
  'fidelity.list': {
    kind: 'query',
    method: 'GET',
    path: '/fidelity',
    summary: 'Fidelity checklists of the caller’s partnership or voivodeship, newest first.',
    access: 'member',
    subject: 'FidelityCheck',
    action: 'read',
    input: z.strictObject({ partnershipId: zId.optional() }),
    output: z.array(zFidelityCheck),
    list: true,
  },
})
