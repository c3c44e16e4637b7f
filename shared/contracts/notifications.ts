import { z } from 'zod'
import { page, unique, zFlag, zId, zVersion } from './fields.ts'
import { operations } from './operation.ts'

export const NOTIFICATION_KINDS = [
  'signalReceived',
  'signalAccepted',
  'signalRejected',
  'caseToQualify',
  'youCoordinate',
  'youAreDeputy',
  'invitationReceived',
  'invitationReminder',
  'invitationExpired',
  'invitationAccepted',
  'invitationDeclined',
  'invitationRevoked',
  'joinedTeam',
  'removedFromTeam',
  'noteForYou',
  'actionForYou',
  'actionDone',
  'escalationToDecide',
  'escalationDecided',
  'partnershipInvited',
  'partnershipActive',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

export const zNotification = z.strictObject({
  id: zId,
  version: zVersion,
  kind: z.enum(NOTIFICATION_KINDS),
  /** Where it leads. Never any personal data: the words are put together by the screen from these codes. */
  target: z.strictObject({
    type: z.enum(['case', 'invitation', 'action', 'escalation', 'partnership', 'none']),
    id: zId.nullable(),
    caseId: zId.nullable(),
  }),
  caseNumber: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
})
export type NotificationView = z.infer<typeof zNotification>

export const notificationOperations = operations({
  'notifications.list': {
    kind: 'query',
    method: 'GET',
    path: '/notifications',
    summary: 'The caller’s notices, newest first.',
    access: 'member',
    subject: 'Notification',
    action: 'read',
    input: z.strictObject({ unread: zFlag.optional(), ...page }),
    output: z.strictObject({ items: z.array(zNotification), unread: z.int() }),
    list: true,
  },
  'notifications.markRead': {
    kind: 'command',
    method: 'POST',
    path: '/notifications/read',
    summary: 'Mark some notices, or all, as read.',
    access: 'member',
    subject: 'Notification',
    action: 'markRead',
    input: z.strictObject({ ids: z.array(zId).min(1).max(100).refine(unique, 'repeated').optional() }),
    output: z.strictObject({ unread: z.int() }),
    events: ['notification.read'],
  },
})
