import type { DbSession } from '../db/transaction.ts'
import type { Actor } from '../../shared/permissions/actor.ts'
import { insertRows } from '../db/insertRows.ts'
import { OutboxModel, type OutboxDoc } from '../db/models/records.ts'
import { caseAccess, recordAccess } from '../kernel/access.ts'
import type { ChangeDraft, TrackedCase } from '../kernel/define.ts'
import { newId } from '../db/ids.ts'

/** Turns what a command reports into events that can be judged per viewer later; ids and access only. */
export function toOutbox(
  change: ChangeDraft,
  cases: ReadonlyMap<string, TrackedCase>,
  actor: Actor,
  now: Date,
): OutboxDoc {
  const record = change.after ?? change.before
  if (!record) throw new Error(`${change.event}: neither before nor after`)
  const caseId = change.type === 'case' ? record._id : (record.caseId ?? null)
  const tracked = caseId ? cases.get(caseId) : undefined
  const who = actor.kind === 'user' ? actor : null
  // Who could see a record that was not there before is of no use to delivery, and a large team is a large row.
  const before = change.type === 'case' || change.before ? tracked?.before : null
  return {
    _id: newId(),
    at: now,
    name: change.event,
    type: change.type,
    recordId: record._id,
    caseId,
    version: record.version,
    actorMembershipId: who?.membershipId ?? null,
    actorUserId: who?.userId ?? null,
    actorName: who?.name ?? '',
    actorTitle: who?.title ?? '',
    actorSector: who?.sector ?? null,
    caseBefore: before ? caseAccess(before) : null,
    caseAfter: tracked ? caseAccess(tracked.after) : null,
    recordBefore: recordAccess(change.type, change.before),
    recordAfter: recordAccess(change.type, change.after),
  }
}

export async function appendOutbox(session: DbSession | null, events: OutboxDoc[]): Promise<void> {
  await insertRows(OutboxModel, events, session)
}
