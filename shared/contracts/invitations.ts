import { z } from 'zod'
import { page, unique, zId, zLine, zText, zVersion } from './fields.ts'
import { zInstitutionRef } from './institutions.ts'
import { operations } from './operation.ts'
import { CATEGORIES, DECLINE_REASONS, INVITATION_STATES } from '../domain/vocabulary.ts'

/** What the institution is asked to be; a closed list, so that nothing about the family slips into it. */
export const ASKED_ROLES = ['teamMember', 'consultant', 'actionOwner'] as const

export const zInvitation = z.strictObject({
  id: zId,
  version: zVersion,
  /** sender = the team's side; invitee = the invited institution's side. */
  side: z.enum(['sender', 'invitee']),
  state: z.enum(INVITATION_STATES),
  institution: zInstitutionRef,
  invitee: z.strictObject({ membershipId: zId, name: z.string(), title: z.string() }).nullable(),
  askedRole: z.enum(ASKED_ROLES),
  urgent: z.boolean(),
  gmina: z.string(),
  inviter: z.strictObject({ name: z.string(), title: z.string(), institution: zInstitutionRef }),
  sentAt: z.string(),
  sentCount: z.int(),
  seenAt: z.string().nullable(),
  dueAt: z.string(),
  answeredAt: z.string().nullable(),
  declineReason: z.enum(DECLINE_REASONS).nullable(),
  declineText: z.string().nullable(),
  proposedInstitution: zInstitutionRef.nullable(),
  /** Person in charge named on acceptance. */
  acceptedBy: z.strictObject({ membershipId: zId, name: z.string(), title: z.string() }).nullable(),
  // From here on: the sender's side always, the invitee's only after acceptance.
  caseId: zId.optional(),
  caseNumber: z.string().nullable().optional(),
  familyName: z.string().optional(),
  purpose: z.string().optional(),
  categories: z.array(z.enum(CATEGORIES)).optional(),
})
export type InvitationView = z.infer<typeof zInvitation>

const one = { id: zId, version: zVersion.optional() }

export const invitationOperations = operations({
  'invitations.send': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/invitations',
    summary: 'Invite an institution, or one person of it, to work on the case.',
    access: 'member',
    subject: 'Case',
    action: 'invite',
    input: z.strictObject({
      caseId: zId,
      version: zVersion.optional(),
      institutionId: zId,
      membershipId: zId.optional(),
      purpose: zText(1000),
      askedRole: z.enum(ASKED_ROLES).optional(),
      /** Left out: what the institution's sector gets by default. */
      categories: z.array(z.enum(CATEGORIES)).max(CATEGORIES.length).refine(unique, 'repeated').optional(),
      /** On what categories beyond the sector's default rest. */
      extraBasis: zLine(300).optional(),
    }),
    output: zInvitation,
    events: ['invitation.sent', 'case.updated'],
    errors: ['guard_unmet'],
  },
  'invitations.list': {
    kind: 'query',
    method: 'GET',
    path: '/invitations',
    summary: 'Invitations of a case (for its team) or those that reached the caller’s institution.',
    access: 'member',
    subject: 'Invitation',
    action: 'read',
    input: z.strictObject({
      caseId: zId.optional(),
      box: z.enum(['received', 'sent']).optional(),
      state: z.enum(INVITATION_STATES).optional(),
      ...page,
    }),
    output: z.array(zInvitation),
    list: true,
  },
  'invitations.get': {
    kind: 'query',
    method: 'GET',
    path: '/invitations/{id}',
    summary: 'One invitation, from the side the caller stands on.',
    access: 'member',
    subject: 'Invitation',
    action: 'read',
    input: z.strictObject({ id: zId }),
    output: zInvitation,
  },
  'invitations.see': {
    kind: 'command',
    method: 'POST',
    path: '/invitations/{id}/see',
    summary: 'Tell the sender that the invitation was opened.',
    access: 'member',
    subject: 'Invitation',
    action: 'answer',
    input: z.strictObject(one),
    output: zInvitation,
    events: ['invitation.seen'],
  },
  'invitations.accept': {
    kind: 'command',
    method: 'POST',
    path: '/invitations/{id}/accept',
    summary: 'Accept and name the person in charge, who joins the team at once.',
    access: 'member',
    subject: 'Invitation',
    action: 'answer',
    input: z.strictObject({ ...one, membershipId: zId.optional() }),
    output: zInvitation,
    events: ['invitation.accepted', 'participant.joined'],
    errors: ['guard_unmet'],
  },
  'invitations.decline': {
    kind: 'command',
    method: 'POST',
    path: '/invitations/{id}/decline',
    summary: 'Decline with a reason from the list, and better still name who should be asked instead.',
    access: 'member',
    subject: 'Invitation',
    action: 'answer',
    input: z.strictObject({
      ...one,
      reason: z.enum(DECLINE_REASONS),
      text: zText(1000).optional(),
      proposedInstitutionId: zId.optional(),
    }),
    output: zInvitation,
    events: ['invitation.declined', 'case.updated'],
    errors: ['guard_unmet'],
  },
  'invitations.revoke': {
    kind: 'command',
    method: 'POST',
    path: '/invitations/{id}/revoke',
    summary: 'Take back an invitation that was not accepted.',
    access: 'member',
    subject: 'Invitation',
    action: 'manage',
    input: z.strictObject(one),
    output: zInvitation,
    events: ['invitation.revoked', 'case.updated'],
    errors: ['guard_unmet'],
  },
  'invitations.resend': {
    kind: 'command',
    method: 'POST',
    path: '/invitations/{id}/resend',
    summary: 'Ask again with a new answer time, perhaps someone else in the institution.',
    access: 'member',
    subject: 'Invitation',
    action: 'manage',
    input: z.strictObject({ ...one, membershipId: zId.optional() }),
    output: zInvitation,
    events: ['invitation.resent', 'case.updated'],
    errors: ['guard_unmet'],
  },
})
