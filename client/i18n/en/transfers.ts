import type { transfers as pl } from '../pl/transfers.ts'
import type { SameShape } from '../shape.ts'

export const transfers: SameShape<typeof pl> = {
  menu: {
    handover: 'Hand over the coordination',
    takeOver: 'Take over the coordination',
    transfer: 'Hand over to another centre',
    issue: 'Put a problem to the region',
    supervision: 'Ask for supervision',
  },
  ask: {
    title: 'Hand the case to another centre',
    text: 'Until the other centre answers the case goes on here, and nobody there learns any names.',
    gmina: 'Gmina the family moves to',
    gminaHint: 'Type the beginning of the name and choose from the list.',
    noGmina: 'There is no such gmina.',
    centre: 'Centre that is to take over',
    noCentre: 'This gmina has no centre in the system yet.',
    chooseGmina: 'Choose a gmina first.',
    reason: 'Reason',
    reasonHint:
      'The other centre reads it before it knows the family. Names, addresses, numbers and telephones are refused.',
    situation: 'Which parts of the situation go along',
    situationHint:
      'The members of the family and the reasons for opening always go. Notes, plan and diagnosis stay here. Parts without a text stay empty.',
    submit: 'Ask to take over',
    done: 'Request sent to: {{name}}',
  },
  page: {
    title: 'Transfers',
    subtitle: 'Families moving to another centre or to yours.',
    crumb: 'Cases',
    filters: 'State of the transfer',
    all: 'All',
    incoming: 'To your centre',
    outgoing: 'To other centres',
    none: 'No family is moving between centres now.',
    more: 'Show older',
  },
  state: { REQUESTED: 'Waiting', ACCEPTED: 'Accepted', DECLINED: 'Declined', WITHDRAWN: 'Withdrawn' },
  card: {
    incoming: 'From: {{name}}',
    outgoing: 'To: {{name}}',
    asked: 'asked by {{name}}, {{time}}',
    urgent: 'Urgent case',
    number: 'Case',
    gmina: 'Gmina',
    persons: 'People in the family',
    reason: 'Reason',
    situation: 'Goes along with the case',
    situationNone: 'only the members of the family and the reasons for opening',
    answer: 'Answer',
    noNumber: 'no number',
  },
  act: { accept: 'Take the family over', decline: 'Decline', withdraw: 'Withdraw the request' },
  accept: {
    title: 'Take the family over?',
    basis:
      'Consents and bases for sharing information are gathered anew: those of the former centre do not hold here. The new case begins with consents.',
    ends: 'The former team loses access to the case at once. It keeps only its own notes.',
    coordinator: 'Coordinator of the case',
    deputy: 'Deputy coordinator',
    submit: 'Take the family over',
    done: 'The new case is open',
  },
  decline: {
    title: { decline: 'Decline to take over?', withdraw: 'Withdraw the request?' },
    text: {
      decline: 'The case stays with the centre that asks, which will read the reason.',
      withdraw: 'The case stays with you, and the other centre is told.',
    },
    reason: 'Reason',
    submit: { decline: 'Decline', withdraw: 'Withdraw' },
    done: { decline: 'Declined', withdraw: 'Request withdrawn' },
  },
  former: {
    title: 'Your part in this case has ended.',
    moved: 'Another centre looks after the family now, and the team of this case has finished its work.',
    left: 'Your institution no longer works in the team of this case.',
    keeps:
      'Only your institution’s own notes stay here to read. There is nothing of the family, the plan or the notes of others.',
    notes: 'Notes of your institution',
    none: 'Your institution left no notes in this case.',
  },
}
