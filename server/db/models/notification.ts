import type { NotificationKind, NotificationView } from '../../../shared/contracts/notifications.ts'
import { defineModel, optionalText, optionalTime, stored, text, type Stored } from '../model.ts'

export interface NotificationDoc extends Stored {
  userId: string
  membershipId: string
  kind: NotificationKind
  targetType: NotificationView['target']['type']
  targetId: string | null
  caseId: string | null
  caseNumber: string | null
  readAt: Date | null
}

export const NotificationModel = defineModel<NotificationDoc>(
  'Notification',
  'notifications',
  {
    ...stored,
    userId: text,
    membershipId: text,
    kind: text,
    targetType: text,
    targetId: optionalText,
    caseId: optionalText,
    caseNumber: optionalText,
    readAt: optionalTime,
  },
  [
    { on: { membershipId: 1, createdAt: -1 } },
    { on: { membershipId: 1, readAt: 1 } },
    { on: { targetId: 1, readAt: 1 } },
  ],
)
