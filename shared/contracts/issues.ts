import { z } from 'zod'
import { page, zId, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { STEP_EVENTS } from './workflow.ts'
import { ISSUE_AREAS, ISSUE_STATES } from '../domain/vocabulary.ts'

const zSaid = z.strictObject({ text: z.string(), by: z.string(), at: z.string() }).nullable()

/** A problem put to the region. Nothing in it tells which family or case it came from. */
export const zIssue = z.strictObject({
  id: zId,
  version: zVersion,
  area: z.enum(ISSUE_AREAS),
  description: z.string(),
  powiat: z.strictObject({ teryt: z.string(), name: z.string() }),
  state: z.enum(ISSUE_STATES),
  at: z.string(),
  dueAt: z.string(),
  answer: zSaid,
  recommendation: zSaid,
  closed: zSaid,
  /** Only for the team and the level that put it: the case it came from. */
  caseId: zId.optional(),
})
export type IssueView = z.infer<typeof zIssue>

const answering = { id: zId, version: zVersion }

export const issueOperations = operations({
  'issues.open': {
    kind: 'command',
    method: 'POST',
    path: '/escalations/{escalationId}/issues',
    summary:
      'Put a problem to the region. A text with a name, number, address, telephone or e-mail of the case is refused.',
    access: 'member',
    subject: 'Issue',
    action: 'open',
    input: z.strictObject({ escalationId: zId, area: z.enum(ISSUE_AREAS), description: zText(4000) }),
    output: zIssue,
    events: ['issue.opened', ...STEP_EVENTS],
    errors: ['guard_unmet'],
  },
  'issues.list': {
    kind: 'query',
    method: 'GET',
    path: '/issues',
    summary: 'Problems of the caller’s voivodeship, of one case, or those the caller put.',
    access: 'member',
    subject: 'Issue',
    action: 'read',
    input: z.strictObject({ caseId: zId.optional(), state: z.enum(ISSUE_STATES).optional(), ...page }),
    output: z.array(zIssue),
    list: true,
  },
  'issues.get': {
    kind: 'query',
    method: 'GET',
    path: '/issues/{id}',
    summary: 'One problem with its answer and recommendation.',
    access: 'member',
    subject: 'Issue',
    action: 'read',
    input: z.strictObject({ id: zId }),
    output: zIssue,
  },
  'issues.triage': {
    kind: 'command',
    method: 'POST',
    path: '/issues/{id}/triage',
    summary: 'The region takes the problem up.',
    access: 'member',
    subject: 'Issue',
    action: 'answer',
    input: z.strictObject(answering),
    output: zIssue,
    events: ['issue.triaged'],
    errors: ['guard_unmet'],
  },
  'issues.answer': {
    kind: 'command',
    method: 'POST',
    path: '/issues/{id}/answer',
    summary: 'The region answers; the team of the case is told.',
    access: 'member',
    subject: 'Issue',
    action: 'answer',
    input: z.strictObject({ ...answering, text: zText(4000) }),
    output: zIssue,
    events: ['issue.answered'],
    errors: ['guard_unmet'],
  },
  'issues.recommend': {
    kind: 'command',
    method: 'POST',
    path: '/issues/{id}/recommendation',
    summary: 'The region turns its answer into a recommendation.',
    access: 'member',
    subject: 'Issue',
    action: 'answer',
    input: z.strictObject({ ...answering, text: zText(4000) }),
    output: zIssue,
    events: ['issue.recommended'],
    errors: ['guard_unmet'],
  },
  'issues.close': {
    kind: 'command',
    method: 'POST',
    path: '/issues/{id}/close',
    summary: 'The region closes the problem, with a reason.',
    access: 'member',
    subject: 'Issue',
    action: 'answer',
    input: z.strictObject({ ...answering, text: zText(2000) }),
    output: zIssue,
    events: ['issue.closed'],
    errors: ['guard_unmet'],
  },
})
