import type { coordination as pl } from '../pl/coordination.ts'
import type { SameShape } from '../shape.ts'

export const coordination: SameShape<typeof pl> = {
  to: 'Who is to take the coordination',
  toHint: 'A social worker or family assistant of the centre that runs the case.',
  nobody: 'Nobody else in the centre can coordinate.',
  reason: 'Reason',
  offer: {
    title: 'Hand over the coordination',
    text: 'Nothing changes until this person accepts. The coordinator stays in the team afterwards.',
    reasonHint: 'The person reads it, even without knowing the case yet. Leave out data of the family.',
    submit: 'Offer',
    done: 'Offer sent',
  },
  takeOver: {
    title: 'Take over the coordination as deputy',
    text: 'You can do this while an absence of the coordinator is recorded. Team and history stay as they are, and the coordinator is told.',
    reasonHint: 'It stays in the history of the case.',
    submit: 'Take over',
    done: 'You coordinate the case',
  },
  offers: {
    title: 'Coordination offered to you',
    row: '{{name}} offers you the coordination of case {{number}}',
    rowNoNumber: '{{name}} offers you the coordination of a case',
    detail: 'Gmina {{gmina}}. {{reason}}',
    urgent: 'Urgent case.',
    answer: 'Answer',
    dialog: 'Coordination offered',
    text: 'Once you accept you lead the case and see all of it.',
    accept: 'Take the coordination',
    decline: 'Decline',
    declineReason: 'Why you decline',
    accepted: 'You coordinate the case',
    declined: 'Your answer is recorded',
  },
}
