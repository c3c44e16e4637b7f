import type { course as pl } from '../pl/course.ts'
import type { SameShape } from '../shape.ts'

export const course: SameShape<typeof pl> = {
  reason: 'Reason',
  until: 'Answer by {{date}}.',
  approval: {
    waits: 'Waits for a second person: {{step}}.',
    by: 'Begun by {{name}}, {{time}}.',
    asked: 'Waits for a second person: {{step}}',
    look: 'Show',
    decide: 'Check and confirm',
    yours: 'Somebody else has to confirm. Until then you can take it back.',
    theirs: 'The model asks for two people. Check the case and confirm the step or refuse it.',
    confirm: 'Confirm the step',
    refuse: 'I do not confirm',
    takeBack: 'Take the step back',
    refused: 'The step was not taken',
  },
  proposal: {
    title: 'Deadlines have passed. Decide whether to raise the case:',
    stage: '{{what}} “{{stage}}”, {{institution}}, passed {{at}}',
    other: '{{what}}, {{institution}}, passed {{at}}',
    accept: 'Raise the case',
    decline: 'Not now',
    whoDecides: 'The coordinator of the case decides.',
    declineTitle: 'Do not raise the case',
    declineHint: 'Stays with the case, together with the list of deadlines.',
    declineSubmit: 'Save the answer',
    declined: 'Answer saved',
  },
  handover: {
    toYou: '{{name}} offers you the coordination of this case.',
    offered: 'The coordination has been offered to {{name}}.',
    title: {
      accept: 'Take the coordination of the case?',
      decline: 'Decline the coordination?',
      takeBack: 'Take the offer back?',
    },
    text: {
      accept: 'You take over at once. The former coordinator stays in the team.',
      decline: 'The coordination stays where it is.',
      takeBack: 'The coordination stays where it is.',
    },
    submit: { accept: 'Take the coordination', decline: 'Decline', takeBack: 'Take the offer back' },
    done: {
      accept: 'You coordinate the case',
      decline: 'Declined',
      takeBack: 'Offer taken back',
    },
  },
  transfer: {
    asked: 'Asked to take the family over: {{name}}.',
    until: 'Answer by {{date}}; until then the case goes on here.',
  },
  suspension: {
    since: 'The case is suspended since {{from}}, to be looked at on {{review}}.',
    clock: 'The clock of the stage “{{stage}}” stands still, left: {{left}}.',
  },
  left: { nothing: 'nothing, the deadline had passed', lastDay: 'the rest of the last day' },
  closure: { on: 'Closed {{date}}: {{how}}.', how: 'Closed: {{how}}.' },
  other: {
    previousCase: 'Before, at another centre:',
    nextCase: 'Goes on at another centre:',
    noNumber: 'case without a number',
  },
  due: {
    counted: '{{time}}',
    without: '{{time}}, without {{days}}',
    rolled: '{{counted}}; fell on a day off ({{day}}), so it passes on the next working day',
  },
  step: {
    stays: 'The stage of the case does not change.',
    due: 'Deadline of the new stage: {{date}}.',
    fourEyes: 'A second person will confirm the step.',
  },
  ask: {
    closureCode: 'How the case ends',
    note: 'Follow-up note',
    noteHint: 'How the family manages and whether it still needs help.',
    reviewOn: 'When to come back to the case',
    reviewOnHint: 'By {{date}} at the latest.',
    override: 'Why in spite of what is missing',
    overrideHint: 'The reason stays with the case; the head of the centre looks through such steps.',
  },
}
