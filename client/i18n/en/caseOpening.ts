import type { caseOpening as pl } from '../pl/caseOpening.ts'
import type { SameShape } from '../shape.ts'

export const caseOpening: SameShape<typeof pl> = {
  similar: {
    title_one: '{{count}} case in which the same people may be',
    title_other: '{{count}} cases in which the same people may be',
    by: {
      pesel: '{{name}}: the same PESEL',
      nameAndBirth: '{{name}}: the same name and date of birth',
      name: '{{name}}: a similar name',
    },
    hint: 'Open them in a new tab and check before opening another one.',
  },
  opening: {
    crumb: 'New case',
    titleOpen: 'Open a case',
    titleSignal: 'Signal a family',
    subtitleOpen: 'The case will be run by {{name}}.',
    subtitleSignal: 'The signal goes to the centre that leads the partnership in the family’s gmina.',
    noPartnership:
      'Your institution has not acceded to any active partnership yet, so there is nowhere to send a signal.',
    found: 'There is a draft saved {{time}}. PESEL numbers have to be typed again.',
    family: 'Family and people',
    gmina: 'Gmina of the family',
    gminaHint: 'Gminas of partnerships that your institution has acceded to.',
    familyNameHint: 'In the plural, for example “Nadolni”.',
    person: 'Person {{n}}',
    personField: 'Person {{n}}, {{field}}',
    addPerson: 'Add another person',
    removePerson: 'Remove person {{n}}',
    reasons: 'Reasons and urgency',
    entryReasons: 'Reasons (at least one)',
    situation: 'Short description of the family’s position',
    situationHint: 'Only what is needed to decide. Do not write health data.',
    whatHappened: 'What worries you',
    whatHappenedHint: 'Facts that you know from work. Do not write health data.',
    urgentHint: 'The answer is then due within 24 hours, days off included.',
    withoutPartnershipUrgent:
      'No partnership is active in this gmina yet. An urgent case may be opened with a reason that stays on record.',
    withoutPartnershipNo:
      'No partnership is active in this gmina yet. Only an urgent case may be opened, with a reason.',
    withoutPartnership: 'Why the case cannot wait for the partnership',
    own: 'The centre’s own attempts',
    problemAreas: 'Problem areas',
    problemAreasHint: 'One per line.',
    submitOpen: 'Open the case',
    submitSignal: 'Send the signal',
    opened: 'Case opened',
    signalled: 'Signal sent',
    signalAfter:
      'After sending you will see at which stage the signal is. Its text can no longer be changed.',
  },
}
