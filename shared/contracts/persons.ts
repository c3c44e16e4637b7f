import { z } from 'zod'
import { zDay, zGmina, zId, zLine, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { zModelRef } from './partnerships.ts'
import { CASE_STATES, FAMILY_ROLES, RELATION_KINDS } from '../domain/vocabulary.ts'

/** PESEL as typed; checked by shared/domain/pesel.ts in the handler, never echoed. */
const zPesel = z.string().regex(/^\d{11}$/, 'pesel')

const personFields = {
  firstName: zLine(60),
  lastName: zLine(80),
  roleInFamily: z.enum(FAMILY_ROLES),
  birthDate: zDay.optional(),
  pesel: zPesel.optional(),
  school: zLine(120).optional(),
  phone: zLine(30).optional(),
}
export const zPersonInput = z.strictObject(personFields)
export type PersonInput = z.infer<typeof zPersonInput>

export const zPerson = z.strictObject({
  id: zId,
  caseId: zId,
  version: zVersion,
  firstName: z.string(),
  /** Absent where the viewer's sector gets first names only. */
  lastName: z.string().optional(),
  roleInFamily: z.enum(FAMILY_ROLES),
  birthDate: z.string().nullable().optional(),
  peselMasked: z.string().nullable().optional(),
  school: z.string().nullable().optional(),
  phone: z.string().nullable().optional(),
})
export type PersonView = z.infer<typeof zPerson>

/** A line of the family diagram; `parent` and `guardian` run from `a` to `b`. */
export const zRelation = z.strictObject({
  id: zId,
  a: zId,
  b: zId,
  kind: z.enum(RELATION_KINDS),
  note: z.string().nullable(),
})
export type RelationView = z.infer<typeof zRelation>

export const zSimilar = z.strictObject({
  caseId: zId,
  number: z.string().nullable(),
  familyName: z.string(),
  state: z.enum(CASE_STATES),
  model: zModelRef,
  gmina: zGmina,
  /** Which of the people asked about met whom, and how surely. */
  matches: z.array(
    z.strictObject({ index: z.int(), name: z.string(), by: z.enum(['pesel', 'nameAndBirth', 'name']) }),
  ),
})
export type SimilarCase = z.infer<typeof zSimilar>

export const personOperations = operations({
  'persons.list': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/persons',
    summary: 'The family: members as this viewer may see them.',
    access: 'member',
    subject: 'Person',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.array(zPerson),
    list: true,
    sensitive: true,
  },
  'persons.findSimilar': {
    kind: 'query',
    method: 'POST',
    path: '/persons/similar',
    summary: 'Before opening a case: cases the caller may see in which the same people seem to be.',
    access: 'member',
    subject: 'Person',
    action: 'findSimilar',
    input: z.strictObject({
      people: z
        .array(
          z.strictObject({
            firstName: zLine(60),
            lastName: zLine(80),
            birthDate: zDay.optional(),
            pesel: zPesel.optional(),
          }),
        )
        .min(1)
        .max(15),
    }),
    output: z.array(zSimilar),
    list: true,
    sensitive: true,
  },
  'persons.add': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/persons',
    summary: 'Add a family member; until a basis covers them, no other institution is given anything.',
    access: 'member',
    subject: 'Case',
    action: 'addPerson',
    input: z.strictObject({ caseId: zId, version: zVersion.optional(), ...personFields }),
    output: zPerson,
    events: ['person.added', 'case.updated'],
  },
  'persons.update': {
    kind: 'command',
    method: 'PATCH',
    path: '/persons/{id}',
    summary: 'Correct a family member’s data; fields left out stay as they are.',
    access: 'member',
    subject: 'Person',
    action: 'update',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      firstName: personFields.firstName.optional(),
      lastName: personFields.lastName.optional(),
      roleInFamily: personFields.roleInFamily.optional(),
      birthDate: zDay.nullable().optional(),
      pesel: zPesel.nullable().optional(),
      school: zLine(120).nullable().optional(),
      phone: zLine(30).nullable().optional(),
    }),
    output: zPerson,
    events: ['person.updated'],
  },
  'persons.relate': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/relations',
    summary: 'Draw a line of the family diagram between two people; a couple’s new state replaces the old.',
    access: 'member',
    subject: 'Case',
    action: 'updatePerson',
    input: z.strictObject({
      caseId: zId,
      version: zVersion.optional(),
      a: zId,
      b: zId,
      kind: z.enum(RELATION_KINDS),
      note: zLine(200).optional(),
    }),
    output: z.array(zRelation),
    events: ['person.related'],
    errors: ['version_conflict', 'guard_unmet'],
  },
  'persons.unrelate': {
    kind: 'command',
    method: 'DELETE',
    path: '/cases/{caseId}/relations/{id}',
    summary: 'Take a line off the family diagram.',
    access: 'member',
    subject: 'Case',
    action: 'updatePerson',
    input: z.strictObject({ caseId: zId, id: zId, version: zVersion.optional() }),
    output: z.array(zRelation),
    events: ['person.unrelated'],
    errors: ['version_conflict'],
  },
})
