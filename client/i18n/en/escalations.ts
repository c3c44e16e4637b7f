import type { escalations as pl } from '../pl/escalations.ts'
import type { SameShape } from '../shape.ts'

export const escalations: SameShape<typeof pl> = {
  title: 'Decisions from above',
  raised: 'level: {{level}}; raised by {{by}}, {{time}}',
  decision: 'Decision',
  minutes: { heldOn: 'Day of the meeting', attendees: 'Attendees' },
  summaryScope: 'This is a summary without names. The case, its notes and the family’s data are not shown.',
  about: { family: '{{name}} family', number: 'Case {{number}}, gmina {{gmina}}' },
  state: {
    OPEN: 'Waiting',
    DECIDED: 'Decided',
    PASSED_ON: 'Passed on to the county',
    WITHDRAWN: 'Withdrawn',
  },
  page: {
    title: 'Decisions',
    subtitle: {
      decider: 'Questions that teams raised to your level.',
      asker: 'Questions of your cases raised for a decision, and the answers to them.',
    },
    filters: 'State of questions',
    empty: {
      decider: 'No question waits for your decision.',
      asker: 'No question of your cases waits for a decision.',
    },
    scope:
      'You see questions with names where you have access to the case: you work on it, your centre leads it, or your county centre is to decide on it now. The others are summaries without names.',
  },
  open: {
    title: 'Raise for a decision',
    submit: 'Raise for a decision',
    done: 'The case waits for a decision',
    level: 'Who is to decide',
    levelHint: {
      partnership: 'Directors of the partnership’s institutions; they see a summary without names.',
      powiat: 'The county centre and the decision group; the lead at the centre will see the case.',
    },
    pullsIn:
      'Invited into the team at once, from the county: {{sectors}}. They see nothing of the case before they accept.',
    reason: 'Reason',
    tried: 'What has been tried',
    triedHint: 'One attempt per line.',
    question: 'Question to decide',
    questionHint: 'One question that a decision can answer.',
    preview: 'What the deciders will read',
    previewHint:
      'The family’s names are taken out, in inflected forms too. Read whether the rest points to the family.',
    about: 'Case {{number}}, gmina {{gmina}}',
    nothingYet: '(the question will appear here)',
  },
  pulledIn: {
    label: 'From the county',
    invited: '{{who}}: invitation sent',
    already: '{{who}}: in the team or invited already',
    noBasis: '{{who}}: no basis to share, not invited',
    notInDirectory: '{{who}}: not in the directory of the county',
  },
  act: {
    decide: 'Record the decision',
    passOn: 'Pass on to the county',
    forward: 'Put the problem to the region',
    join: 'Join the team',
    withdraw: 'Withdraw the question',
  },
  submit: {
    decide: 'Record the decision',
    passOn: 'Pass on to the county',
    withdraw: 'Withdraw the question',
  },
  field: {
    heldOn: 'When the meeting took place',
    attendees: 'Who took part',
    attendeesHint: 'One person per line: name or function. Without names of the family.',
  },
  join: {
    title: 'Join the team of this case?',
    text: 'You will work on this case with its team, also after the decision. Those who lead the case will be notified.',
    done: 'You are in the team of this case',
  },
  words: {
    decide: 'Text of the decision',
    passOn: 'Question to the county',
    withdraw: 'Reason for withdrawing',
  },
  consequence: {
    decide: 'The case goes back to the stage it came from. The team reads the decision at once.',
    passOn: 'The county takes over the question; the time to answer starts afresh.',
    withdraw: 'The case goes back to the stage it came from, without a decision.',
  },
  done: {
    decide: 'Decision recorded',
    passOn: 'Question passed on to the county',
    withdraw: 'Question withdrawn',
  },
}
