import type { notes as pl } from '../pl/notes.ts'
import type { SameShape } from '../shape.ts'

export const notes: SameShape<typeof pl> = {
  title: 'Notes',
  empty: 'There are no notes in your scope yet.',
  text: 'Text of the note',
  category: 'Category',
  visibility: 'Who reads it',
  recipients: 'Recipients',
  readBy: 'Read by:',
  onlyYou: 'Only you will read it.',
  send: 'Add the note',
  saved: 'Draft kept in this browser, {{time}}',
  edited: 'changed {{time}}',
  readers: {
    everybody: 'the whole team',
    you: 'only you',
    only: 'only {{name}}',
    former: 'the institution that wrote it',
    kept: {
      private: 'only you',
      institution: 'your institution',
      team: 'your institution and those in the team who have this category',
      recipients: 'those named when it was written',
    },
  },
  scope: '{{category}}; read by: {{readers}}',
  glow: '{{name}}, {{time}}',
  edit: 'Edit',
  editUntil: 'the text may be changed until {{time}}',
  correct: 'Add a correction',
  correction: 'Correction',
  correctionText: 'Text of the correction',
  correctionHint: 'The first text stays; the correction stands under it.',
  save: 'Save',
  saveCorrection: 'Save the correction',
  cancel: 'Cancel',
}
