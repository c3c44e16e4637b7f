import { defineModel } from './define.ts'
import { decisionRow, entryRows, teamRow, toPartnershipRow, toPowiatRow, withdrawalRow } from './rows.ts'
import { hours, stateRows } from './states.ts'
import { COMMON_TERMS, INVITATION_ANSWER } from './terms.ts'

/** URB: a task team (ZZK) round a person or family, appointed quickly by the partnership's leader. */
export const urban = defineModel({
  code: 'URB',
  version: 1,
  status: 'published',
  labels: {
    ...COMMON_TERMS,
    model: { pl: 'Model miejski', en: 'Urban model' },
    partnership: { pl: 'Partnerski Zespół Kooperacyjny', en: 'Cooperation partnership' },
    caseTeam: { pl: 'Zadaniowy Zespół Kooperacyjny', en: 'Cooperation task team' },
    caseTeamShort: { pl: 'ZZK', en: 'ZZK' },
    plan: { pl: 'Kontrakt socjalny', en: 'Social contract' },
    decisionBody: { pl: 'Powiatowe centrum pomocy rodzinie', en: 'County family support centre' },
  },
  states: stateRows({ TEAM: { n: 7, unit: 'd', urgent: hours(48), then: 'notifyPartnershipLeader' } }),
  transitions: [
    ...entryRows('B'),
    teamRow({
      letter: 'B',
      size: 2,
      roles: ['PARTNERSHIP_LEADER', 'COORDINATOR'],
      label: { pl: 'Powołaj ZZK', en: 'Appoint the task team' },
      source: 'Kooperacje 3D, meetings starting the partnerships; numbers a proposal',
    }),
    toPartnershipRow({ id: 'B10', roles: ['COORDINATOR'], days: 7 }),
    toPowiatRow({ id: 'B11', roles: ['PARTNERSHIP_LEADER'], days: 7, from: ['ESC_PZK'] }),
    toPowiatRow({ id: 'B11a', roles: ['COORDINATOR'], days: 7, reasons: ['childSafety'] }),
    decisionRow('B12a', 'ESC_PZK'),
    decisionRow('B12b', 'ESC_POWIAT'),
    withdrawalRow('B12c', ['ESC_PZK', 'ESC_POWIAT']),
  ],
  invitationAnswer: INVITATION_ANSWER,
})
