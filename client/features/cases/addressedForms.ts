import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { Abilities } from '../../../shared/contracts/fields.ts'

/**
 * Forms of a case that an address opens: the part of the page they belong to, the right they need, and the name
 * of the parameter for the records they begin with. Those of part '' open over whichever part is shown.
 */
export const ADDRESSED = {
  edit: { part: '', verb: 'update' },
  invite: { part: '', verb: 'invite' },
  sign: { part: '', verb: 'signConfidentiality' },
  action: { part: '', verb: 'addAction' },
  person: { part: '', verb: 'addPerson' },
  handover: { part: '', verb: 'handOver' },
  basis: { part: 'people', verb: 'manageBases', about: 'person' },
  notice: { part: 'people', verb: 'manageBases', about: 'person' },
  diagnosis: { part: 'diagnosis', verb: 'keepRecords' },
  approveDiagnosis: { part: 'diagnosis', verb: 'approveRecords' },
  costCard: { part: 'diagnosis', verb: 'keepRecords' },
  plan: { part: 'plan', verb: 'keepRecords' },
  signFamily: { part: 'plan', verb: 'keepRecords' },
  signCoordinator: { part: 'plan', verb: 'approveRecords' },
  progress: { part: 'plan', verb: 'addAction', about: 'action' },
  minutes: { part: 'meetings', verb: 'keepRecords' },
  familyEvaluation: { part: 'evaluation', verb: 'keepRecords' },
  teamEvaluation: { part: 'evaluation', verb: 'keepRecords' },
} as const satisfies Record<string, { part: string; verb: string; about?: string }>
export type AddressedForm = keyof typeof ADDRESSED

/** Those that open over whichever part of the case is shown. */
export const ANYWHERE = ['edit', 'invite', 'sign', 'action', 'person', 'handover'] as const
export type AnywhereForm = (typeof ANYWHERE)[number]

const DIALOG = 'dialog'
const aboutOf = (form: AddressedForm): string | null => {
  const row = ADDRESSED[form]
  return 'about' in row ? row.about : null
}

/** Address of a form below that of the case, beginning with these records. */
export function addressOf(form: AddressedForm, about: readonly string[] = []): string {
  const { part } = ADDRESSED[form]
  const name = aboutOf(form)
  const params = new URLSearchParams({ [DIALOG]: form })
  if (name) for (const id of about) params.append(name, id)
  return `${part && `/${part}`}?${params.toString()}`
}

interface Addressed<F> {
  /** The form asked for, where it is one of those named and the viewer may fill it in. */
  form: F | null
  /** Ids of the records it begins with; none = whatever it begins with otherwise. */
  about: readonly string[]
  open: (form: F) => void
  /** Leaves the address as it was without the form. */
  close: () => void
}

/** The form that the address asks for; going back closes it as closing does. */
export function useAddressedForm<F extends AddressedForm>(
  forms: readonly F[],
  abilities: Abilities,
): Addressed<F> {
  const [params, setParams] = useSearchParams()
  const asked = forms.find((form) => form === params.get(DIALOG)) ?? null
  const form = asked && abilities[ADDRESSED[asked].verb]?.allowed ? asked : null
  const name = form && aboutOf(form)
  const open = useCallback(
    (next: F) =>
      setParams((now) => {
        now.set(DIALOG, next)
        return now
      }),
    [setParams],
  )
  const close = () => {
    if (!asked) return
    const about = aboutOf(asked)
    setParams(
      (now) => {
        now.delete(DIALOG)
        if (about) now.delete(about)
        return now
      },
      { replace: true },
    )
  }
  return {
    form,
    about: name ? params.getAll(name) : [],
    open,
    close,
  }
}
