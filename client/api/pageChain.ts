/** A page asked from where the one above it ended. */
export interface Link {
  /** Continuation as the server gave it; sealed afresh with every reply, so it never tells two places apart. */
  next: string
  /** The last row above, which does. */
  after: string
}
/** Where a page ends; `next` is null on the last one. */
interface End {
  next: string | null
  after: string
}

interface Row {
  id: string
  version?: number
}
interface Page {
  data: unknown
  page?: { next: string | null } | undefined
}

/** A row changed in place may stand elsewhere in the order, so its version belongs to the mark. */
export function endOf({ data, page }: Page): End {
  // Notices come with a count of the unread beside their rows.
  const rows = Array.isArray(data) ? (data as readonly Row[]) : (data as { items: readonly Row[] }).items
  const last = rows.at(-1)
  return { next: page?.next ?? null, after: last ? `${last.id} ${last.version ?? ''}` : '' }
}

/**
 * The pages below the first as they have to be asked now. When a page is asked again and ends elsewhere, for a
 * row came in or went, the page below it would leave out rows or bring them twice: it is asked from the new
 * end. One at a time, from above; the same array when all fits or a page is still on its way.
 */
export function mended(asked: readonly Link[], ends: readonly (End | undefined)[]): readonly Link[] {
  for (const [at, { after }] of asked.entries()) {
    const end = ends[at]
    if (!end) return asked
    if (end.after === after) continue
    const { next } = end
    return next === null ? asked.slice(0, at) : asked.with(at, { next, after: end.after })
  }
  return asked
}
