import { defineModel } from './define.ts'
import { fidelityRow, regionalIssueRow } from './rows/beside.ts'
import { closingRows } from './rows/closing.ts'
import { entryRows } from './rows/entry.ts'
import { decisionRow, toPartnershipRow, toPowiatRow, withdrawalRow } from './rows/escalation.ts'
import { teamRow } from './rows/team.ts'
import { workRows } from './rows/work.ts'
import { stateRows } from './states.ts'
import { COMMON_TERMS, COMMON_TIMES } from './terms.ts'

/** URR: a cooperation group (GGK) per family, directors in the partnership above it, the powiat above them. */
export const urbanRural = defineModel({
  code: 'URR',
  version: 1,
  status: 'published',
  labels: {
    ...COMMON_TERMS,
    model: { pl: 'Model miejsko-wiejski', en: 'Urban-rural model' },
    partnership: { pl: 'Partnerski Zespół Kooperacji', en: 'Cooperation partnership' },
    caseTeam: { pl: 'Gminna Grupa Kooperacyjna', en: 'Cooperation group of the gmina' },
    caseTeamShort: { pl: 'GGK', en: 'GGK' },
    plan: { pl: 'Plan pracy z rodziną', en: 'Family work plan' },
    decisionBody: { pl: 'Powiatowa Grupa Decydentów', en: 'County decision group' },
  },
  variants: [
    {
      id: 'warminsko-mazurskie',
      name: { pl: 'Warmińsko-mazurskie', en: 'Warmia and Mazury' },
      voivodeships: ['28'],
      labels: {
        partnership: { pl: 'Partnerski Zespół Kooperacyjny', en: 'Cooperation partnership' },
        caseTeam: { pl: 'Gminna Grupa Kooperacji', en: 'Cooperation group of the gmina' },
      },
    },
  ],
  states: stateRows({}),
  transitions: [
    ...entryRows('U'),
    teamRow({
      letter: 'U',
      size: 3,
      roles: ['COORDINATOR'],
      label: { pl: 'Powołaj GGK', en: 'Form the group' },
      source: {
        pl: 'ROPS w Toruniu: spotkania pilotażowe w gminach; liczby to propozycja',
        en: 'ROPS Toruń: pilot meetings in gminas; the numbers are a proposal',
      },
    }),
    ...workRows({
      letter: 'U',
      diagnosis: [{ fn: 'gCost', n: 1 }],
      diagnosisDocs: ['DIAGNOSIS', 'INACTION_COST_CARD'],
      planDoc: 'PLAN',
      signs: ['SOCIAL_WORKER', 'COORDINATOR'],
      labels: {
        sign: { pl: 'Podpisz plan z rodziną', en: 'Sign the plan with the family' },
        review: { pl: 'Zapisz spotkanie GGK', en: 'Record the group’s meeting' },
      },
      source: {
        pl: 'Warmińsko-mazurskie: karty kosztów zaniechania na spotkaniach partnerstw; liczby to propozycja',
        en: 'Warmia and Mazury: inaction-cost cards at the partnerships’ meetings; the numbers are a proposal',
      },
    }),
    toPartnershipRow({ id: 'U10a', roles: ['COORDINATOR'], days: 7 }),
    toPowiatRow({ id: 'U10b', roles: ['PARTNERSHIP_LEADER'], days: 14, from: ['ESC_PZK'] }),
    // The directors are passed over only where a child cannot wait for them.
    toPowiatRow({ id: 'U10c', roles: ['COORDINATOR'], days: 14, reasons: ['fosterRisk', 'childSafety'] }),
    decisionRow('U11a', 'ESC_PZK'),
    decisionRow('U11b', 'ESC_POWIAT'),
    withdrawalRow('U11c', ['ESC_PZK', 'ESC_POWIAT']),
    regionalIssueRow('U12', ['PCPR_LEAD']),
    ...closingRows('U', { isLevelled: true }),
    fidelityRow('UX'),
  ],
  ...COMMON_TIMES,
})
