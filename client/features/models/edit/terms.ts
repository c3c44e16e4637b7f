/** Terms a model names, in the order of the forms. */
export const TERMS = [
  'model',
  'partnership',
  'partnershipShort',
  'caseTeam',
  'caseTeamShort',
  'coordinator',
  'plan',
  'decisionBody',
] as const
