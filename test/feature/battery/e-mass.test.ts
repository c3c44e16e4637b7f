import { expect } from 'chai'
import { CaseModel } from '../../../server/db/models/case.ts'
import { attack, BAD_INPUT, json } from '../../helpers/hostile.ts'
import { entry, opening } from '../../helpers/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

const STOLEN = {
  role: 'ADMIN',
  institution: 'x',
  institutionId: 'a'.repeat(24),
  ownerInstitutionId: 'a'.repeat(24),
  coordinatorMembershipId: 'a'.repeat(24),
  participants: [],
  stage: 'CLOSED',
  state: 'CLOSED',
  isOpen: false,
  _id: 'a'.repeat(24),
  createdBy: 'x',
  createdAt: '2020-01-01T00:00:00Z',
  authorMembershipId: 'a'.repeat(24),
  seq: 0,
  deletedAt: null,
  number: '2026/001',
}

describe('battery E: fields that are not the sender’s to set', () => {
  let scene: Scene
  let worker: Caller
  let caseId: string
  let version: number
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
    const at = await scene.build.team()
    caseId = at.id
    version = at.version
  })
  after(() => scene.server.stop())

  it('E44 role, owner, stage, ids and counters are refused in every writing', async () => {
    const me = scene.g.worker.membershipId
    const writings: [method: string, path: string, body: Record<string, unknown>][] = [
      ['PATCH', `/api/cases/${caseId}`, { version, urgent: true }],
      ['POST', '/api/cases', { ...opening(), entry }],
      [
        'POST',
        `/api/cases/${caseId}/persons`,
        { firstName: 'Jan', lastName: 'Nadolny', roleInFamily: 'father' },
      ],
      ['POST', `/api/cases/${caseId}/notes`, { text: 'x', category: 'general', visibility: 'team' }],
      ['POST', `/api/cases/${caseId}/actions`, { title: 'x', ownerMembershipId: me, dueOn: '2026-12-01' }],
    ]
    for (const [method, path, body] of writings)
      for (const [key, value] of Object.entries(STOLEN)) {
        const answer = await attack(
          worker,
          { method, path, body: json({ ...body, [key]: value }) },
          BAD_INPUT,
        )
        expect(answer.body.fields, `${path} ${key}`).to.deep.equal({ [key]: 'unknown' })
      }
  })
  it('E44 a version of the future or the past is no way in', async () => {
    for (const stale of [version - 1, version + 1])
      await attack(
        worker,
        { method: 'PATCH', path: `/api/cases/${caseId}`, body: json({ version: stale, urgent: true }) },
        { status: 409, code: 'version_conflict' },
      )
  })
  it('E45 a role inside a list inside a case is refused', async () => {
    const bodies = [
      { version, members: [{ role: 'COORDINATOR' }] },
      { version, 'members[0].role': 'COORDINATOR' },
      { version, team: [{ membershipId: scene.g.assistant.membershipId, role: 'COORDINATOR' }] },
    ]
    for (const body of bodies)
      await attack(worker, { method: 'PATCH', path: `/api/cases/${caseId}`, body: json(body) }, BAD_INPUT)
  })
  it('E49 nor are they to be set in the parts of a list or for many at once', async () => {
    const persons = opening().persons
    for (const [key, value] of Object.entries(STOLEN)) {
      const stolen = [persons[0], { ...persons[1], [key]: value }]
      const opened = { ...opening({ persons: stolen }), entry }
      const answer = await attack(
        worker,
        { method: 'POST', path: '/api/cases', body: json(opened) },
        BAD_INPUT,
      )
      expect(answer.body.fields).to.deep.equal({ [`persons.1.${key}`]: 'unknown' })
      const marked = { ids: [], [key]: value }
      await attack(worker, { method: 'POST', path: '/api/notifications/read', body: json(marked) }, BAD_INPUT)
    }
  })
  it('E46 an invitation is accepted as it was sent or not at all', async () => {
    const sent = await worker.ok('invitations.send', {
      caseId,
      institutionId: scene.g.school._id,
      purpose: 'Wspólny plan',
    })
    const pedagogue = await scene.build.as(scene.g.pedagogue)
    const accept = { method: 'POST', path: `/api/invitations/${sent.id}/accept` }
    const others = [
      { caseId: 'a'.repeat(24) },
      { institutionId: scene.g.police._id },
      { email: 'inny@zly.example' },
      { categories: ['health'] },
      { membershipId: scene.g.officer.membershipId },
      { membershipId: scene.g.stranger.membershipId },
    ]
    for (const other of others) await attack(pedagogue, { ...accept, body: json(other) }, BAD_INPUT)
    await pedagogue.ok('invitations.accept', { id: sent.id })
    const doc = await CaseModel.findOne({ _id: caseId }).lean()
    const joined = doc?.participants.find((p) => p.membershipId === scene.g.pedagogue.membershipId)
    expect(joined).to.include({ role: 'MEMBER', institutionId: scene.g.school._id })
    expect(joined?.categories).to.deep.equal(['general', 'education'])
  })
})
