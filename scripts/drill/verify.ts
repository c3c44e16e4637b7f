import { ActionModel } from '../../server/db/models/action.ts'
import { NoteModel } from '../../server/db/models/note.ts'
import { PersonModel } from '../../server/db/models/person.ts'
import { AuditModel, EffectModel, OutboxModel } from '../../server/db/models/records.ts'
import type { Ack, Kind } from './writers.ts'

const WHERE: Record<Kind, { model: typeof NoteModel; field: string; operation: string }> = {
  note: { model: NoteModel, field: 'text', operation: 'notes.add' },
  action: { model: ActionModel as never, field: 'title', operation: 'actions.add' },
  person: { model: PersonModel as never, field: 'firstName', operation: 'persons.add' },
}

export interface Findings {
  /** Acknowledged, and not there. */
  lost: number
  /** There more than once, or under another id than acknowledged. */
  doubled: number
  /** Written without exactly one event in the outbox. */
  withoutEvent: number
  /** Writes and rows of evidence that do not pair up. */
  withoutEvidence: number
  /** Letters that no worker took up, and those whose worker died with them in hand (their lease runs out). */
  effectsOpen: number
  effectsHeld: number
  effectsDead: number
  written: number
}

/** Compares what clients were told with what the database holds. */
export async function verify(caseId: string, acks: readonly Ack[]): Promise<Findings> {
  const found: Findings = {
    lost: 0,
    doubled: 0,
    withoutEvent: 0,
    withoutEvidence: 0,
    effectsOpen: await EffectModel.collection.countDocuments({ state: 'waiting', kind: 'mail' }),
    effectsHeld: await EffectModel.collection.countDocuments({ state: 'leased' }),
    effectsDead: await EffectModel.collection.countDocuments({ state: 'dead' }),
    written: 0,
  }
  const events = new Map<string, number>()
  for (const { recordId } of await OutboxModel.find({ caseId }).select('recordId').lean())
    events.set(recordId, (events.get(recordId) ?? 0) + 1)
  for (const [kind, { model, field, operation }] of Object.entries(WHERE)) {
    const rows = await model.collection.find({ caseId, [field]: { $regex: '^drill-' } }).toArray()
    const byMark = new Map<string, string[]>()
    for (const row of rows) {
      const mark = String(row[field])
      byMark.set(mark, [...(byMark.get(mark) ?? []), String(row._id)])
      if (events.get(String(row._id)) !== 1) found.withoutEvent += 1
    }
    for (const ids of byMark.values()) if (ids.length > 1) found.doubled += 1
    for (const ack of acks.filter((a) => a.kind === kind)) {
      const ids = byMark.get(ack.mark)
      if (!ids) found.lost += 1
      else if (!ids.includes(ack.id)) found.doubled += 1
    }
    const evidence = await AuditModel.countDocuments({ caseId, operation, kind: 'write' })
    found.withoutEvidence += Math.abs(evidence - rows.length)
    found.written += rows.length
  }
  return found
}
