import type { ClientSession, Model } from 'mongoose'

/**
 * Stores rows as they are, in the session's transaction if there is one. For the kernel's own rows, which it
 * alone writes, and for documents known to fit their schema. A single row goes the driver's shorter way.
 */
export async function insertRows<D>(
  model: Model<D>,
  rows: readonly D[],
  session: ClientSession | null,
): Promise<void> {
  const options = (session ? { session } : {}) as never
  if (rows.length === 1) await model.collection.insertOne(rows[0] as never, options)
  else if (rows.length > 1) await model.collection.insertMany(rows as never, options)
}
