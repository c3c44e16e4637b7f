import type { supervisions as pl } from '../pl/supervisions.ts'
import type { SameShape } from '../shape.ts'

export const supervisions: SameShape<typeof pl> = {
  title: 'Supervision',
  subtitleRegion: 'Teams asking for supervision, without data of families.',
  subtitleOwn: 'Your requests for supervision and their answers.',
  none: 'Nobody has asked for supervision.',
  more: 'Show older',
  request: 'Request of {{time}}',
  waits: 'Waits for an answer',
  answered: 'Answered',
  answer: 'Answer',
  by: '{{name}}, {{time}}; {{hours}}',
  hours_one: '{{count}} hour of supervision',
  hours_other: '{{count}} hours of supervision',
  toCase: 'Open the case',
  act: 'Answer',
  ask: {
    title: 'Ask for supervision',
    text: 'The adviser of the region learns neither the family nor the case. Only you get the answer.',
    brief: 'What the team needs help with',
    briefHint: 'No names, PESEL, address, telephone, e-mail or case number.',
    again: 'The text was not sent. Take out what tells who the family is and send it again.',
    submit: 'Ask',
    done: 'Request sent',
  },
  reply: {
    title: 'Answer the request for supervision',
    text: 'Answer',
    hours: 'Hours of supervision',
    submit: 'Send the answer',
    done: 'Answer sent',
  },
}
