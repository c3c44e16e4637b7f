import { z } from 'zod'
import { page, zDay, zId, zVersion } from './fields.ts'
import { operations } from './operation.ts'

const zPostRef = z.strictObject({ membershipId: zId, name: z.string() })

export const zAbsence = z.strictObject({
  id: zId,
  version: zVersion,
  who: zPostRef,
  /** First and last day away, both included. */
  from: zDay,
  to: zDay,
  /** Who is told in the meantime. */
  substitute: zPostRef.nullable(),
})
export type AbsenceView = z.infer<typeof zAbsence>

export const absenceOperations = operations({
  'absences.list': {
    kind: 'query',
    method: 'GET',
    path: '/absences',
    summary:
      'Absences of the caller; for the head of an institution, of all its staff. Past ones are left out.',
    access: 'member',
    subject: 'Absence',
    action: 'read',
    input: z.strictObject({ ...page }),
    output: z.array(zAbsence),
    list: true,
  },
  'absences.add': {
    kind: 'command',
    method: 'POST',
    path: '/absences',
    summary: 'Say who is away from when to when, and who stands in.',
    access: 'member',
    subject: 'Absence',
    action: 'add',
    input: z
      .strictObject({
        /** The caller when left out; another post of the institution only for its head. */
        membershipId: zId.optional(),
        from: zDay,
        to: zDay,
        substituteMembershipId: zId.optional(),
      })
      // A first day that is none is told alone.
      .refine(({ from, to }) => !zDay.safeParse(from).success || from <= to, {
        path: ['to'],
        message: 'beforeStart',
      }),
    output: zAbsence,
    events: ['absence.added'],
    errors: ['guard_unmet'],
  },
  'absences.remove': {
    kind: 'command',
    method: 'DELETE',
    path: '/absences/{id}',
    summary: 'Take an absence back, or end it: whoever was away is there again.',
    access: 'member',
    subject: 'Absence',
    action: 'remove',
    input: z.strictObject({ id: zId }),
    output: z.strictObject({ removed: z.literal(true) }),
    events: ['absence.removed'],
  },
})
