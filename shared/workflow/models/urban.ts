import { defineModel } from './define.ts'
import { regionalIssueRow, supervisionRow } from './rows/beside.ts'
import { closingRows } from './rows/closing.ts'
import { entryRows } from './rows/entry.ts'
import { decisionRow, toPartnershipRow, toPowiatRow, withdrawalRow } from './rows/escalation.ts'
import { teamRow } from './rows/team.ts'
import { workRows } from './rows/work.ts'
import { days, hours, stateRows } from './states.ts'
import { COMMON_TERMS, COMMON_TIMES } from './terms.ts'

/**
 * URB: a task team (ZZK) round a person or family, appointed quickly. The coordinator appoints it in agreement with
 * the partnership's leader, who sees no case that was not put to the partnership and so cannot take the step.
 */
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
  variants: [
    {
      id: 'slaskie',
      name: { pl: 'Śląskie', en: 'Silesia' },
      voivodeships: ['24'],
      labels: { partnership: { pl: 'Partnerski Zespół Kooperantów', en: 'Cooperation partnership' } },
    },
  ],
  states: stateRows({ TEAM: { ...days(7), urgent: hours(48) } }),
  transitions: [
    ...entryRows('B'),
    teamRow({
      letter: 'B',
      size: 2,
      roles: ['COORDINATOR'],
      label: { pl: 'Powołaj ZZK', en: 'Appoint the task team' },
      source: {
        pl: 'Kooperacje 3D: spotkania inicjujące partnerstwa; liczby to propozycja',
        en: 'Kooperacje 3D: meetings starting the partnerships; the numbers are a proposal',
      },
    }),
    ...workRows({
      letter: 'B',
      diagnosisDocs: ['DIAGNOSIS'],
      planDoc: 'CONTRACT',
      signs: ['SOCIAL_WORKER', 'COORDINATOR'],
      labels: {
        sign: { pl: 'Podpisz kontrakt socjalny', en: 'Sign the social contract' },
        review: { pl: 'Zapisz spotkanie ZZK', en: 'Record the task team’s meeting' },
      },
      source: {
        pl: 'MOPS Będzin, Kooperacje 3D: diagnoza międzysektorowa prowadzi do kontraktu; liczby to propozycja',
        en: 'MOPS Będzin, Kooperacje 3D: cross-sector diagnosis leads to the contract; the numbers are a proposal',
      },
    }),
    toPartnershipRow({ id: 'B10', roles: ['COORDINATOR'], days: 7 }),
    toPowiatRow({ id: 'B11', roles: ['PARTNERSHIP_LEADER'], days: 7, from: ['ESC_PZK'] }),
    toPowiatRow({ id: 'B11a', roles: ['COORDINATOR'], days: 7, reasons: ['childSafety'] }),
    decisionRow('B12a', 'ESC_PZK'),
    decisionRow('B12b', 'ESC_POWIAT'),
    withdrawalRow('B12c', ['ESC_PZK', 'ESC_POWIAT']),
    regionalIssueRow('B12d', ['PARTNERSHIP_LEADER', 'PCPR_LEAD'], ['ESC_PZK', 'ESC_POWIAT']),
    ...closingRows('B', { isLevelled: true, closedByTwo: true }),
    supervisionRow('BS'),
  ],
  ...COMMON_TIMES,
})
