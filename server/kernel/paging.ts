import { AppError } from './errors.ts'
import { openWith, sealWith } from './secrets.ts'

/** Continuations of lists: sealed, so they can neither be read nor forged, and bound to their list. */
export class Paging {
  readonly #key: Buffer

  constructor(keyHex: string) {
    this.#key = Buffer.from(keyHex, 'hex')
  }

  encode(list: string, after: readonly (string | number)[]): string {
    return sealWith(this.#key, JSON.stringify([list, ...after]))
  }

  /** Where the page starts, or null for the first. A foreign or altered token is a 400. */
  decode(list: string, next: string | undefined): (string | number)[] | null {
    if (next === undefined) return null
    try {
      const [name, ...after] = JSON.parse(openWith(this.#key, next)) as [string, ...(string | number)[]]
      if (name === list) return after
    } catch {
      // falls through to the one refusal: which part was wrong is nobody's business
    }
    throw new AppError('validation_failed', { fields: { next: 'cursor' } })
  }
}

/**
 * Keyset condition for “after this row” in a list sorted by `field` (then `_id`, same direction).
 * Nulls sort first in MongoDB; the `field` of a paged list must therefore never be null.
 */
export function afterRow(
  field: string,
  direction: 1 | -1,
  value: unknown,
  id: string,
): Record<string, unknown> {
  const op = direction === 1 ? '$gt' : '$lt'
  if (field === '_id') return { _id: { [op]: id } }
  return { $or: [{ [field]: { [op]: value } }, { [field]: value, _id: { [op]: id } }] }
}

/** Cuts the one extra row that tells whether there is more. */
export function cutPage<T>(rows: T[], limit: number): { rows: T[]; more: boolean } {
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}
