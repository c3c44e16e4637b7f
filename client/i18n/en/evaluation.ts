import type { evaluation as pl } from '../pl/evaluation.ts'
import type { SameShape } from '../shape.ts'

export const evaluation: SameShape<typeof pl> = {
  side: { family: 'Evaluation by the family', team: 'Evaluation by the team' },
  title: { family: 'Record the family’s evaluation', team: 'Record the team’s evaluation' },
  none: { family: 'The family has not evaluated yet.', team: 'The team has not evaluated yet.' },
  file: 'Record an evaluation',
  submit: 'Record the evaluation',
  filed: 'Evaluation recorded',
  person: 'Whose voice it is',
  text: 'In their own words',
  scale: '1: not at all, 5: fully',
  score: '{{n}} of 5',
  voice: '{{name}}; recorded by {{by}}, {{date}}',
  question: {
    heard: 'The family was listened to',
    understandable: 'The family understood what was going on',
    helpful: 'The help was needed',
    respectful: 'The family was treated with respect',
    better: 'Things are better than at the start',
    goals: 'The goals of the plan were reached',
    cooperation: 'The institutions worked together',
    information: 'Everybody knew what they needed',
    punctuality: 'Deadlines were kept',
    familyPart: 'The family took part in decisions',
  },
  after: 'After closing',
  noneAfter: 'No follow-up has been recorded yet.',
}
