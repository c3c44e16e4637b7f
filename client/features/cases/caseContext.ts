import type { TFunction } from 'i18next'
import { createContext, use } from 'react'
import type { CaseView, ParticipantView, ProposalView } from '../../../shared/contracts/cases.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { NextStep } from '../workflow/primary.ts'
import { familyGenitive } from './familyTitle.ts'

/** The dialogs of a case, opened from the header, the menu and wherever a condition can be put right. */
export type CaseDialog =
  | { kind: 'step'; step: NextStep; isOverriding?: true }
  /** `proposal`: raised because deadlines passed, so the form begins with what is known. */
  | { kind: 'escalate'; proposal?: ProposalView }
  | { kind: 'answerHandover'; accept: boolean }
  | { kind: 'declineProposal' }
  | { kind: 'invite' | 'sign' | 'leave' | 'edit' | 'action' | 'person' }
  /** About the way of the whole case: who leads it, which centre has it, what goes to the region. */
  | { kind: 'handover' | 'takeOver' | 'transfer' | 'issue' | 'supervision' }

export interface CaseShown {
  view: CaseView
  abilities: Abilities
  /** Steps the viewer takes, now or once their conditions are met. */
  steps: readonly NextStep[]
  /** The same with those that others take and this viewer prepares. */
  allSteps: readonly NextStep[]
  /** Both are read by now, or cannot be: what to do next may be offered. */
  knowsSteps: boolean
  /** The viewer's own place in the team, where the team is shown. */
  own: ParticipantView | undefined
  /** The viewer works in the team, also where the team itself is not shown. */
  isMember: boolean
  /** … and has not signed the confidentiality statement. */
  mustSign: boolean
  /** Address of the case page. */
  base: string
  open: (dialog: CaseDialog) => void
}

export const CaseContext = createContext<CaseShown | null>(null)

/** The case of this page, in the viewer's scope. */
export function useCase(): CaseShown {
  const shown = use(CaseContext)
  if (!shown) throw new Error('not inside a case page')
  return shown
}

export const may = (abilities: Abilities | undefined, verb: string): boolean =>
  abilities?.[verb]?.allowed ?? false

/** The family's name; where it is not shown, the number; for whoever signalled, their receipt. */
export function caseName(view: CaseView, t: TFunction<'case'>): string {
  if (view.lens === 'receipt') return t('name.receipt')
  if (view.familyName)
    return t('name.family', { name: view.familyName, ofName: familyGenitive(view.familyName) })
  return view.number ? t('name.number', { number: view.number }) : t('name.unnamed')
}

/** Other institutions than the centre that leads the case work on it. */
export const hasPartners = ({ team = [], owner }: Pick<CaseView, 'team' | 'owner'>): boolean =>
  team.some(({ institution }) => institution.id !== owner.id)
