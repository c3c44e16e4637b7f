import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { repositories } from '../../../server/db/repositories.ts'
import { attack, BAD_INPUT, json, send } from '../../helpers/hostile.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { Caller } from '../../helpers/server.ts'

describe('battery A: operators', () => {
  let scene: Scene
  let worker: Caller
  let at: CaseView
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
    at = await scene.build.draft()
  })
  after(() => scene.server.stop())

  const list = (query: string) => attack(worker, { path: `/api/cases?${query}` }, BAD_INPUT)
  const patch = (body: unknown) =>
    attack(worker, { method: 'PATCH', path: `/api/cases/${at.id}`, body: json(body) }, BAD_INPUT)

  it('A1 operators instead of a password open no session', async () => {
    const visitor = new Caller(scene.server.origin, scene.g.worker, '')
    const body = json({ email: { $ne: null }, password: { $gt: '' } })
    const answer = await attack(visitor, { method: 'POST', path: '/api/session', body }, BAD_INPUT)
    expect(answer.headers['set-cookie']).to.equal(undefined)
  })
  it('A3 an operator in a query, bracketed or as JSON, is 400', async () => {
    await list('state[$ne]=DRAFT')
    await list(`state=${encodeURIComponent('{"$ne":"DRAFT"}')}`)
    await attack(worker, { path: '/api/actions?status[$ne]=x' }, BAD_INPUT)
  })
  it('A4 an operator as path id is 400', async () => {
    await attack(worker, { path: `/api/cases/${encodeURIComponent('{"$gt":""}')}` }, BAD_INPUT)
  })
  it('A5 sorting by code or by a hidden field is 400', async () => {
    for (const sort of ['$where', 'passwordHash', 'familyName', '-createdAt', 'createdAt,seq'])
      await list(`sort=${encodeURIComponent(sort)}`)
  })
  it('A6 populate with a condition is 400', async () => {
    await list('populate[match][$and][0][$where]=sleep(1000)')
    await list('populate=participants')
  })
  it('A7 $nor around an operator is 400', async () => {
    await patch({ version: at.version, $nor: [{ $where: '1' }, { seq: { $ne: 0 } }] })
    await list('$nor[0][$where]=1')
  })
  it('A8 a top-level expression is 400', async () => {
    for (const key of ['$expr', '$jsonSchema', '$text', '$_internalSchemaXor', '$where']) {
      await patch({ version: at.version, [key]: {} })
      await list(`${encodeURIComponent(key)}=1`)
    }
  })
  it('A9 update operators and dotted paths are no fields', async () => {
    for (const key of ['$set', 'a.b', 'participants.$[].role', 'participants.0.role', 'entry.attempts'])
      await patch({ version: at.version, [key]: 'x' })
  })
  it('A11 a BSON disguise is no id', async () => {
    const path = `/api/cases/${at.id}/invitations`
    for (const institutionId of [
      { $oid: scene.g.school._id },
      { _bsontype: 'ObjectId', id: scene.g.school._id },
      [scene.g.school._id],
    ]) {
      const body = json({ institutionId, purpose: 'Wspólny plan' })
      await attack(worker, { method: 'POST', path, body }, BAD_INPUT)
    }
  })
  it('A12 an unknown query key is 400, never ignored', () => list('passwordHash=x'))
  it('A13 an empty or unknown filter selects nothing more', async () => {
    await list('filter=')
    await list('state=')
    await attack(worker, { path: '/api/actions?caseId=' }, BAD_INPUT)
    const markNone = { method: 'POST', path: '/api/notifications/read', body: json({ ids: [] }) }
    await attack(worker, markNone, BAD_INPUT)
    let refusal: unknown
    await repositories()
      .cases.unscopedFind({})
      .catch((error: unknown) => (refusal = error))
    expect(refusal).to.be.instanceOf(Error)
  })
  it('the same doors open for plain values', async () => {
    const path = `/api/cases?state=DRAFT&sort=changed&q=${encodeURIComponent('Nadolni')}`
    const answer = await send(worker, { path })
    expect(answer.status).to.equal(200)
    expect((answer.body.data as { id: string }[]).map((row) => row.id)).to.include(at.id)
  })
})
