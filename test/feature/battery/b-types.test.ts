import { expect } from 'chai'
import { OPERATION_NAMES, specOf } from '../../../shared/contracts/operations.ts'
import { newId } from '../../../server/db/ids.ts'
import type { AppError } from '../../../server/kernel/errors.ts'
import { parseInput } from '../../../server/kernel/parse.ts'
import { rowOf, ROWS } from '../../contract/rights.rows.ts'
import { expectUnchanged } from '../../helpers/evidence.ts'
import { attack, BAD_INPUT, json, send } from '../../helpers/hostile.ts'
import '../../helpers/mongo.ts'
import type { Subject, Subjects } from '../../helpers/relations.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

const WRONG = [null, true, 0, -1, 1.5, 1e308, '', 'x', [], [[]], [null], {}, { length: 1e9 }, { $ne: 1 }]
type Path = (string | number)[]

/** Every place in a value, the whole aside. */
function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  const inside = Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
  )
  return at.length > 0 ? [at, ...inside] : inside
}
function withAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) return value.map((part, i) => (i === key ? withAt(part, rest, put) : part))
  const record = value as Record<string, unknown>
  return { ...record, [key]: withAt(record[key as string], rest, put) }
}

describe('battery B: prototypes and types', function () {
  this.timeout(60_000)
  let scene: Scene
  let worker: Caller
  let caseId: string
  let version: number
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
    const at = await scene.build.draft()
    caseId = at.id
    version = at.version
  })
  after(() => scene.server.stop())

  const patch = (body: string, expected = BAD_INPUT) =>
    attack(worker, { method: 'PATCH', path: `/api/cases/${caseId}`, body }, expected)

  it('B15 __proto__ and its kin are unknown fields wherever they stand', async () => {
    await patch(`{"version":${version},"urgent":true,"__proto__":{"polluted":true}}`)
    await patch(`{"version":${version},"constructor":{"prototype":{"polluted":true}}}`)
    await patch(`{"version":${version},"__proto__.polluted":true}`)
    await patch(`{"version":${version},"entry":{"__proto__":{"polluted":true}}}`)
    await attack(worker, { path: '/api/cases?__proto__[polluted]=1' }, BAD_INPUT)
    await attack(worker, { path: '/api/cases?__proto__=1' }, BAD_INPUT)
  })
  it('B17 record keys out of the prototype are no categories', async () => {
    for (const key of ['__proto__', 'toString', 'constructor', 'hasOwnProperty'])
      await patch(`{"version":${version},"situation":{"${key}":"x"}}`)
  })
  it('B18 a list for a text, and a parameter given twice, are 400', async () => {
    await patch(json({ version, familyName: ['Nadolni'] }))
    await attack(worker, { path: '/api/cases?state=DRAFT&state=TEAM' }, BAD_INPUT)
    await attack(worker, { path: `/api/cases?limit=1&limit=100` }, BAD_INPUT)
  })
  it('B21 something that only looks like a list is 400', async () => {
    await patch(json({ version, problemAreas: { length: 1e9 } }))
    await patch(json({ version, entryReasons: { length: 1, 0: 'housing' } }))
  })
  it('B22 days that are none are 400', async () => {
    const path = `/api/cases/${caseId}/actions`
    const ownerMembershipId = scene.g.worker.membershipId
    for (const dueOn of ['2026-02-30', '275760-09-13', 1790000000, '2026-13-01', '2026-1-1', '30.11.2026'])
      await attack(
        worker,
        { method: 'POST', path, body: json({ title: 'Telefon', ownerMembershipId, dueOn }) },
        BAD_INPUT,
      )
  })
  it('B24 yes and no are never read out of a text', async () => {
    for (const urgent of ['false', '0', 'true', 1, 0, ''] as unknown[]) await patch(json({ version, urgent }))
    for (const open of ['1', '0', 'yes', 'TRUE'])
      await attack(worker, { path: `/api/cases?open=${open}` }, BAD_INPUT)
  })

  // One prepared input per operation, then every place in it replaced by every kind of wrong value.
  const ref = { id: newId(), version: 1 }
  const s: Subject = {
    ...{ caseId: newId(), version: 1, participantId: newId(), relationId: newId() },
    pair: { a: newId(), b: newId() },
    records: { diagnosis: ref, costCard: ref, plan: ref, planned: ref, held: ref },
    ...{ person: ref, asked: ref, consent: ref, invitation: ref, note: ref, action: ref, escalation: ref },
    ...{ deadline: ref, task: ref, basis: ref },
  }
  const model = {
    ...ref,
    ref: { code: 'URR', version: 1 },
    model: { code: 'URR' },
    remarks: [{ id: newId() }],
  }
  const all = {
    ...{ team: s, work: s, raised: s, pzk: s, signal: s, draft: s },
    proposed: { _id: newId(), version: 1 },
    absence: { _id: newId() },
    models: { draft: model, consulted: model, recommended: model, published: model },
    asked: {
      ...{ transfer: ref, issue: ref, supervision: ref, overrideId: newId() },
      foreignLeads: { coordinatorMembershipId: newId(), deputyMembershipId: newId() },
    },
  } as unknown as Subjects
  const bodied = OPERATION_NAMES.filter((name) => {
    const spec = specOf(name)
    return spec.method !== 'GET' && spec.access === 'member' && name !== 'session.signOut'
  })
  it('B19 covers every operation with a body', () => {
    for (const name of bodied) expect(Object.keys(ROWS)).to.include(name)
  })
  let turn = 0
  for (const name of bodied)
    it(`B19 ${name}: the wrong type anywhere is 400 and named`, async () => {
      const { input: schema, path, method } = specOf(name)
      const me = scene.g.worker
      const valid = rowOf(name).input({ s, all, me, g: scene.g, inTeam: false })
      expect(schema.safeParse(valid).success, 'the starting point is valid').to.equal(true)
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => key as string)
      const url = `/api${path.replace(/\{(\w+)\}/g, (_all, key: string) => String(valid[key]))}`
      const body = Object.fromEntries(Object.entries(valid).filter(([key]) => !inPath.includes(key)))
      const whole = (tried: object) => ({
        ...tried,
        ...Object.fromEntries(inPath.map((key) => [key, valid[key]])),
      })
      const problem = (tried: object) => {
        try {
          return void parseInput(schema, whole(tried))
        } catch (error) {
          return (error as AppError).details.fields ?? { '(none)': '' }
        }
      }
      await expectUnchanged(async () => {
        for (const place of placesIn(body)) {
          const all = WRONG.map((wrong) => withAt(body, place, wrong) as object)
          const bad = all.filter((tried) => problem(tried) !== undefined)
          for (const tried of bad)
            for (const field of Object.keys(problem(tried) ?? {}))
              expect(field.split('.')[0], json(tried)).to.equal(String(place[0]))
          // Every kind of wrong value is read as the door reads it; one of each place, by turns, is sent there.
          const tried = bad[turn++ % bad.length]
          if (!tried) continue
          const answer = await send(worker, { method, path: url, body: json(tried) })
          expect(answer.status, json(tried)).to.equal(400)
          expect(answer.body.fields, json(tried)).to.deep.equal(problem(tried))
        }
      })
    })
})
