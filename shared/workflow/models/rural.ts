import { span, defineModel } from './define.ts'
import { decisionRow, entryRows, teamRow, toPowiatRow, withdrawalRow } from './rows.ts'
import { stateRows } from './states.ts'
import { COMMON_TERMS, INVITATION_ANSWER } from './terms.ts'

/** RUR: one partnership of gmina and powiat works with families itself, so a case goes straight to the powiat. */
export const rural = defineModel({
  code: 'RUR',
  version: 1,
  status: 'published',
  labels: {
    ...COMMON_TERMS,
    model: { pl: 'Model wiejski', en: 'Rural model' },
    partnership: { pl: 'Partnerski Zespół Kooperacji', en: 'Cooperation partnership' },
    caseTeam: { pl: 'Zespół roboczy PZK', en: 'Working team of the partnership' },
    caseTeamShort: { pl: 'zespół', en: 'team' },
    plan: { pl: 'Indywidualny Program Współpracy', en: 'Individual cooperation programme' },
    decisionBody: { pl: 'Powiatowi członkowie PZK', en: 'County members of the partnership' },
  },
  states: stateRows(
    {
      DIAGNOSIS: { n: 30, unit: 'd', then: 'notifyOpsHead' },
      RUNNING: { n: 2, unit: 'm', then: 'notifyCoordinator' },
    },
    ['ESC_PZK'],
  ),
  transitions: [
    ...entryRows('R'),
    teamRow({
      letter: 'R',
      size: 3,
      roles: ['COORDINATOR'],
      label: { pl: 'Zespół gotowy', en: 'The team is ready' },
      source: 'Liderzy kooperacji, diagnostic workshops; numbers a proposal',
    }),
    toPowiatRow({ id: 'R10', roles: ['COORDINATOR', 'OPS_HEAD'], days: 7, from: span('TEAM', 'REVIEW') }),
    decisionRow('R11', 'ESC_POWIAT'),
    withdrawalRow('R11a', ['ESC_POWIAT']),
  ],
  invitationAnswer: INVITATION_ANSWER,
})
