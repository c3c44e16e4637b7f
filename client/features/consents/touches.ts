import type { QueryName } from '../../../shared/contracts/operations.ts'

/** What a change of consents moves: the lists themselves, what others see, and what steps still lack. */
export const CONSENT_TOUCHES = {
  touches: [
    'legalBases.list',
    'infoNotices.list',
    'workflow.available',
    'cases.get',
  ] satisfies readonly QueryName[],
} as const
