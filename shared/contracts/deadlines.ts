import { z } from 'zod'
import { TIME_UNITS } from '../domain/workingDays.ts'
import { CASE_STATES, DEADLINE_KINDS, LEVELS, ROLES, RUNG_TARGETS } from '../domain/vocabulary.ts'
import { zCase, zDueReason } from './cases.ts'
import { page, zDay, zGmina, zId, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { zModelRef } from './partnerships.ts'
import { STEP_EVENTS } from './workflow.ts'

export const DEADLINE_STATES = ['RUNNING', 'PAUSED', 'MET', 'MISSED', 'ENDED'] as const
export type DeadlineState = (typeof DEADLINE_STATES)[number]

/** What a deadline is about. */
export const DEADLINE_SUBJECTS = ['case', 'action', 'invitation', 'escalation', 'transfer', 'issue'] as const
export type DeadlineSubject = (typeof DEADLINE_SUBJECTS)[number]

export const zDeadline = z.strictObject({
  id: zId,
  version: zVersion,
  kind: z.enum(DEADLINE_KINDS),
  state: z.enum(DEADLINE_STATES),
  /** The id of the case or a task only where the viewer sees the case. */
  subject: z.strictObject({ type: z.enum(DEADLINE_SUBJECTS), id: zId.optional() }),
  /** Only where the viewer sees the case. */
  caseId: zId.optional(),
  caseNumber: z.string().nullable().optional(),
  familyName: z.string().optional(),
  /** In whose words the stage is named; for those who work on the case. */
  model: zModelRef.optional(),
  gmina: zGmina.optional(),
  /** Stage of the case it belongs to; null for anything but a stage. */
  stage: z.enum(CASE_STATES).nullable(),
  level: z.enum(LEVELS),
  /** Title of the task, for those who see the task. */
  title: z.string().nullable(),
  owner: z.strictObject({
    role: z.enum([...ROLES, 'COORDINATOR', 'DEPUTY', 'SYSTEM']).nullable(),
    /** Absent where names are not for this viewer. */
    name: z.string().nullable().optional(),
    institution: z.string(),
  }),
  startedAt: z.string(),
  dueAt: z.string(),
  missedAt: z.string().nullable(),
  urgent: z.boolean(),
  /** Why it falls where it falls; null for a day that somebody chose. */
  why: zDueReason.nullable(),
  /** What is left of a stopped clock. */
  remaining: z.strictObject({ n: z.int(), unit: z.enum([...TIME_UNITS, 'ms']) }).nullable(),
})
export type DeadlineView = z.infer<typeof zDeadline>

/** One thing that a deadline did: a reminder, the moment it passed, a rung of the ladder. */
const zTrailEntry = z.strictObject({
  kind: z.enum(['reminder', 'missed', 'rung']),
  /** When it was due; telling in office hours only may have made `at` later. */
  dueAt: z.string(),
  at: z.string(),
  to: z.enum(RUNG_TARGETS).nullable(),
  /** How many were told; their names where the viewer may see them. */
  told: z.int(),
  names: z.array(z.string()),
  /** Why nobody was told: the owner is there, or the place is not filled. */
  skipped: z.enum(['notAbsent', 'nobody']).nullable(),
})

export const zWhy = z.strictObject({
  deadline: zDeadline,
  trail: z.array(zTrailEntry),
  /** What comes next if nothing happens. */
  next: z
    .strictObject({
      kind: z.enum(['reminder', 'missed', 'rung']),
      at: z.string(),
      to: z.enum(RUNG_TARGETS).nullable(),
    })
    .nullable(),
})
export type WhyView = z.infer<typeof zWhy>

export const deadlineOperations = operations({
  'deadlines.list': {
    kind: 'query',
    method: 'GET',
    path: '/deadlines',
    summary: 'Deadlines of a case, or of all cases the caller works on between two days (a calendar).',
    access: 'member',
    subject: 'Deadline',
    action: 'read',
    input: z.strictObject({
      caseId: zId.optional(),
      from: zDay.optional(),
      to: zDay.optional(),
      state: z.enum(DEADLINE_STATES).optional(),
      ...page,
    }),
    output: z.array(zDeadline),
    list: true,
  },
  'deadlines.why': {
    kind: 'query',
    method: 'GET',
    path: '/deadlines/{id}/why',
    summary: 'Why it went up: the rule, the days left out, who was told when and why somebody was not.',
    access: 'member',
    subject: 'Deadline',
    action: 'read',
    input: z.strictObject({ id: zId }),
    output: zWhy,
  },
  'deadlines.fire': {
    kind: 'command',
    method: 'POST',
    path: '/deadlines/{id}/fire',
    summary: 'A stored timer goes off: reminds, marks as missed, tells the next one up, proposes escalation.',
    access: 'system',
    subject: 'Deadline',
    action: 'fire',
    input: z.strictObject({
      id: zId,
      rev: z.int().min(1),
      key: z.string().regex(/^(due|(remind|rung):\d{1,2})$/, 'timer'),
    }),
    output: z.strictObject({ fired: z.boolean() }),
    events: [
      'deadline.reminded',
      'deadline.missed',
      'deadline.told',
      'case.updated',
      'invitation.reminded',
      'invitation.expired',
      ...STEP_EVENTS,
    ],
  },
  'proposals.answer': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/proposal',
    summary: 'The coordinator answers a proposed escalation: goes on to raise the case, or says why not.',
    access: 'member',
    subject: 'Case',
    action: 'escalate',
    input: z
      .strictObject({ caseId: zId, version: zVersion, accept: z.boolean(), reason: zText(1000).optional() })
      .refine(({ accept, reason }) => accept || reason !== undefined, {
        path: ['reason'],
        message: 'required',
      }),
    output: zCase,
    events: ['case.updated'],
    errors: ['guard_unmet', 'version_conflict'],
  },
})
