import mongoose, { type ClientSession } from 'mongoose'
import { repositories, type Repositories } from './repositories.ts'

/** A running transaction, for those who must take part in one. */
export type DbSession = ClientSession

/**
 * Runs `work` in one majority transaction. MongoDB may run it again after a conflict, so it must have
 * no outside effect and no parallel operations on the session (ADR 0003).
 */
export async function inTransaction<T>(work: (db: Repositories) => Promise<T>): Promise<T> {
  const session = await mongoose.connection.startSession()
  try {
    return await session.withTransaction(async () => work(repositories(session)), {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
      maxCommitTimeMS: 10_000,
    })
  } finally {
    await session.endSession()
  }
}
