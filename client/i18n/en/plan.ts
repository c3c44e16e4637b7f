import type { plan as pl } from '../pl/plan.ts'
import type { SameShape } from '../shape.ts'

export const plan: SameShape<typeof pl> = {
  title: 'Plan',
  edition: '{{type}}, version {{n}}',
  empty: 'There is no plan yet.',
  start: 'Prepare the plan',
  edit: 'Edit the plan',
  newEdition: 'Prepare a new version',
  save: 'Save the plan',
  saved: 'Plan saved',
  changed: '{{name}}, {{date}}',
  term: 'From {{from}} to {{to}}.',
  goals: 'Goals',
  goal: 'Goal {{n}}',
  indicator: 'How we will know: {{what}}',
  addGoal: 'Add a goal',
  removeGoal: 'Remove goal {{n}}',
  limit: 'Time for the plan until {{date}}.',
  limitExtended: 'Time for the plan extended until {{date}}.',
  signatures: 'Signatures',
  signed: {
    family: 'family’s signature: {{name}}, {{date}}{{form}}',
    coordinator: 'coordinator’s signature: {{name}}, {{date}}',
  },
  unsigned: { family: 'not signed by the family', coordinator: 'not signed by the coordinator' },
  field: {
    type: 'Kind of plan',
    from: 'From',
    to: 'To',
    goal: 'What is to change',
    indicator: 'How we will know',
    indicatorOf: 'How we will know goal {{n}}',
  },
  sign: {
    act: { family: 'Record the family’s signature', coordinator: 'Sign the plan' },
    title: { family: 'The family’s signature under the plan', coordinator: 'Sign the plan?' },
    text: {
      family: 'Record which adult has signed. A signed version no longer changes.',
      coordinator: 'You sign this version in your own name. A signed version no longer changes.',
    },
    submit: { family: 'Record the signature', coordinator: 'Sign the plan' },
    who: 'Who signed',
    form: 'How',
    nobody: 'All adults have signed already.',
    done: 'Signature recorded',
  },
}
