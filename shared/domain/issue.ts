import type { IssueState } from './vocabulary.ts'

/** A problem put to the region: NEW → TRIAGED → ANSWERED → RECOMMENDATION or CLOSED (DOMAIN-LANGUAGE). */
export type IssueEvent = 'triage' | 'answer' | 'recommend' | 'close'

const STEPS: Readonly<Record<IssueState, Partial<Record<IssueEvent, IssueState>>>> = {
  NEW: { triage: 'TRIAGED', answer: 'ANSWERED', close: 'CLOSED' },
  TRIAGED: { answer: 'ANSWERED', close: 'CLOSED' },
  ANSWERED: { recommend: 'RECOMMENDATION', close: 'CLOSED' },
  RECOMMENDATION: {},
  CLOSED: {},
}

export const issueStep = (state: IssueState, event: IssueEvent): IssueState | null =>
  STEPS[state][event] ?? null
