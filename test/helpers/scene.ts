import { AuditModel } from '../../server/db/models/records.ts'
import { CaseBuilder } from './cases.ts'
import { TestClock } from './clock.ts'
import { testDatabaseUri } from './mongo.ts'
import { startServer, type TestServer } from './server.ts'
import { makeGmina, type Gmina } from './world.ts'

export interface Scene {
  server: TestServer
  g: Gmina
  build: CaseBuilder
}

// Filling a database takes seconds and starting a server on it a tenth of one: the files of one stage share
// the database and its gmina, each with cases of its own.
let database: Record<string, string> | undefined
let gmina: Promise<Gmina> | undefined

/**
 * A server of this file's own (stop it afterwards) in the gmina all files of the run share; with `alone` in
 * one of its own, for specs that count or say that nothing else is there.
 */
export async function openScene({ alone = false } = {}): Promise<Scene> {
  const shared = alone ? {} : (database ?? { MONGODB_URI: await testDatabaseUri() })
  const server = await startServer(shared, new TestClock())
  // Specs look for the row of each single request; nobody else does.
  await AuditModel.collection.createIndex({ requestId: 1 })
  if (alone) return staged(server, await makeGmina())
  const { MONGODB_URI, SESSION_SECRET, CURSOR_KEY, DATA_KEYS, INDEX_KEY } = server.env
  database ??= { MONGODB_URI, SESSION_SECRET, CURSOR_KEY, DATA_KEYS, INDEX_KEY }
  gmina ??= makeGmina()
  return staged(server, await gmina)
}

const staged = (server: TestServer, g: Gmina): Scene => ({ server, g, build: new CaseBuilder(server, g) })
