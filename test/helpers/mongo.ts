import { randomBytes } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { memoryFolder } from '../../scripts/lib/memoryFolder.ts'
import { withDatabase } from '../../scripts/lib/replicaSet.ts'
import { startMongo, type Mongo } from '../../scripts/mongo.ts'

let own: Promise<Mongo> | undefined
const handedOut: string[] = []

async function serverUri(): Promise<string> {
  const given = process.env.TEST_MONGODB_URI
  if (given) return given
  own ??= memoryFolder().then((scratchIn) =>
    startMongo({ scratchIn, log: (line) => process.stderr.write(`${line}\n`) }),
  )
  return (await own).uri
}

/**
 * The URI of a fresh, empty database on a real replica set: the one that `npm test` started for all stages, or
 * one started now. It is dropped when the last test of this process is done.
 */
export async function testDatabaseUri(): Promise<string> {
  const uri = withDatabase(await serverUri(), `test_${randomBytes(8).toString('hex')}`)
  handedOut.push(uri)
  return uri
}

// At the root of all suites, since this file is read before any `describe` of the file that imports it.
after('drop the test databases', async () => {
  for (const uri of own ? [] : handedOut) {
    const client = new MongoClient(uri)
    await client.db().dropDatabase()
    await client.close()
  }
  if (own) await (await own).stop()
})
