import { z } from 'zod'
import { page, zFlag, zGmina, zId } from './fields.ts'
import { operations } from './operation.ts'
import { CASE_STATES, LEVELS, MODEL_CODES } from '../domain/vocabulary.ts'

/** A case as the data-protection officer of its centre finds it: no name, no content, how far it is covered. */
const zOverseen = z.strictObject({
  id: zId,
  number: z.string().nullable(),
  state: z.enum(CASE_STATES),
  level: z.enum(LEVELS),
  model: z.strictObject({ code: z.enum(MODEL_CODES), version: z.int() }),
  gmina: zGmina,
  isOpen: z.boolean(),
  createdAt: z.string(),
  stateEnteredAt: z.string(),
  /** People in the family's file; of these, with a basis in force and with the notice handed over or put off. */
  persons: z.int(),
  withBasis: z.int(),
  withNotice: z.int(),
})
export type OverseenView = z.infer<typeof zOverseen>

export const oversightOperations = operations({
  'oversight.cases': {
    kind: 'query',
    method: 'GET',
    path: '/oversight/cases',
    summary:
      'Cases of the caller’s centre for its data-protection officer, newest first: number, stage and how far bases and notices cover the family.',
    access: 'member',
    subject: 'Case',
    action: 'oversee',
    input: z.strictObject({ open: zFlag.optional(), caseId: zId.optional(), ...page }),
    output: z.array(zOverseen),
    list: true,
  },
})
