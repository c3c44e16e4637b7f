import type { CooperationModelInput } from '../model.ts'

/** Terms common to the models as published; a region may change any of them in its own version. */
export const COMMON_TERMS = {
  partnershipShort: { pl: 'PZK', en: 'PZK' },
  coordinator: { pl: 'koordynator', en: 'coordinator' },
} satisfies Partial<CooperationModelInput['labels']>

/** Time to answer an invitation. */
export const INVITATION_ANSWER = {
  n: 5,
  unit: 'wd',
  urgent: { n: 24, unit: 'h' },
} satisfies CooperationModelInput['invitationAnswer']
