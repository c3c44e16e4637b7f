import { z } from 'zod'
import { page, unique, zDay, zId, zLine, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { ATTENDANCES, MEETING_MODES, MEETING_STATES, SECTORS } from '../domain/vocabulary.ts'

/** A moment, with its offset from UTC or as UTC. */
const zMoment = z.iso.datetime({ offset: true })

const zDecisionAction = z.strictObject({
  title: zLine(200),
  ownerMembershipId: zId,
  dueOn: zDay,
  expectedEffect: zText(1000).optional(),
  goalId: zId.optional(),
})

export const zMinutes = z.strictObject({
  decisions: z.array(
    z.strictObject({
      text: z.string(),
      action: z
        .strictObject({
          title: z.string(),
          ownerMembershipId: zId,
          ownerName: z.string(),
          dueOn: z.string(),
          expectedEffect: z.string().nullable(),
          goalId: zId.nullable(),
        })
        .nullable(),
      /** The action it became when the minutes were approved. */
      actionId: zId.nullable(),
    }),
  ),
  savedAt: z.string(),
  savedBy: z.string(),
  approvedBy: z.string().nullable(),
  /** From then on they stand as they are. */
  lockedAt: z.string().nullable(),
})
export type MinutesView = z.infer<typeof zMinutes>

export const zMeeting = z.strictObject({
  id: zId,
  caseId: zId,
  caseNumber: z.string().nullable(),
  /** Where the viewer is shown the family's name in that case. */
  familyName: z.string().optional(),
  version: zVersion,
  state: z.enum(MEETING_STATES),
  at: z.string(),
  minutesLong: z.int(),
  mode: z.enum(MEETING_MODES),
  hasMinutes: z.boolean(),
  minutesLocked: z.boolean(),
  createdAt: z.string(),
  createdBy: z.string(),
  /** The rest is absent where the viewer only learns that and when the team meets. */
  place: z.string().nullable().optional(),
  link: z.string().nullable().optional(),
  agenda: z.array(z.string()).optional(),
  cancelReason: z.string().nullable().optional(),
  /** Of the team; attendance is null until the meeting was held. */
  participants: z
    .array(
      z.strictObject({
        membershipId: zId,
        name: z.string(),
        title: z.string(),
        sector: z.enum(SECTORS),
        attendance: z.enum(ATTENDANCES).nullable(),
      }),
    )
    .optional(),
  family: z
    .array(z.strictObject({ personId: zId, name: z.string(), attendance: z.enum(ATTENDANCES).nullable() }))
    .optional(),
  minutes: zMinutes.nullable().optional(),
})
export type MeetingView = z.infer<typeof zMeeting>

const meetingFields = {
  at: zMoment,
  minutesLong: z.int().min(15).max(480),
  mode: z.enum(MEETING_MODES),
  place: zLine(200).nullable(),
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  agenda: z.array(zLine(300)).max(30),
  /** Memberships of active team members who are asked to come. */
  participants: z.array(zId).min(1).max(60).refine(unique, 'repeated'),
  /** People of the family who are asked to come. */
  family: z.array(zId).max(30).refine(unique, 'repeated'),
}

export const meetingOperations = operations({
  'meetings.list': {
    kind: 'query',
    method: 'GET',
    path: '/meetings',
    summary:
      'Meetings of one case, newest first; without a case those of the caller’s own cases in a span of days.',
    access: 'member',
    subject: 'Meeting',
    action: 'read',
    input: z.strictObject({
      caseId: zId.optional(),
      from: zDay.optional(),
      to: zDay.optional(),
      ...page,
    }),
    output: z.array(zMeeting),
    list: true,
    sensitive: true,
  },
  'meetings.plan': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/meetings',
    summary: 'Call a meeting of the team and the family, on the spot, remote or both.',
    access: 'member',
    subject: 'Case',
    action: 'keepRecords',
    input: z.strictObject({ caseId: zId, ...meetingFields }),
    output: zMeeting,
    events: ['meeting.planned'],
    errors: ['guard_unmet'],
  },
  'meetings.update': {
    kind: 'command',
    method: 'PATCH',
    path: '/meetings/{id}',
    summary: 'Move a planned meeting or change its particulars; fields left out stay as they are.',
    access: 'member',
    subject: 'Meeting',
    action: 'update',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      at: meetingFields.at.optional(),
      minutesLong: meetingFields.minutesLong.optional(),
      mode: meetingFields.mode.optional(),
      place: meetingFields.place.optional(),
      link: meetingFields.link.optional(),
      agenda: meetingFields.agenda.optional(),
      participants: meetingFields.participants.optional(),
      family: meetingFields.family.optional(),
    }),
    output: zMeeting,
    events: ['meeting.updated'],
    errors: ['version_conflict', 'guard_unmet'],
  },
  'meetings.cancel': {
    kind: 'command',
    method: 'POST',
    path: '/meetings/{id}/cancellation',
    summary: 'Call a planned meeting off; the reason stays with it.',
    access: 'member',
    subject: 'Meeting',
    action: 'update',
    input: z.strictObject({ id: zId, version: zVersion, reason: zLine(500) }),
    output: zMeeting,
    events: ['meeting.cancelled'],
    errors: ['version_conflict', 'guard_unmet'],
  },
  'meetings.hold': {
    kind: 'command',
    method: 'POST',
    path: '/meetings/{id}/attendance',
    summary: 'The meeting took place: who of the team and the family was there.',
    access: 'member',
    subject: 'Meeting',
    action: 'update',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      /** When it really began, if not as planned. */
      at: zMoment.optional(),
      participants: z
        .array(z.strictObject({ membershipId: zId, attendance: z.enum(ATTENDANCES) }))
        .min(1)
        .max(60)
        .refine((list) => unique(list.map((p) => p.membershipId)), 'repeated'),
      family: z
        .array(z.strictObject({ personId: zId, attendance: z.enum(ATTENDANCES) }))
        .max(30)
        .refine((list) => unique(list.map((p) => p.personId)), 'repeated'),
    }),
    output: zMeeting,
    events: ['meeting.held'],
    errors: ['version_conflict', 'guard_unmet'],
  },
  'minutes.save': {
    kind: 'command',
    method: 'POST',
    path: '/meetings/{id}/minutes',
    summary: 'Write down what a held meeting decided; a decision may carry the action it asks for.',
    access: 'member',
    subject: 'Meeting',
    action: 'update',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      decisions: z
        .array(z.strictObject({ text: zText(2000), action: zDecisionAction.optional() }))
        .min(1)
        .max(40),
    }),
    output: zMeeting,
    events: ['minutes.saved'],
    errors: ['version_conflict', 'guard_unmet'],
  },
  'minutes.approve': {
    kind: 'command',
    method: 'POST',
    path: '/meetings/{id}/minutes/approval',
    summary: 'The coordinator approves the minutes: they are locked and their decisions become actions.',
    access: 'member',
    subject: 'Meeting',
    action: 'approve',
    input: z.strictObject({ id: zId, version: zVersion }),
    output: zMeeting,
    events: ['minutes.approved', 'action.added'],
    errors: ['version_conflict', 'guard_unmet'],
  },
})
