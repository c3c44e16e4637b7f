import { CaseBuilder } from './cases.ts'
import { TestClock } from './clock.ts'
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

/** A server of this file's own (stop it afterwards) in the gmina all files of the run share. */
export async function openScene(): Promise<Scene> {
  const server = await startServer(database ?? {}, new TestClock())
  const { MONGODB_URI, SESSION_SECRET, CURSOR_KEY, DATA_KEYS, INDEX_KEY } = server.env
  database ??= { MONGODB_URI, SESSION_SECRET, CURSOR_KEY, DATA_KEYS, INDEX_KEY }
  gmina ??= makeGmina()
  const g = await gmina
  return { server, g, build: new CaseBuilder(server, g) }
}
