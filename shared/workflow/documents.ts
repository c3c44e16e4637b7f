import type { DOCUMENT_KINDS } from '../domain/vocabulary.ts'
import type { EffectName } from './effects.ts'
import type { GuardName } from './guards.ts'

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** What a step has to have so that a paper is there when it is taken: all of it. */
interface Proof {
  /** The case holds the record behind the paper, or the step is refused with the way to its form. */
  guards?: readonly GuardName[]
  /** The paper is written as the step is taken: what is asked for… */
  asks?: readonly string[]
  /** …and what keeps it. */
  effects?: readonly EffectName[]
}

/** Per kind of paper the ways in which a step can see to it; the first one is the usual one. */
const PROOFS: Readonly<Record<DocumentKind, readonly [Proof, ...Proof[]]>> = {
  CONSENT: [{ guards: ['gBasis'] }],
  INFO_NOTICE: [{ guards: ['gInfo'] }],
  DIAGNOSIS: [{ guards: ['gDiag'] }],
  WORKSHOP_MINUTES: [{ guards: ['gFamily'] }, { guards: ['gMinutes'] }],
  INACTION_COST_CARD: [{ guards: ['gCost'] }],
  PLAN: [{ guards: ['gPlan'] }, { effects: ['newPlanVersion'] }],
  CONTRACT: [{ guards: ['gPlan', 'gContract'] }, { effects: ['newPlanVersion'] }],
  MINUTES: [{ guards: ['gMinutes'] }],
  DECISION_MINUTES: [{ asks: ['decision'], effects: ['closeEscalation'] }],
  EVALUATION: [{ guards: ['gEval'] }],
  CLOSING_CARD: [{ asks: ['closureCode'] }],
  FOLLOW_UP_NOTE: [{ asks: ['note'] }],
  WRITTEN_REASON: [{ asks: ['reason'] }],
  ANONYMISED_BRIEF: [
    { asks: ['issue'], effects: ['openRegionalIssue'] },
    { asks: ['brief'], effects: ['requestSupervision'] },
  ],
  FIDELITY_CHECKLIST: [{ asks: ['checklist'], effects: ['recordFidelity'] }],
}

interface Step {
  guards: readonly { fn: string }[]
  asks: readonly string[]
  effects: readonly string[]
}

const isIn = (have: readonly string[], needed: readonly string[] = []): boolean =>
  needed.every((one) => have.includes(one))

/** Does something of the step see to it that the paper is there? A paper only named would be relied on in vain. */
export const isProven = (kind: DocumentKind, { guards, asks, effects }: Step): boolean =>
  PROOFS[kind].some(
    (proof) =>
      isIn(
        guards.map(({ fn }) => fn),
        proof.guards,
      ) &&
      isIn(asks, proof.asks) &&
      isIn(effects, proof.effects),
  )

/** What to add to a step so that the paper is seen to; null where only a step of its own kind can write it. */
export function usualProof(
  kind: DocumentKind,
): { guards: readonly GuardName[]; asks: readonly string[] } | null {
  const [{ guards = [], asks = [], effects = [] }] = PROOFS[kind]
  return effects.length > 0 ? null : { guards, asks }
}
