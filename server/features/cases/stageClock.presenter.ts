import type { CaseView, ProposalView } from '../../../shared/contracts/cases.ts'
import type { CaseDoc } from '../../db/models/case.ts'

/** The clock of the stage: running, or standing still with what is left of it. */
export function presentStageClock({
  stateDueAt,
  stateWhy,
  paused,
}: CaseDoc): NonNullable<CaseView['deadline']> | null {
  if (!stateDueAt) return null
  return {
    dueAt: stateDueAt.toISOString(),
    why: stateWhy ?? null,
    state: paused ? 'paused' : 'running',
    remaining: paused ? { n: paused.n, unit: paused.unit } : null,
  }
}

/** The latest proposal to go up a level, for those who see the team; why it was declined is the centre's word. */
export function presentProposal({ proposal }: CaseDoc, showsReason: boolean): ProposalView | null {
  if (!proposal) return null
  const { missed, at, answeredAt, ...rest } = proposal
  return {
    ...rest,
    reason: showsReason ? rest.reason : null,
    at: at.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    missed: missed.map(({ dueAt, ...one }) => ({ ...one, dueAt: dueAt.toISOString() })),
  }
}
