/** A record as a form holds it: what its inputs hold, and for each what a person reads there. */
export interface Snapshot<F extends object> {
  version: number
  form: F
  /** Field → the stored value in words; a field whose value never leaves the server has only these. */
  told: Told<F>
}
export type Told<F extends object> = Readonly<Record<keyof F, string>>

export interface Merged<F extends object> {
  /** Own edits over what is stored now. */
  form: F
  /** Fields that both sides changed, each to something else: only a person can say which stays. */
  clashes: (keyof F)[]
  /** Fields that only the other side changed. */
  taken: (keyof F)[]
}

/** Fields whose inputs no longer hold what they held at first. */
export const changedFields = <F extends object>(base: F, form: F): (keyof F)[] =>
  (Object.keys(base) as (keyof F)[]).filter((field) => form[field] !== base[field])

/**
 * Carries the edits made since `base` over to `fresh`. Field by field: what the form left alone follows the
 * stored value, so that saving one line never takes back a colleague's other one.
 */
export function mergeEdits<F extends object>(
  base: Snapshot<F>,
  fresh: Snapshot<F>,
  form: F,
  told: Told<F>,
): Merged<F> {
  const edited = new Set(changedFields(base.form, form))
  const merged: Merged<F> = { form: { ...fresh.form }, clashes: [], taken: [] }
  for (const field of Object.keys(form) as (keyof F)[]) {
    const isTheirs = fresh.told[field] !== base.told[field]
    if (!edited.has(field)) {
      if (isTheirs) merged.taken.push(field)
      continue
    }
    merged.form[field] = form[field]
    if (isTheirs && told[field] !== fresh.told[field]) merged.clashes.push(field)
  }
  return merged
}
