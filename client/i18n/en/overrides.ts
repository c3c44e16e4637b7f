import type { overrides as pl } from '../pl/overrides.ts'
import type { SameShape } from '../shape.ts'

export const overrides: SameShape<typeof pl> = {
  title: 'Conditions passed over',
  subtitle: 'Steps that somebody in the centre took with a reason although something was missing.',
  crumb: 'Cases',
  filters: 'Which ones',
  open: 'To review',
  all: 'All',
  noneOpen: 'All of them are reviewed.',
  none: 'Nobody in the centre has passed a condition over.',
  row: '{{step}}, case {{number}}',
  rowNoNumber: '{{step}}, case without a number',
  by: '{{name}}, {{time}}',
  guards: 'What was missing',
  reason: 'Reason',
  verdicts: { justified: 'justified', notJustified: 'not justified' },
  reviewed: '{{verdict}}: {{name}}, {{time}}',
  waits: 'Not reviewed',
  review: 'Review',
  dialog: {
    title: 'Was it justified?',
    text: 'The step stays. The verdict goes into the history of the case and does not change.',
    verdict: 'Verdict',
    justified: 'Yes, it was justified',
    notJustified: 'No, what was missing had to come first',
    remark: 'Remark',
    submit: 'Save the verdict',
    done: 'Verdict saved',
  },
}
