import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { expect } from 'chai'
import { CaseModel } from '../../../server/db/models/case.ts'
import { NoteModel } from '../../../server/db/models/note.ts'
import { AuditModel, OutboxModel } from '../../../server/db/models/records.ts'
import { expectProblem, expectUnchanged, STALE } from '../../helpers/evidence.ts'
import { json } from '../../helpers/hostile.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Answer, Caller } from '../../helpers/server.ts'

describe('battery M: at the same time, and again', () => {
  let scene: Scene
  let worker: Caller
  let caseId: string
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.team()).id
  })
  after(() => scene.server.stop())

  const note = (text: string) => ({ caseId, text, category: 'general', visibility: 'team' })
  const countOf = async (text: string) => NoteModel.countDocuments({ text })

  it('M125 of two editors one is told that the other was faster, and no text is lost', async () => {
    const colleague = await scene.build.as(scene.g.colleague)
    const { version } = await worker.ok('cases.get', { id: caseId })
    const texts = ['Wersja Joanny', 'Wersja Agaty']
    const write = (caller: Caller, general: string | undefined) =>
      caller.call('cases.update', { id: caseId, version, situation: { general } })
    const answers = await Promise.all([write(worker, texts[0]), write(colleague, texts[1])])
    expect(answers.map((a) => a.status).sort()).to.deep.equal([200, 409])
    expectProblem(answers.find((a) => a.status === 409) as Answer, STALE)
    const kept = texts[answers.findIndex((a) => a.status === 200)]
    const now = await worker.ok('cases.get', { id: caseId })
    expect(now.situation?.general?.text).to.equal(kept)
    expect(now.version).to.equal(version + 1)
  })
  it('M125 twenty notes at once are twenty notes, each with its row and event', async () => {
    const texts = Array.from({ length: 20 }, (_, i) => `Naraz ${i}`)
    const answers = await Promise.all(texts.map((text) => worker.call('notes.add', note(text))))
    expect(answers.map((a) => a.status)).to.deep.equal(Array(20).fill(200))
    const ids = answers.map((a) => a.body.data.id)
    expect(
      await OutboxModel.collection.countDocuments({ name: 'note.added', recordId: { $in: ids } }),
    ).to.equal(20)
    const requests = answers.map((a) => a.headers['x-request-id'] as string)
    expect(
      await AuditModel.collection.countDocuments({ kind: 'write', requestId: { $in: requests } }),
    ).to.equal(20)
  })
  it('M127 one key five times has one effect and one answer', async () => {
    const key = randomUUID()
    const before = (await CaseModel.findById(caseId).lean())?.seq ?? 0
    const calls = Array.from({ length: 5 }, () => worker.call('notes.add', note('Pięć razy'), { key }))
    const answers = await Promise.all(calls)
    expect(answers.map((a) => a.status)).to.deep.equal([200, 200, 200, 200, 200])
    expect(new Set(answers.map((a) => json(a.body))).size).to.equal(1)
    expect(await countOf('Pięć razy')).to.equal(1)
    const recordId = answers[0]?.body.data.id as string
    expect(await OutboxModel.countDocuments({ recordId })).to.equal(1)
    expect((await CaseModel.findById(caseId).lean())?.seq).to.equal(before + 1)
  })
  it('M127 the key with other contents, or for another operation, is 422', async () => {
    const key = randomUUID()
    await worker.call('notes.add', note('Za pierwszym razem'), { key })
    const mismatch = { status: 422, code: 'idempotency_mismatch' } as const
    await expectUnchanged(async () => {
      expectProblem((await worker.call('notes.add', note('Inna treść'), { key })) as Answer, mismatch)
      expectProblem((await worker.call('participants.leave', { caseId }, { key })) as Answer, mismatch)
    })
  })
  it('M127 the same key of somebody else is another key', async () => {
    const colleague = await scene.build.as(scene.g.colleague)
    const key = randomUUID()
    const mine = await worker.call('notes.add', note('Czyj klucz'), { key })
    const theirs = await colleague.call('notes.add', note('Czyj klucz'), { key })
    expect([mine.status, theirs.status]).to.deep.equal([200, 200])
    expect(mine.body.data.id).to.not.equal(theirs.body.data.id)
    expect(await countOf('Czyj klucz')).to.equal(2)
  })
  it('M127 a refusal does not use up its key', async () => {
    const key = randomUUID()
    const { version } = await worker.ok('cases.get', { id: caseId })
    const update = { id: caseId, version: version + 7, urgent: true }
    expect((await worker.call('cases.update', update, { key })).status).to.equal(409)
    expect((await worker.call('cases.update', { ...update, version }, { key })).status).to.equal(200)
  })
  it('M128 whoever hears no answer asks again and finds it done once', async () => {
    const key = randomUUID()
    const { hostname, port } = new URL(scene.server.origin)
    const body = json({ text: 'Zerwane połączenie', category: 'general', visibility: 'team' })
    await new Promise<void>((resolve) => {
      const outgoing = httpRequest({
        host: hostname,
        port,
        method: 'POST',
        path: `/api/cases/${caseId}/notes`,
        headers: {
          cookie: worker.cookie,
          origin: worker.origin,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': key,
        },
      })
      outgoing.on('error', () => resolve())
      outgoing.on('close', () => resolve())
      outgoing.end(body, () => outgoing.destroy())
    })
    const again = await worker.call('notes.add', note('Zerwane połączenie'), { key })
    expect(again.status).to.equal(200)
    expect(await countOf('Zerwane połączenie')).to.equal(1)
  })
})
