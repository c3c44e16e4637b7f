import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { ClosureCode } from '../../../shared/domain/vocabulary.ts'
import { reviewDayRefusal } from '../../../shared/workflow/reviewDay.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { nextCaseNumber } from '../../db/numbering.ts'
import { invalid } from '../../kernel/refuse.ts'
import { newParticipant } from '../cases/index.ts'
import type { Consequences, Filled } from './effects/effect.ts'
import type { Decided, MoveContext } from './move.ts'

export interface StepFilled extends Filled {
  closureCode?: ClosureCode | undefined
  note?: string | undefined
  reviewOn?: string | undefined
}

/** What the case keeps of a step: what was filled in, and what every case has from that stage on. */
export async function recordStep(
  ctx: MoveContext & { actor: UserActor },
  doc: CaseDoc,
  decided: Decided,
  filled: StepFilled,
): Promise<Consequences> {
  const { state } = decided.state
  const asks = decided.transition.asks
  const set: Partial<CaseDoc> = {}
  if (state === 'REJECTED') set.rejection = filled.reason ?? null
  if (asks.includes('closureCode') && filled.closureCode) set.closureCode = filled.closureCode
  if (decided.effects.includes('stopConsentSharing')) set.closureCode = 'withdrawn'
  if (asks.includes('note') && filled.note)
    set.followUps = [...doc.followUps, { text: filled.note, by: ctx.actor.name, at: ctx.now }]
  if (asks.includes('reviewOn')) set.suspension = suspended(decided, filled, ctx.now)
  if (doc.state === 'SIGNAL' && state === 'DRAFT') Object.assign(set, await takenUp(ctx, doc))
  return { set }
}

/** A standstill is looked at again on a day that comes, and before its longest time is over. */
function suspended(decided: Decided, { reason, reviewOn }: StepFilled, now: Date): CaseDoc['suspension'] {
  if (!reason || !reviewOn) return null
  const refusal = reviewDayRefusal(reviewOn, now, decided.state.stateDueAt)
  if (refusal) throw invalid('reviewOn', refusal)
  return { reason, reviewOn, from: now }
}

/** A signal becomes a case of the centre: it gets its number and whoever took it works on it. */
async function takenUp(
  { actor, db, now }: MoveContext & { actor: UserActor },
  doc: CaseDoc,
): Promise<Partial<CaseDoc>> {
  const year = warsawDate(now).slice(0, 4)
  const number = doc.number ?? (await nextCaseNumber(db.session, doc.ownerInstitutionId, year))
  return { number, participants: [...doc.participants, newParticipant(actor, 'SOCIAL_WORKER', now)] }
}
