import { expect } from 'chai'
import { connection } from '../../../server/db/connect.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

/** Copies of a case have told nobody anything, and nobody asked for them over HTTP. */
const ONLY_OF_MADE = new Set(['outbox', 'idempotency'])

describe('a copied case', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  const everything = async () => {
    const collections = (await connection().db?.collections()) ?? []
    const kept = collections.filter((it) => !ONLY_OF_MADE.has(it.collectionName))
    const rows = await Promise.all(kept.map((it) => it.find().sort({ _id: 1 }).toArray()))
    return kept.flatMap((it, i) => (rows[i] ?? []).map((row) => ({ in: it.collectionName, ...row })))
  }

  /** What appeared while `act` ran, with ids and case numbers named by the order in which they come. */
  const appeared = async (act: () => Promise<{ id: string }>) => {
    const known = new Set((await everything()).map((row) => `${row.in} ${String(row._id)}`))
    const view = await act()
    const rows = (await everything()).filter((row) => !known.has(`${row.in} ${String(row._id)}`))
    rows.sort((a, b) => a.in.localeCompare(b.in))
    const names = new Map<string, string>()
    const text = JSON.stringify([view, ...rows], null, 1)
    return text.replace(/[0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|2026\/\d{3}/g, (name) => {
      names.set(name, names.get(name) ?? `#${names.size}`)
      return names.get(name) ?? ''
    })
  }

  it('is in every collection what the operations make', async () => {
    const { build } = scene
    await build.evaluation()
    const copied = await appeared(() => build.evaluation({ familyName: 'Odpisani' }))
    // Whoever asks for more than another name gets a case made for it.
    const made = await appeared(() => build.evaluation({ familyName: 'Odpisani', urgent: false }))
    expect(copied.split('\n')).to.deep.equal(made.split('\n'))
  }).timeout(60_000)
})
