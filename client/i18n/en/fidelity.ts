import type { fidelity as pl } from '../pl/fidelity.ts'
import type { SameShape } from '../shape.ts'

export const fidelity: SameShape<typeof pl> = {
  title: 'Keeping to the model',
  scope: 'Only numbers from running cases. No data of families.',
  none: 'No checklist has been filled in yet.',
  notAsked:
    'The model of this partnership asks for no checklist, or there are no cases yet that it is about.',
  numbers: {
    cases: 'Running cases',
    missedDeadlines: 'Missed deadlines',
    reviews: 'Reviews',
    lateReviews: 'Late reviews',
    escalations: 'Decisions of a level above',
    overrides: 'Conditions passed over',
    withoutCoordinator: 'Cases without a coordinator',
    unsignedConfidentiality: 'Unsigned confidentiality statements',
  },
  now: 'Today',
  what: 'What was counted',
  question: {
    teamSectors: 'Teams are made of several kinds of institutions',
    familyInvolved: 'Families take part in diagnosis and plan',
    reviewsHeld: 'Reviews take place on time',
    planSigned: 'Plans are signed by the family and the coordinator',
    confidentiality: 'Everybody signs confidentiality before work begins',
    roleOfCoordinator: 'The coordinator guards the procedure',
  },
  answer: { yes: 'yes', partly: 'partly', no: 'no' },
  check: 'Fill in the checklist',
  dialog: {
    title: 'Fidelity checklist',
    text: 'Answer for the whole partnership. Today’s numbers are added by themselves.',
    submit: 'Save the checklist',
    done: 'Checklist saved',
  },
  next: 'Next checklist:',
  earlier: 'Checklists so far',
  by: '{{name}}, {{time}}',
  version: 'version {{version}} of the model',
}
