import type { CaseRole } from '../../../shared/domain/vocabulary.ts'
import type { Actor } from '../../../shared/permissions/actor.ts'
import { tell, type Taken, type Word } from '../../../shared/workflow/telling.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import type { NoticeDraft } from '../../kernel/define.ts'
import { castOf, type Asking, type Receiver } from './cast.ts'

/** A record written with the step, to which notices about it lead. */
interface StepRecord {
  type: 'escalation' | 'issue' | 'supervision'
  id: string
  /** Null where whoever gets the notice must not learn the case. */
  caseNumber: string | null
}

export interface StepTelling {
  /** The case as it was before the step. */
  before: CaseDoc
  /** The case as what is recorded with the step leaves it. */
  doc: CaseDoc
  step: Taken['step']
  appointed?: Taken['appointed']
  /** What goes out with the step already. */
  told?: readonly NoticeDraft[]
  record?: StepRecord | undefined
  /** The question that the step answers. */
  answered?: EscalationDoc | undefined
  /** Who had put that question, of those who see the case. */
  askers?: readonly Receiver[] | undefined
}

type Places = Pick<StepTelling, 'doc' | 'record' | 'answered'>

function leadsTo(about: Word['about'], { doc, record, answered }: Places) {
  const known = { caseId: doc._id, caseNumber: doc.number }
  if (about === 'case') return { target: { type: 'case' as const, id: doc._id }, ...known }
  if (about === 'answered' && answered)
    return { target: { type: 'escalation' as const, id: answered._id }, ...known }
  const { type, id, caseNumber } = record ?? { type: 'none' as const, id: null, caseNumber: null }
  if (about === 'record') return { target: { type, id }, caseId: null, caseNumber }
  return { target: { type: 'none' as const, id: null }, caseId: null, caseNumber: null }
}

/** Words of the engine as notices to the people they are for. */
export const noticesFrom = (
  words: readonly Word[],
  receivers: ReadonlyMap<string, Receiver>,
  places: Places,
): NoticeDraft[] =>
  words.flatMap(({ to: id, kind, about }) => {
    const to = receivers.get(id)
    if (!to) return []
    const place = leadsTo(about, places)
    // Whoever leaves the team knows the case by its number.
    const caseNumber = kind === 'removedFromTeam' ? places.doc.number : place.caseNumber
    const { membershipId, userId } = to
    return [{ kind, to: { membershipId, userId }, ...place, caseNumber }]
  })

const roleOf = (role: string): CaseRole =>
  role === 'SOCIAL_WORKER' || role === 'FAMILY_ASSISTANT' ? role : 'MEMBER'

const asksOf = ({ effects, state }: Taken['step']) =>
  effects.includes('openEscalation') || effects.includes('raiseEscalation') ? state.level : null

/** Everybody who is told of a step, as the engine says. */
export async function stepNotices(
  ctx: Asking & { actor: Actor },
  { before, doc, step, appointed = {}, told = [], record, answered, askers = [] }: StepTelling,
): Promise<NoticeDraft[]> {
  const { actor } = ctx
  const { effects, transition } = step
  const begins = transition.from.length === 0
  // The people as they were before the step; who decides, as the step itself has put it.
  const { cast, receivers } = await castOf(
    ctx,
    { ...before, decidingInstitutionId: doc.decidingInstitutionId },
    { effects, asks: asksOf(step), isSignal: begins && step.state.state === 'SIGNAL' },
  )
  const { words } = tell(
    {
      step,
      from: begins ? null : { state: before.state, level: before.level },
      actor:
        actor.kind === 'user'
          ? {
              id: actor.membershipId,
              role: roleOf(actor.role),
              own: actor.institutionId === doc.ownerInstitutionId,
            }
          : null,
      appointed,
      told: told.map(({ to }) => to.membershipId),
      askers: askers.map(({ membershipId }) => membershipId),
    },
    cast,
  )
  const others = [...doc.participants, ...askers].map((p): [string, Receiver] => [p.membershipId, p])
  return noticesFrom(words, new Map([...receivers, ...others]), { doc, record, answered })
}
