import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { OutputOf } from '../../../shared/contracts/operations.ts'
import { EVENT } from '../../../shared/workflow/engineEvents.ts'
import { onward } from '../../../shared/workflow/onward.ts'
import type { RemedyForm } from '../../../shared/workflow/remedies.ts'
import { wayOut, type WayOut } from './remedies.ts'

export type NextStep = OutputOf<'workflow.available'>[number]

/** The one thing to do next, chosen by stage and role. */
export type Primary =
  | { kind: 'step'; step: NextStep }
  /** What the step lacks and this viewer can supply. */
  | { kind: 'remedy'; form: RemedyForm; out: WayOut }
  | { kind: 'decide' | 'sign' | 'evaluate' | 'note' | 'actions' }
  | { kind: 'none' }

/** Steps the viewer may take, now or once their conditions are met; what only others take is left out. */
export const ownSteps = (steps: readonly NextStep[]): NextStep[] =>
  steps.filter(({ reason }) => reason !== 'role')

/** Steps of the general dialog; the others are taken in forms of their own. */
export const plainSteps = (steps: readonly NextStep[]): NextStep[] =>
  steps.filter(({ ownOperation }) => !ownOperation)

/** Where the case stands. */
type Stand = Pick<CaseView, 'state' | 'returnState'>

/** Steps that carry the case on; what has a form of its own is found there. */
const forwardSteps = (steps: readonly NextStep[], stand: Stand): NextStep[] =>
  onward(plainSteps(steps), stand)

export function forwardStep(steps: readonly NextStep[], stand: Stand): NextStep | undefined {
  const forward = forwardSteps(steps, stand)
  return forward.find(({ allowed }) => allowed) ?? forward[0]
}

/**
 * The step whose conditions are worth a list: the one still blocked, also where another way is open; where the
 * viewer has no step of their own, the one that others take next.
 */
export function awaitedStep(steps: readonly NextStep[], stand: Stand): NextStep | undefined {
  const own = forwardSteps(ownSteps(steps), stand)
  const awaited = own.find(({ allowed }) => !allowed) ?? own[0]
  return awaited ?? forwardSteps(steps, stand)[0]
}

interface Situation {
  view: Pick<CaseView, 'lens' | 'isOpen' | 'state' | 'returnState'>
  abilities: Abilities
  steps: readonly NextStep[]
  /** The viewer works in the team and has not signed the confidentiality statement. */
  mustSign: boolean
}

const may = (abilities: Abilities, verb: string): boolean => abilities[verb]?.allowed ?? false

/** The first missing thing that this viewer can supply. */
function remedyOf(step: NextStep, abilities: Abilities): Primary | null {
  for (const { remedy, about } of step.unmet.flatMap(({ missing }) => missing)) {
    // Of signatures only the own one is in the viewer's hands, and that is asked for before anything else.
    if (remedy.form === 'confidentiality') continue
    const out = wayOut(remedy.form, abilities, about)
    if (out && remedy.form) return { kind: 'remedy', form: remedy.form, out }
  }
  return null
}

export function choosePrimary({ view, abilities, steps, mustSign }: Situation): Primary {
  if (view.lens === 'receipt' || view.lens === 'former') return { kind: 'none' }
  const forward = forwardStep(steps, view)
  // After the end somebody still looks after the family.
  if (!view.isOpen) return forward ? { kind: 'step', step: forward } : { kind: 'none' }
  if (mustSign && view.state !== 'DRAFT' && may(abilities, 'signConfidentiality')) return { kind: 'sign' }
  if (steps.some(({ event }) => event === EVENT.decide)) return { kind: 'decide' }
  if (forward)
    return (forward.allowed ? null : remedyOf(forward, abilities)) ?? { kind: 'step', step: forward }
  if (view.state === 'EVALUATION' && may(abilities, 'keepRecords')) return { kind: 'evaluate' }
  if (may(abilities, 'addNote')) return { kind: 'note' }
  if (may(abilities, 'readTeamWork')) return { kind: 'actions' }
  return { kind: 'none' }
}
