import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { OutputOf } from '../../../shared/contracts/operations.ts'
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

/**
 * Steps that carry the case on, the next first; turning it away is never what is offered first. Going back from
 * a review to work comes before ending it, unless everything is done.
 */
const FORWARD = [
  'qualifySignal',
  'qualify',
  'confirmConsents',
  'formTeam',
  'approveDiagnosis',
  'signPlan',
  'review',
  'finish',
  'continuePlan',
  'close',
  'resume',
  'followUp',
  'archive',
]

/** Steps the viewer may take, now or once their conditions are met; what only others take is left out. */
export const ownSteps = (steps: readonly NextStep[]): NextStep[] =>
  steps.filter(({ reason }) => reason !== 'role')

/** Steps of the general dialog; the others are taken in forms of their own. */
export const plainSteps = (steps: readonly NextStep[]): NextStep[] =>
  steps.filter(({ ownOperation }) => !ownOperation)

const forwardSteps = (steps: readonly NextStep[]): NextStep[] =>
  steps
    .filter(({ event }) => FORWARD.includes(event))
    .sort((a, b) => FORWARD.indexOf(a.event) - FORWARD.indexOf(b.event))

export function forwardStep(steps: readonly NextStep[]): NextStep | undefined {
  const forward = forwardSteps(steps)
  return forward.find(({ allowed }) => allowed) ?? forward[0]
}

/**
 * The step whose conditions are worth a list: the one still blocked, also where another way is open; where the
 * viewer has no step of their own, the one that others take next.
 */
export function awaitedStep(steps: readonly NextStep[]): NextStep | undefined {
  const own = forwardSteps(ownSteps(steps))
  const awaited = own.find(({ allowed }) => !allowed) ?? own[0]
  return awaited ?? forwardSteps(steps)[0]
}

interface Situation {
  view: Pick<CaseView, 'lens' | 'isOpen' | 'state'>
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
  const forward = forwardStep(steps)
  // After the end somebody still looks after the family.
  if (!view.isOpen) return forward ? { kind: 'step', step: forward } : { kind: 'none' }
  if (mustSign && view.state !== 'DRAFT' && may(abilities, 'signConfidentiality')) return { kind: 'sign' }
  if (steps.some(({ event }) => event === 'decide')) return { kind: 'decide' }
  if (forward)
    return (forward.allowed ? null : remedyOf(forward, abilities)) ?? { kind: 'step', step: forward }
  if (view.state === 'EVALUATION' && may(abilities, 'keepRecords')) return { kind: 'evaluate' }
  if (may(abilities, 'addNote')) return { kind: 'note' }
  if (may(abilities, 'readTeamWork')) return { kind: 'actions' }
  return { kind: 'none' }
}
