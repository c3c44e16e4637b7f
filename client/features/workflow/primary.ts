import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { OutputOf } from '../../../shared/contracts/operations.ts'

export type NextStep = OutputOf<'workflow.available'>[number]

/** The one thing to do next, chosen by stage and role. */
export type Primary =
  | { kind: 'step'; step: NextStep }
  | { kind: 'decide' | 'sign' | 'invite' | 'note' | 'actions' }
  | { kind: 'none' }

/** Steps that are taken in a form of their own, not in the general step dialog. */
const OWN_FORM = ['escalatePzk', 'escalatePowiat', 'decide', 'withdrawEscalation']
/** Steps that carry the case on; turning it away is never what is offered first. */
const FORWARD = ['qualifySignal', 'qualify', 'confirmConsents', 'formTeam']

export const plainSteps = (steps: readonly NextStep[]): NextStep[] =>
  steps.filter(({ event }) => !OWN_FORM.includes(event))

export const forwardStep = (steps: readonly NextStep[]): NextStep | undefined =>
  steps.find(({ event }) => FORWARD.includes(event))

interface Situation {
  view: Pick<CaseView, 'lens' | 'isOpen' | 'state'>
  abilities: Abilities
  steps: readonly NextStep[]
  /** The viewer works in the team and has not signed the confidentiality statement. */
  mustSign: boolean
}

const may = (abilities: Abilities, verb: string): boolean => abilities[verb]?.allowed ?? false

export function choosePrimary({ view, abilities, steps, mustSign }: Situation): Primary {
  if (view.lens === 'receipt' || !view.isOpen) return { kind: 'none' }
  if (mustSign && view.state !== 'DRAFT' && may(abilities, 'signConfidentiality')) return { kind: 'sign' }
  if (steps.some(({ event }) => event === 'decide')) return { kind: 'decide' }
  const forward = forwardStep(steps)
  // A team that is not complete yet is completed by inviting; the step itself stays in the menu.
  if (forward?.event === 'formTeam' && !forward.allowed && may(abilities, 'invite')) return { kind: 'invite' }
  if (forward) return { kind: 'step', step: forward }
  if (may(abilities, 'addNote')) return { kind: 'note' }
  if (may(abilities, 'readTeamWork')) return { kind: 'actions' }
  return { kind: 'none' }
}
