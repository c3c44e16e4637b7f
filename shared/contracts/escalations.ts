import { z } from 'zod'
import { page, zDay, zId, zLine, zText, zVersion } from './fields.ts'
import { zInstitutionRef } from './institutions.ts'
import { operations } from './operation.ts'
import { STEP_EVENTS } from './workflow.ts'
import { ESCALATION_REASONS, LEVELS, PULL_IN_OUTCOMES, SECTORS } from '../domain/vocabulary.ts'

export const zEscalation = z.strictObject({
  id: zId,
  version: zVersion,
  /** full = the team's side; summary = the deciding level's, with the family's names taken out. */
  lens: z.enum(['full', 'summary']),
  caseId: zId.optional(),
  caseNumber: z.string().nullable(),
  familyName: z.string().optional(),
  gmina: z.string(),
  owner: zInstitutionRef,
  fromLevel: z.enum(LEVELS),
  toLevel: z.enum(LEVELS),
  reason: z.enum(ESCALATION_REASONS),
  tried: z.array(z.string()),
  question: z.string(),
  state: z.enum(['OPEN', 'DECIDED', 'WITHDRAWN', 'PASSED_ON']),
  openedAt: z.string(),
  openedBy: z.string(),
  dueAt: z.string(),
  /** With the minutes: who took part, and on which day. */
  decision: z
    .strictObject({
      text: z.string(),
      by: z.string(),
      at: z.string(),
      attendees: z.array(z.string()),
      heldOn: z.string().nullable(),
    })
    .nullable(),
  /** Institutions of the powiat that the model names with the question; for the centre that leads the case. */
  pulledIn: z
    .array(
      z.strictObject({
        sector: z.enum(SECTORS),
        institution: zInstitutionRef.nullable(),
        outcome: z.enum(PULL_IN_OUTCOMES),
      }),
    )
    .optional(),
})
export type EscalationView = z.infer<typeof zEscalation>

export const escalationOperations = operations({
  'escalations.open': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/escalations',
    summary:
      'Raise the case to the partnership or the powiat: reason, what was tried, the question to decide.',
    access: 'member',
    subject: 'Case',
    action: 'escalate',
    input: z.strictObject({
      caseId: zId,
      version: zVersion,
      toLevel: z.enum(['partnership', 'powiat']),
      reason: z.enum(ESCALATION_REASONS),
      tried: z.array(zLine(300)).min(1).max(10),
      question: zText(2000),
    }),
    output: zEscalation,
    events: ['escalation.opened', ...STEP_EVENTS],
    errors: ['guard_unmet'],
  },
  'escalations.list': {
    kind: 'query',
    method: 'GET',
    path: '/escalations',
    summary:
      'Questions of a case, or all that wait for or were answered by the caller’s level, and those of the caller’s cases.',
    access: 'member',
    subject: 'Escalation',
    action: 'read',
    input: z.strictObject({
      caseId: zId.optional(),
      state: z.enum(['OPEN', 'DECIDED', 'WITHDRAWN', 'PASSED_ON']).optional(),
      ...page,
    }),
    output: z.array(zEscalation),
    list: true,
  },
  'escalations.passOn': {
    kind: 'command',
    method: 'POST',
    path: '/escalations/{id}/pass-on',
    summary: 'The partnership leader hands the question to the powiat.',
    access: 'member',
    subject: 'Escalation',
    action: 'decide',
    input: z.strictObject({ id: zId, version: zVersion, question: zText(2000).optional() }),
    output: zEscalation,
    events: ['escalation.decided', 'escalation.opened', ...STEP_EVENTS],
    errors: ['guard_unmet'],
  },
  'escalations.decide': {
    kind: 'command',
    method: 'POST',
    path: '/escalations/{id}/decision',
    summary: 'The deciding level answers; the case returns to the stage it came from.',
    access: 'member',
    subject: 'Escalation',
    action: 'decide',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      decision: zText(4000),
      attendees: z.array(zLine(120)).max(40).optional(),
      heldOn: zDay.optional(),
    }),
    output: zEscalation,
    events: ['escalation.decided', ...STEP_EVENTS],
    errors: ['guard_unmet'],
  },
  'escalations.join': {
    kind: 'command',
    method: 'POST',
    path: '/escalations/{id}/join',
    summary: 'The powiat’s centre that was asked joins the team, once every person is covered by a basis.',
    access: 'member',
    subject: 'Escalation',
    action: 'decide',
    input: z.strictObject({ id: zId, version: zVersion, membershipId: zId.optional() }),
    output: zEscalation,
    events: ['participant.joined'],
    errors: ['guard_unmet'],
  },
  'escalations.withdraw': {
    kind: 'command',
    method: 'POST',
    path: '/escalations/{id}/withdraw',
    summary: 'The coordinator takes the question back; the case returns to the stage it came from.',
    access: 'member',
    subject: 'Escalation',
    action: 'withdraw',
    input: z.strictObject({ id: zId, version: zVersion, reason: zText(1000) }),
    output: zEscalation,
    events: ['escalation.withdrawn', ...STEP_EVENTS],
    errors: ['guard_unmet'],
  },
})
