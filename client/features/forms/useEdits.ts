import { useState } from 'react'
import type { ProblemError } from '../../api/problem.ts'
import { changedFields, mergeEdits, type Snapshot, type Told } from './mergeEdits.ts'

/** What somebody else saved meanwhile in fields that were being changed here. */
export interface Clash<F extends object> {
  fields: readonly (keyof F)[]
  /** Fields that only they changed; these follow what is stored. */
  taken: readonly (keyof F)[]
  theirs: Told<F>
}
export type Side = 'theirs' | 'yours'

interface Options<F extends object> {
  /** The record as it is when the form opens; later changes of it do not move what is being typed. */
  opened: Snapshot<F>
  told: (form: F) => Told<F>
  /** The record as it is stored now. */
  read: () => Promise<Snapshot<F>>
  /** Sends the named fields of the form against the version they were changed from. */
  send: (change: {
    fields: ReadonlySet<keyof F>
    form: F
    version: number
    onError: (error: ProblemError) => void
  }) => void
  /** Nothing is left to send. */
  onUnchanged: () => void
}

/**
 * A form over a record that others change as well. Only fields changed here are sent. When the record moved
 * meanwhile, edits are carried over to what is stored now; where both sides changed the same field, `clash`
 * asks for a choice and `settle` saves it.
 */
export function useEdits<F extends object>({ opened, told, read, send, onUnchanged }: Options<F>) {
  const [base, setBase] = useState(opened)
  const [form, setForm] = useState(opened.form)
  const [clash, setClash] = useState<Clash<F> | null>(null)
  const [isStuck, setStuck] = useState(false)

  const attempt = (edited: F, from: Snapshot<F>, isSecondTry: boolean) => {
    setStuck(false)
    const fields = changedFields(from.form, edited)
    if (fields.length === 0) return onUnchanged()
    send({
      fields: new Set(fields),
      form: edited,
      version: from.version,
      onError: (error) => {
        if (error.code !== 'version_conflict') return
        // A record that moves at every try is left to the person, who sees the refusal and may try again.
        if (isSecondTry) setStuck(true)
        else void rebase(edited, from)
      },
    })
  }
  const rebase = async (edited: F, from: Snapshot<F>) => {
    const fresh = await read().catch(() => null)
    if (!fresh) return setStuck(true)
    const merged = mergeEdits(from, fresh, edited, told(edited))
    setBase(fresh)
    setForm(merged.form)
    if (merged.clashes.length === 0) return attempt(merged.form, fresh, true)
    setClash({ fields: merged.clashes, taken: merged.taken, theirs: fresh.told })
  }
  return {
    form,
    setForm,
    /** What the edits are made from; its values may have moved on since the form opened. */
    base,
    clash,
    /** A refusal worth showing: one that is being dealt with here is not. */
    problem: (error: ProblemError | null) => (error?.code === 'version_conflict' && !isStuck ? null : error),
    save: () => attempt(form, base, false),
    /** Saves with the chosen side of every clash. */
    settle: (choice: Readonly<Partial<Record<keyof F, Side>>>) => {
      const next = { ...form }
      for (const field of clash?.fields ?? []) if (choice[field] === 'theirs') next[field] = base.form[field]
      setForm(next)
      setClash(null)
      attempt(next, base, false)
    },
    /** Back to the form with one's own words still in it. */
    reopen: () => setClash(null),
  }
}
