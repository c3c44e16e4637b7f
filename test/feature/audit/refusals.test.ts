import { expect } from 'chai'
import { AuditModel } from '../../../server/db/models/records.ts'
import type { OperationName } from '../../../shared/contracts/operations.ts'
import { expectProblem, expectUnchanged } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Answer } from '../../helpers/server.ts'
import type { Someone } from '../../helpers/world.ts'

describe('refusals are evidence', () => {
  let scene: Scene
  let caseId: string
  before(async () => {
    scene = await openScene()
    caseId = (await scene.build.diagnosis({ familyName: 'Odmowni' })).id
  })
  after(() => scene.server.stop())

  it('stand in the history of the case also where the request names a record below it only', async () => {
    const { build, g } = scene
    const worker = await build.as(g.worker)
    const text = { text: 'x', category: 'general', visibility: 'team' }
    const note = await worker.ok('notes.add', { caseId, ...text })
    const owner = { ownerMembershipId: g.worker.membershipId, dueOn: '2026-12-01' }
    const action = await worker.ok('actions.add', { caseId, title: 'Telefon', ...owner })
    const [person] = await worker.ok('persons.list', { caseId })
    const [invitation] = await worker.ok('invitations.list', { caseId })
    const refusals: [OperationName, Someone, Record<string, unknown>][] = [
      ['notes.edit', g.officer, { id: note.id, version: note.version, text: 'y' }],
      ['notes.correct', g.stranger, { id: note.id, text: 'y' }],
      ['actions.update', g.officer, { id: action.id, version: action.version, title: 'Inny' }],
      ['persons.update', g.officer, { id: person?.id, version: person?.version, firstName: 'Ewa' }],
      ['invitations.revoke', g.officer, { id: invitation?.id }],
      ['invitations.accept', g.stranger, { id: invitation?.id }],
      ['invitations.get', g.stranger, { id: invitation?.id }],
    ]
    for (const [name, someone, input] of refusals) {
      const caller = await build.as(someone)
      const answer = await expectUnchanged(() => caller.call(name, input))
      expect(answer.status, name).to.be.oneOf([403, 404])
      const requestId = answer.headers['x-request-id'] as string
      const [row, ...more] = await AuditModel.find({ requestId }).lean()
      expect(more).to.deep.equal([])
      expect(row, name).to.deep.include({ kind: 'deny', operation: name, caseId })
    }
    const history = await worker.ok('audit.caseHistory', { caseId, limit: '100' })
    const told = JSON.stringify(history)
    for (const [name] of refusals) expect(told, name).to.include(name)
  })

  it('a record that is not there belongs to no case', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const answer = await worker.call('notes.edit', { id: 'f'.repeat(24), version: 1, text: 'y' })
    expect(answer.status).to.equal(404)
    const requestId = answer.headers['x-request-id'] as string
    expect(await AuditModel.findOne({ requestId }).lean()).to.deep.include({ kind: 'deny', caseId: null })
  })

  it('no answer leaves while its row cannot be written, neither a refusal nor a reading', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const { collection } = AuditModel
    const [insertOne, insertMany] = [collection.insertOne, collection.insertMany]
    const full = () => Promise.reject(new Error('disk full of Odmowni'))
    Object.assign(collection, { insertOne: full, insertMany: full })
    try {
      const calls: [OperationName, Record<string, unknown>][] = [
        ['cases.get', { id: caseId }],
        ['cases.get', { id: 'f'.repeat(24) }],
        ['invitations.send', { caseId, institutionId: scene.g.school._id, purpose: 'x' }],
      ]
      for (const [name, input] of calls) {
        const answer = await expectUnchanged(() => officer.call(name, input))
        expectProblem(answer as Answer, { status: 500, code: 'internal' })
        expect(JSON.stringify(answer.body)).to.not.include('Odmowni')
      }
    } finally {
      Object.assign(collection, { insertOne, insertMany })
    }
    expect((await officer.call('cases.get', { id: caseId })).status).to.equal(200)
  })
})
