import type { NotificationView } from '../../../shared/contracts/notifications.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { NotificationDoc } from '../../db/models/notification.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type ChangeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import type { LiveKind } from '../../kernel/viewing.ts'

const presentNotification = (doc: NotificationDoc): NotificationView => ({
  id: doc._id,
  version: doc.version,
  kind: doc.kind,
  target: { type: doc.targetType, id: doc.targetId, caseId: doc.caseId },
  caseNumber: doc.caseNumber,
  at: doc.createdAt.toISOString(),
  readAt: doc.readAt?.toISOString() ?? null,
})

const list = defineQuery('notifications.list', async ({ input, ability, db, paging }) => {
  const limit = input.limit ?? 30
  const after = paging.decode('notifications', input.next)
  const conditions = [
    ...(input.unread ? [{ readAt: null }] : []),
    ...(after ? [afterRow('createdAt', -1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const filter = conditions.length > 0 ? { $and: conditions } : {}
  const found = await db.notifications.find(ability, filter, {
    sort: { createdAt: -1, _id: -1 },
    limit: limit + 1,
  })
  const unread = await db.notifications.count(ability, { readAt: null })
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  return {
    data: { items: rows.map(presentNotification), unread },
    page: {
      limit,
      next: more && last ? paging.encode('notifications', [last.createdAt.getTime(), last._id]) : null,
    },
  }
})

/** More than anyone reads at once; the rest stays unread and is marked next time. */
const AT_ONCE = 200

const markRead = defineCommand('notifications.markRead', async ({ input, ability, db, now }) => {
  const wanted = input.ids ? { _id: { $in: input.ids } } : { readAt: null }
  const found = await db.notifications.find(ability, wanted, { action: 'markRead', limit: AT_ONCE })
  // One that is not the caller's among those named: nothing is marked.
  if (input.ids && found.length !== input.ids.length) throw new AppError('not_found')
  const unread = found.filter((doc) => doc.readAt === null)
  const changes: ChangeDraft[] = []
  for (const doc of unread) {
    const after = await db.notifications.change(doc, { readAt: now }, now)
    const own = ({ caseId: _caseId, ...rest }: NotificationDoc) => rest
    changes.push({ event: 'notification.read', type: 'notification', before: own(doc), after: own(after) })
  }
  return { data: { unread: await db.notifications.count(ability, { readAt: null }) }, changes }
})

export const notificationLive: LiveKind<NotificationDoc> = {
  type: 'notification',
  load: (id) => repositories().notifications.unscopedById(id),
  canSee: (viewer, _inside, record) => allows(viewer.ability, 'read', 'Notification', record),
  present: (_viewer, _inside, doc) => ({ view: presentNotification(doc) }),
}

export const notificationHandlers = [list, markRead]
