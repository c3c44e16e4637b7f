import { connectDb, disconnectDb } from '../../server/db/connect.ts'
import { repositories, type Repositories } from '../../server/db/repositories.ts'
import { Plain } from '../lib/say.ts'

/** Speaks to the database that MONGODB_URI names; `why` says what needs it when there is none. */
export async function withDatabase<T>(why: string, work: (db: Repositories) => Promise<T>): Promise<T> {
  const uri = process.env['MONGODB_URI']
  if (!uri) throw new Plain(`${why}: name the database in MONGODB_URI.`)
  try {
    await connectDb(uri)
  } catch (error) {
    throw new Plain(`The database in MONGODB_URI does not answer: ${(error as Error).message}`)
  }
  try {
    return await work(repositories())
  } finally {
    await disconnectDb()
  }
}
