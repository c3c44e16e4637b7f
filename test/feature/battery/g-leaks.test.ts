import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { connection } from '../../../server/db/connect.ts'
import { attack, BAD_INPUT, json, send } from '../../helpers/hostile.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'
import type { Someone } from '../../helpers/world.ts'

/** Words that stand in one place each, so that wherever else they turn up is a leak. */
const CANARY = {
  family: 'Kanarkowscy',
  address: 'ul. Kanarkowa 7',
  reason: 'kanarekpowod',
  attempt: 'kanarekproba',
  financial: 'kanarekdlug',
  health: 'kanarekchoroba',
  private: 'kanarekprywatny',
  purpose: 'kanarekcel',
  action: 'kanarekzadanie',
}

describe('battery G: fields that leak', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene({ alone: true })
    const { g } = scene
    at = await scene.build.team({
      familyName: CANARY.family,
      address: CANARY.address,
      reason: CANARY.reason,
      entryReasons: ['illness', 'poverty'],
    })
    for (const someone of [g.officer, g.nurse, g.volunteer])
      await scene.build.join(at.id, someone, { purpose: CANARY.purpose })
    const worker = await as(g.worker)
    const { version } = await worker.ok('cases.get', { id: at.id })
    at = await worker.ok('cases.update', {
      id: at.id,
      version,
      entry: { ...(at.entry as object), attempts: [CANARY.attempt] },
      situation: { general: 'Spokojnie', financial: CANARY.financial },
    })
    const note = { caseId: at.id, visibility: 'team' }
    const nurse = await as(g.nurse)
    await nurse.ok('notes.add', { ...note, category: 'health', text: CANARY.health })
    await worker.ok('notes.add', {
      ...note,
      visibility: 'private',
      category: 'general',
      text: CANARY.private,
    })
    await worker.ok('actions.add', {
      caseId: at.id,
      title: CANARY.action,
      category: 'financial',
      ownerMembershipId: g.colleague.membershipId,
      dueOn: '2026-12-01',
    })
  })
  after(() => scene.server.stop())

  const as = (someone: Someone): Promise<Caller> => scene.build.as(someone)
  /** Every reading of the case this person can do, as one text. */
  async function allReadings(someone: Someone): Promise<string> {
    const caller = await as(someone)
    const caseId = at.id
    const names = ['notes.list', 'actions.list', 'persons.list', 'participants.list'] as const
    const more = ['cases.timeline', 'workflow.available', 'invitations.list', 'escalations.list'] as const
    const replies = [await caller.call('cases.get', { id: caseId }), await caller.call('cases.list')]
    for (const name of [...names, ...more]) replies.push((await caller.call(name, { caseId })) as never)
    return json(replies.map((r) => r.body))
  }

  it('G61 a name that is not shown cannot be searched for', async () => {
    const ask = async (someone: Someone) => {
      const rows = await (await as(someone)).ok('cases.list', { q: CANARY.family })
      return rows.map((row) => row.id)
    }
    const volunteer = await as(scene.g.volunteer)
    expect((await volunteer.ok('cases.list')).map((row) => row.id)).to.include(at.id)
    expect(await ask(scene.g.volunteer)).to.deep.equal([])
    expect(await ask(scene.g.stranger)).to.deep.equal([])
    expect(await ask(scene.g.officer)).to.deep.equal([at.id])
  })
  it('G63 nobody picks fields, by whatever spelling', async () => {
    const worker = await as(scene.g.worker)
    for (const query of [
      'fields=seq',
      'fields[case]=keys',
      'select=%2BpasswordHash',
      'include=notes',
      'alias.x=seq',
    ])
      await attack(worker, { path: `/api/cases/${at.id}?${query}` }, BAD_INPUT)
  })
  it('G64 a word out of a hidden note finds nothing', async () => {
    for (const someone of [scene.g.worker, scene.g.officer, scene.g.nurse])
      for (const word of [CANARY.health, CANARY.private, CANARY.reason]) {
        const caller = await as(someone)
        expect(await caller.ok('cases.list', { q: word })).to.deep.equal([])
      }
  })
  it('G65 counts count what one sees', async () => {
    const counts = async (someone: Someone) => (await as(someone)).ok('cases.counts')
    expect((await counts(scene.g.stranger)).views.all).to.equal(0)
    const { byState, views } = await counts(scene.g.volunteer)
    expect({ byState, all: views.all }).to.deep.equal({ byState: { TEAM: 1 }, all: 1 })
    const bell = await (await as(scene.g.stranger)).ok('notifications.list')
    expect(bell).to.deep.equal({ items: [], unread: 0 })
  })
  it('G67 a refusal does not recite what would have been allowed', async () => {
    const worker = await as(scene.g.worker)
    const answer = await attack(worker, { path: '/api/cases?state=NOWHERE' }, BAD_INPUT)
    expect(json(answer.body)).to.not.match(/DIAGNOSIS|ESC_PZK|NOWHERE/)
  })
  it('G72 each sector’s readings hold its own categories and nothing else', async () => {
    const forbidden: [Someone, (keyof typeof CANARY)[]][] = [
      [scene.g.officer, ['address', 'reason', 'attempt', 'financial', 'health', 'private', 'action']],
      [scene.g.nurse, ['address', 'reason', 'attempt', 'financial', 'private', 'action']],
      [scene.g.volunteer, Object.keys(CANARY) as (keyof typeof CANARY)[]],
      [scene.g.head, ['financial', 'health', 'private', 'action']],
      [scene.g.colleague, ['health', 'private']],
      [scene.g.stranger, Object.keys(CANARY) as (keyof typeof CANARY)[]],
    ]
    for (const [someone, hidden] of forbidden) {
      const seen = await allReadings(someone)
      for (const name of hidden) expect(seen, `${someone.user.name}: ${name}`).to.not.include(CANARY[name])
    }
    const nurse = await allReadings(scene.g.nurse)
    expect(nurse).to.include(CANARY.health)
    expect(await allReadings(scene.g.worker)).to.include(CANARY.private)
  })
  it('G72 an entry reason that names an illness is not told to the police', async () => {
    const seen = async (someone: Someone) =>
      (await (await as(someone)).ok('cases.get', { id: at.id })).entryReasons
    expect(await seen(scene.g.officer)).to.deep.equal([])
    expect(await seen(scene.g.nurse)).to.deep.equal(['illness'])
    expect(await seen(scene.g.worker)).to.deep.equal(['illness', 'poverty'])
  })
  it('G72 the case’s history, notices, events and letters hold no content', async () => {
    const worker = await as(scene.g.worker)
    await send(worker, { path: `/api/cases?q=${CANARY.family}` })
    const history = await worker.ok('audit.caseHistory', { caseId: at.id, limit: '100' })
    const stored = []
    for (const name of ['auditEvents', 'notifications', 'outbox', 'effects'])
      stored.push(await connection().collection(name).find().toArray())
    const text = json([history, stored])
    for (const [name, word] of Object.entries(CANARY)) expect(text, name).to.not.include(word)
  })
  it('G72 the invited learn who asks and until when, nothing from which to guess the family', async () => {
    const worker = await as(scene.g.worker)
    const school = scene.g.school._id
    const sent = await worker.ok('invitations.send', {
      caseId: at.id,
      institutionId: school,
      purpose: CANARY.purpose,
    })
    const pedagogue = await as(scene.g.pedagogue)
    const seen = json([
      await pedagogue.ok('invitations.get', { id: sent.id }),
      await pedagogue.ok('invitations.list'),
      await pedagogue.ok('notifications.list'),
    ])
    for (const word of [at.id, at.number as string, ...Object.values(CANARY)])
      expect(seen).to.not.include(word)
    expect(seen).to.include(sent.id)
  })
})
