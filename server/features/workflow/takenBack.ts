import type { CaseDoc } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import type { ChangeDraft, Settled } from '../../kernel/define.ts'

interface TakenBack {
  set: Partial<CaseDoc>
  changes: ChangeDraft[]
  settles: Settled[]
}

/**
 * What still waits for somebody's answer when the work on a case ends: the request to another centre and the
 * offered coordination are taken back, so that nobody can say yes to a closed case. `next` is the case as it
 * will be; a request answered by this very step stays answered.
 */
export async function takenBack(
  { db, now }: { db: Repositories; now: Date },
  before: CaseDoc,
  next: CaseDoc,
): Promise<TakenBack> {
  const back: TakenBack = { set: {}, changes: [], settles: [] }
  if (!before.isOpen || next.isOpen) return back
  if (before.handover) {
    back.set.handover = null
    back.settles.push({ kinds: ['handoverOffered'], targetId: before._id })
  }
  if (next.transfer?.state !== 'REQUESTED') return back
  back.set.transfer = { ...next.transfer, state: 'WITHDRAWN' }
  back.settles.push({ kinds: ['transferRequested'], targetId: next.transfer.id })
  const asked = await db.transfers.unscopedById(next.transfer.id)
  if (asked?.state !== 'REQUESTED') return back
  const after = await db.transfers.change(asked, { state: 'WITHDRAWN' }, now)
  back.changes.push({ event: 'transfer.withdrawn', type: 'transfer', before: asked, after })
  return back
}
