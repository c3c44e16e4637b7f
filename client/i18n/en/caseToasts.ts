import type { caseToasts as pl } from '../pl/caseToasts.ts'
import type { SameShape } from '../shape.ts'

export const caseToasts: SameShape<typeof pl> = {
  toast: {
    show: 'Show the change',
    action: '{{name}} ({{sector}}): “{{title}}”, {{status}}',
    actionAdded: '{{name}} ({{sector}}): new action “{{title}}”',
    status: {
      TODO: 'to do',
      DOING: 'in progress',
      DONE: 'done',
      FAILED: 'did not work out',
      CANCELLED: 'cancelled',
    },
    note: {
      entered: '{{name}} ({{sector}}): new note',
      updated: '{{name}} ({{sector}}): note changed',
    },
    case: {
      entered: '{{name}} ({{sector}}): the case has changed',
      updated: '{{name}} ({{sector}}): the case has changed',
    },
    person: {
      entered: '{{name}} ({{sector}}): new family member',
      updated: '{{name}} ({{sector}}): a person’s data have changed',
    },
    invitation: {
      entered: '{{name}} ({{sector}}): new invitation',
      updated: '{{name}} ({{sector}}): an invitation has changed',
    },
    legalBasis: {
      entered: '{{name}} ({{sector}}): legal bases: a new entry',
      updated: '{{name}} ({{sector}}): legal bases: a change',
    },
    infoNotice: {
      entered: '{{name}} ({{sector}}): information notice: a new entry',
      updated: '{{name}} ({{sector}}): information notice: a change',
    },
    diagnosis: {
      entered: '{{name}} ({{sector}}): a new version of the diagnosis',
      updated: '{{name}} ({{sector}}): a change in the diagnosis',
    },
    costCard: {
      entered: '{{name}} ({{sector}}): a new inaction-cost card',
      updated: '{{name}} ({{sector}}): a change in an inaction-cost card',
    },
    plan: {
      entered: '{{name}} ({{sector}}): a new version of the plan',
      updated: '{{name}} ({{sector}}): a change in the plan',
    },
    meeting: {
      entered: '{{name}} ({{sector}}): a new meeting',
      updated: '{{name}} ({{sector}}): a change in a meeting',
    },
    evaluation: {
      entered: '{{name}} ({{sector}}): a new evaluation',
      updated: '{{name}} ({{sector}}): a change in an evaluation',
    },
    transfer: {
      entered: '{{name}} ({{sector}}): transfer of the case: a request',
      updated: '{{name}} ({{sector}}): transfer of the case: a change',
    },
    issue: {
      entered: '{{name}} ({{sector}}): a problem put to the region',
      updated: '{{name}} ({{sector}}): a change in a problem put to the region',
    },
    fidelityCheck: {
      entered: '{{name}} ({{sector}}): fidelity checklist',
      updated: '{{name}} ({{sector}}): a change in the fidelity checklist',
    },
    supervision: {
      entered: '{{name}} ({{sector}}): a request for supervision',
      updated: '{{name}} ({{sector}}): a change in supervision',
    },
    escalation: {
      entered: '{{name}} ({{sector}}): the case waits for a decision',
      updated: '{{name}} ({{sector}}): a decision has changed',
    },
  },
}
