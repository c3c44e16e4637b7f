import { z } from 'zod'
import { page, zDay, zFlag, zId, zLine, zText, zVersion } from './fields.ts'
import { zInstitutionRef } from './institutions.ts'
import { zAuthor } from './notes.ts'
import { operations } from './operation.ts'
import { STANDSTILLS } from '../domain/action.ts'
import { ACTION_STATUSES, CATEGORIES } from '../domain/vocabulary.ts'

export const zAction = z.strictObject({
  id: zId,
  caseId: zId,
  caseNumber: z.string().nullable(),
  /** Absent where the viewer does not see family names. */
  familyName: z.string().optional(),
  version: zVersion,
  title: z.string(),
  category: z.enum(CATEGORIES),
  status: z.enum(ACTION_STATUSES),
  owner: zAuthor,
  institution: zInstitutionRef,
  dueAt: z.string(),
  overdue: z.boolean(),
  /** Why its time does not run, and what of it is kept; null while it runs and once the action is over. */
  standstill: z
    .strictObject({
      why: z.enum(STANDSTILLS),
      since: z.string(),
      left: z.strictObject({ n: z.int(), unit: z.enum(['wd', 'd', 'ms']) }).nullable(),
    })
    .nullable(),
  expectedEffect: z.string().nullable(),
  result: z.string().nullable(),
  forPerson: z.strictObject({ id: zId, firstName: z.string() }).nullable(),
  /** Goal of the plan it serves. */
  goalId: zId.nullable(),
  createdAt: z.string(),
  createdBy: z.string(),
  updatedAt: z.string(),
  doneAt: z.string().nullable(),
})
export type ActionView = z.infer<typeof zAction>

export const actionOperations = operations({
  'actions.add': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/actions',
    summary: 'Agree an action: who, by when, with what expected effect.',
    access: 'member',
    subject: 'Case',
    action: 'addAction',
    input: z.strictObject({
      caseId: zId,
      version: zVersion.optional(),
      title: zLine(200),
      category: z.enum(CATEGORIES).optional(),
      ownerMembershipId: zId,
      /** Day it is due, until the end of office hours. */
      dueOn: zDay,
      expectedEffect: zText(1000).optional(),
      forPersonId: zId.optional(),
      goalId: zId.optional(),
    }),
    output: zAction,
    events: ['action.added'],
  },
  'actions.list': {
    kind: 'query',
    method: 'GET',
    path: '/actions',
    summary: 'Actions of one case, or the caller’s own across cases.',
    access: 'member',
    subject: 'Action',
    action: 'read',
    input: z.strictObject({
      caseId: zId.optional(),
      mine: zFlag.optional(),
      status: z.enum(ACTION_STATUSES).optional(),
      open: zFlag.optional(),
      overdue: zFlag.optional(),
      ...page,
    }),
    output: z.array(zAction),
    list: true,
  },
  'actions.update': {
    kind: 'command',
    method: 'PATCH',
    path: '/actions/{id}',
    summary: 'Its owner reports progress; the coordinator may also change the agreement itself.',
    access: 'member',
    subject: 'Action',
    action: 'update',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      status: z.enum(ACTION_STATUSES).optional(),
      result: zText(2000).nullable().optional(),
      title: zLine(200).optional(),
      ownerMembershipId: zId.optional(),
      dueOn: zDay.optional(),
      expectedEffect: zText(1000).nullable().optional(),
      goalId: zId.nullable().optional(),
    }),
    output: zAction,
    events: ['action.updated'],
    errors: ['guard_unmet'],
  },
})
