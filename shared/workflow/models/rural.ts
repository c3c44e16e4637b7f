import { defineModel, span } from './define.ts'
import { regionalIssueRow } from './rows/beside.ts'
import { closingRows } from './rows/closing.ts'
import { entryRows } from './rows/entry.ts'
import { decisionRow, toPowiatRow, withdrawalRow } from './rows/escalation.ts'
import { teamRow } from './rows/team.ts'
import { workRows } from './rows/work.ts'
import { days, months, stateRows } from './states.ts'
import { COMMON_TERMS, COMMON_TIMES } from './terms.ts'

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
  variants: [
    {
      id: 'podlaskie',
      name: { pl: 'Podlaskie', en: 'Podlaskie' },
      voivodeships: ['20'],
      labels: { plan: { pl: 'Program pomocy', en: 'Programme of help' } },
      transitions: {
        R7: { pl: 'Podpisz program pomocy z rodziną', en: 'Sign the programme of help with the family' },
      },
    },
  ],
  states: stateRows({ DIAGNOSIS: days(30), RUNNING: months(2) }, ['ESC_PZK']),
  transitions: [
    ...entryRows('R'),
    teamRow({
      letter: 'R',
      size: 3,
      roles: ['COORDINATOR'],
      label: { pl: 'Zespół gotowy', en: 'The team is ready' },
      source: {
        pl: 'Liderzy kooperacji: warsztaty diagnostyczne; liczby to propozycja',
        en: 'Liderzy kooperacji: diagnostic workshops; the numbers are a proposal',
      },
    }),
    ...workRows({
      letter: 'R',
      diagnosisDocs: ['DIAGNOSIS', 'WORKSHOP_MINUTES'],
      planDoc: 'PLAN',
      signs: ['COORDINATOR'],
      labels: {
        sign: { pl: 'Podpisz IPW z rodziną', en: 'Sign the programme with the family' },
        review: { pl: 'Zapisz spotkanie przeglądowe', en: 'Record the review meeting' },
      },
      source: {
        pl: 'Liderzy kooperacji: warsztaty diagnostyczne i testowanie w gminach wiejskich; liczby to propozycja',
        en: 'Liderzy kooperacji: diagnostic workshops and testing in rural gminas; the numbers are a proposal',
      },
    }),
    toPowiatRow({
      id: 'R10',
      roles: ['COORDINATOR', 'OPS_HEAD'],
      days: 7,
      from: span('TEAM', 'REVIEW'),
      pullsIn: ['POLICE', 'LABOUR_OFFICE'],
    }),
    decisionRow('R11', 'ESC_POWIAT'),
    withdrawalRow('R11a', ['ESC_POWIAT']),
    regionalIssueRow('R12', ['PCPR_LEAD', 'OPS_HEAD']),
    ...closingRows('R', { isLevelled: false }),
  ],
  ...COMMON_TIMES,
  planLimit: { ...months(13), extension: months(3) },
})
