import { insertRows } from '../db/insertRows.ts'
import type { DbSession } from '../db/transaction.ts'
import { AuditModel, type ActorPart, type AuditDoc } from '../db/models/records.ts'
import type { Actor } from '../../shared/permissions/actor.ts'
import { newId } from '../db/ids.ts'

export type AuditDraft = Omit<AuditDoc, '_id'>

export function auditActor(actor: Actor): ActorPart {
  if (actor.kind !== 'user')
    return {
      kind: actor.kind,
      userId: null,
      membershipId: null,
      institutionId: null,
      role: null,
      sector: null,
      name: '',
      title: '',
      institutionName: '',
    }
  const { kind, userId, membershipId, institutionId, role, sector, name, title, institutionName } = actor
  return { kind, userId, membershipId, institutionId, role, sector, name, title, institutionName }
}

/** Writes evidence inside the command's own transaction: no change without its row, no row without its change. */
export async function appendAudit(session: DbSession | null, draft: AuditDraft): Promise<void> {
  await insertRows(AuditModel, [{ _id: newId(), ...draft }], session)
}

/** Bunches follow each other no faster: a journalled insert of ten rows costs hardly more than one of one. */
const BUNCH_EVERY_MS = 6

/**
 * Rows of reads and refusals, written in bunches: requests that arrive together share one insert, and
 * each still waits until its own row is safe before it is answered. A request that comes alone is not
 * kept waiting for others.
 */
export class AuditTrail {
  #waiting: { row: AuditDoc; done: () => void; failed: (error: unknown) => void }[] = []
  #writing = false

  append(draft: AuditDraft): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ row: { _id: newId(), ...draft }, done, failed })
      if (!this.#writing) void this.#write()
    })
  }

  async #write(): Promise<void> {
    this.#writing = true
    // Lets requests of the same turn join the first bunch.
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#waiting.length > 0) {
      const pause = new Promise((resolve) => setTimeout(resolve, BUNCH_EVERY_MS))
      const bunch = this.#waiting.splice(0, 500)
      try {
        await AuditModel.collection.insertMany(bunch.map((b) => b.row) as never, { ordered: false })
        for (const b of bunch) b.done()
      } catch (error) {
        for (const b of bunch) b.failed(error)
      }
      await pause
    }
    this.#writing = false
  }
}
