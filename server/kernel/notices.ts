import { insertRows } from '../db/insertRows.ts'
import type { DbSession } from '../db/transaction.ts'
import { NotificationModel, type NotificationDoc } from '../db/models/notification.ts'
import { EffectModel, type EffectDoc } from '../db/models/records.ts'
import type { ChangeDraft, EffectDraft, NoticeDraft, Settled } from './define.ts'
import { newId } from '../db/ids.ts'

/** Stores effects to be claimed by the worker once the transaction has committed. */
export async function storeEffects(session: DbSession | null, drafts: readonly EffectDraft[]): Promise<void> {
  const rows: EffectDoc[] = drafts.map(({ id, lane, ...draft }) => ({
    _id: id ?? newId(),
    ...draft,
    lane: lane ?? null,
    state: 'waiting',
    leaseUntil: null,
    leasedBy: null,
    attempts: 0,
    lastError: null,
    doneAt: null,
  }))
  await insertRows(EffectModel, rows, session)
}

interface Told {
  /** By these open bells hear of it. */
  changes: ChangeDraft[]
  /** One mail for each notice, to be stored with the command's other effects. */
  mails: EffectDraft[]
}

export async function storeNotices(
  session: DbSession | null,
  drafts: readonly NoticeDraft[],
  now: Date,
): Promise<Told> {
  if (drafts.length === 0) return { changes: [], mails: [] }
  const rows: NotificationDoc[] = drafts.map((draft) => ({
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    userId: draft.to.userId,
    membershipId: draft.to.membershipId,
    kind: draft.kind,
    targetType: draft.target.type,
    targetId: draft.target.id,
    caseId: draft.caseId,
    caseNumber: draft.caseNumber,
    readAt: null,
  }))
  await insertRows(NotificationModel, rows, session)
  const mails = rows.map((row) => ({
    kind: 'mail' as const,
    dueAt: now,
    payload: { userId: row.userId, notificationId: row._id, kind: row.kind },
  }))
  // A notice is its reader's own; it must not be judged by the case it speaks of.
  const changes = rows.map((row) => ({
    event: 'notification.created' as const,
    type: 'notification' as const,
    before: null,
    after: { _id: row._id, version: 1, membershipId: row.membershipId, userId: row.userId },
  }))
  return { changes, mails }
}

/** Marks notices as read whose cause is dealt with, and tells the bells they rang in. */
export async function settleNotices(
  session: DbSession | null,
  settled: readonly Settled[],
  now: Date,
): Promise<ChangeDraft[]> {
  const changes: ChangeDraft[] = []
  const options = { session: session ?? undefined } as never
  for (const { kinds, targetId, membershipIds } of settled) {
    const filter = {
      targetId,
      kind: { $in: [...kinds] },
      readAt: null,
      ...(membershipIds && { membershipId: { $in: [...membershipIds] } }),
    }
    const rows = await NotificationModel.collection.find(filter as never, options).toArray()
    if (rows.length === 0) continue
    const set = { $set: { readAt: now, updatedAt: now }, $inc: { version: 1 } }
    await NotificationModel.collection.updateMany(filter as never, set as never, options)
    for (const row of rows as unknown as NotificationDoc[]) {
      const { _id, version, membershipId, userId } = row
      const own = { _id, membershipId, userId }
      changes.push({
        event: 'notification.read',
        type: 'notification',
        before: { ...own, version },
        after: { ...own, version: version + 1 },
      })
    }
  }
  return changes
}
