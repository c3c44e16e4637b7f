import { defineModel } from './define.ts'
import { decisionRow, entryRows, teamRow, toPartnershipRow, toPowiatRow, withdrawalRow } from './rows.ts'
import { stateRows } from './states.ts'
import { COMMON_TERMS, INVITATION_ANSWER } from './terms.ts'

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
  states: stateRows({}),
  transitions: [
    ...entryRows('U'),
    teamRow({
      letter: 'U',
      size: 3,
      roles: ['COORDINATOR'],
      label: { pl: 'Powołaj GGK', en: 'Form the group' },
      source: 'ROPS Toruń, pilot meetings in gminas; numbers a proposal',
    }),
    toPartnershipRow({ id: 'U10a', roles: ['COORDINATOR'], days: 7 }),
    toPowiatRow({ id: 'U10b', roles: ['PARTNERSHIP_LEADER'], days: 14, from: ['ESC_PZK'] }),
    // The directors are passed over only where a child cannot wait for them.
    toPowiatRow({ id: 'U10c', roles: ['COORDINATOR'], days: 14, reasons: ['fosterRisk', 'childSafety'] }),
    decisionRow('U11a', 'ESC_PZK'),
    decisionRow('U11b', 'ESC_POWIAT'),
    withdrawalRow('U11c', ['ESC_PZK', 'ESC_POWIAT']),
  ],
  invitationAnswer: INVITATION_ANSWER,
})
