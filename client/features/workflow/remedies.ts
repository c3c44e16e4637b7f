import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { RemedyForm } from '../../../shared/workflow/remedies.ts'

/** Where something missing is put right: a dialog of the case, or a place below its address. */
export type WayOut = { dialog: 'edit' | 'invite' | 'sign' } | { to: string }

/** `verb`: who may not do it is told whom to ask instead. */
const WAYS: Record<RemedyForm, { verb: string; out: WayOut } | null> = {
  case: { verb: 'update', out: { dialog: 'edit' } },
  persons: { verb: 'addPerson', out: { to: '/people' } },
  bases: { verb: 'manageBases', out: { to: '/people#bases' } },
  notices: { verb: 'manageBases', out: { to: '/people#bases' } },
  team: { verb: 'handOver', out: { to: '/team' } },
  confidentiality: { verb: 'signConfidentiality', out: { dialog: 'sign' } },
  invite: { verb: 'invite', out: { dialog: 'invite' } },
  diagnosis: { verb: 'keepRecords', out: { to: '/diagnosis' } },
  costCards: { verb: 'keepRecords', out: { to: '/diagnosis#cost-cards' } },
  plan: { verb: 'keepRecords', out: { to: '/plan' } },
  actions: { verb: 'addAction', out: { to: '/plan#actions' } },
  meetings: { verb: 'keepRecords', out: { to: '/meetings' } },
  evaluation: { verb: 'keepRecords', out: { to: '/evaluation' } },
  // Filled in with the step itself.
  step: null,
}

/** The way to the form for somebody who may fill it in; null = it is somebody else's, or nobody's now. */
export function wayOut(form: RemedyForm | null, abilities: Abilities): WayOut | null {
  const way = form && WAYS[form]
  return way && abilities[way.verb]?.allowed ? way.out : null
}
