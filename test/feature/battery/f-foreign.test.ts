import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { answered, expectUnchanged, NOT_FOUND, refused, invalid } from '../../helpers/evidence.ts'
import { entry, opening } from '../../helpers/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { Caller } from '../../helpers/server.ts'
import { makePerson, type Someone } from '../../helpers/world.ts'

/** What is addressed by id or case is in test/contract/rights.matrix.test.ts; here is what reaches further. */
describe('battery F: other people’s records', () => {
  let scene: Scene
  let worker: Caller
  let at: CaseView
  before(async () => {
    scene = await openScene({ alone: true })
    worker = await scene.build.as(scene.g.worker)
    at = await scene.build.diagnosis()
    const { membershipId } = scene.g.pedagogue
    const letter = { category: 'general', visibility: 'recipients', recipients: [membershipId] }
    await worker.ok('notes.add', { caseId: at.id, text: 'Do pani pedagog', ...letter })
  })
  after(() => scene.server.stop())

  /** Everything that any list gives this person, as one text. */
  async function allLists(someone: Someone): Promise<string> {
    const caller = await scene.build.as(someone)
    const replies = [
      await answered(caller, 'cases.list', { limit: '100' }),
      await answered(caller, 'cases.counts'),
      await answered(caller, 'actions.list'),
      await answered(caller, 'invitations.list'),
      await answered(caller, 'invitations.list', { box: 'sent' }),
      await answered(caller, 'escalations.list'),
      await answered(caller, 'notifications.list'),
      await answered(caller, 'institutions.list'),
      await answered(caller, 'partnerships.list'),
    ]
    return JSON.stringify(replies.map((r) => r.body.data))
  }

  it('F50 no list gives another centre anything of the case', async () => {
    const seen = await allLists(scene.g.stranger)
    expect(seen).to.not.include(at.id)
    expect(seen).to.not.include('Nadoln')
    expect(seen).to.not.include(at.number as string)
    expect(await allLists(scene.g.worker)).to.include(at.id)
  })
  it('F52 nor a colleague of the same centre outside the team', async () => {
    const outside = await makePerson(scene.g.ops, 'SOCIAL_WORKER')
    expect(await allLists(outside)).to.not.include(at.id)
    const caller = await scene.build.as(outside)
    await refused(caller, 'cases.get', { id: at.id }, NOT_FOUND)
  })
  it('F53 who was removed reads nothing more, not even by an old continuation', async () => {
    const officer = await scene.build.as(scene.g.officer)
    for (const text of ['Pierwsza', 'Druga'])
      await officer.ok('notes.add', { caseId: at.id, text, category: 'general', visibility: 'team' })
    const page = await officer.call('notes.list', { caseId: at.id, limit: '1' })
    const { next } = page.body.page
    expect(next).to.be.a('string')
    const team = await worker.ok('participants.list', { caseId: at.id })
    const id = team.find((p) => p.membershipId === scene.g.officer.membershipId)?.id
    await worker.ok('participants.remove', { caseId: at.id, id, reason: 'Przeniesienie' })
    await refused(officer, 'notes.list', { caseId: at.id, limit: '1', next }, NOT_FOUND)
    await refused(officer, 'cases.timeline', { caseId: at.id }, NOT_FOUND)
    await refused(officer, 'persons.list', { caseId: at.id }, NOT_FOUND)
    expect(await allLists(scene.g.officer)).to.not.include('Nadoln')
  })
  it('F53 a continuation is worth nothing to another list', async () => {
    const nurse = await scene.build.as(scene.g.nurse)
    const page = await nurse.call('notes.list', { caseId: at.id, limit: '1' })
    const next = page.body.page.next as string
    await refused(nurse, 'cases.list', { next }, invalid({ next: 'cursor' }))
    const altered = `${next.startsWith('A') ? 'B' : 'A'}${next.slice(1)}`
    await refused(nurse, 'notes.list', { caseId: at.id, next: altered }, invalid({ next: 'cursor' }))
  })
  it('F54 who joins reads of what was before only what they read of what comes', async () => {
    const { build, g } = scene
    const late = await makePerson(g.school, 'MEMBER')
    const write = async (who: Someone, more: Record<string, unknown>) =>
      (await build.as(who)).ok('notes.add', {
        caseId: at.id,
        category: 'general',
        visibility: 'team',
        ...more,
      })
    const before = {
      seen: await write(g.worker, { text: 'Dla zespołu', category: 'education' }),
      otherCategory: await write(g.worker, { text: 'O pieniądzach', category: 'financial' }),
      health: await write(g.nurse, { text: 'O zdrowiu', category: 'health' }),
      ownPrivate: await write(g.worker, { text: 'Dla siebie', visibility: 'private' }),
      ofCentre: await write(g.worker, { text: 'W ośrodku', visibility: 'institution' }),
      toOthers: await write(g.worker, {
        text: 'Do pielęgniarki',
        visibility: 'recipients',
        recipients: [g.nurse.membershipId],
      }),
    }
    await build.join(at.id, late)
    const caller = await build.as(late)
    const read = (await caller.ok('notes.list', { caseId: at.id, limit: '100' })).map((note) => note.id)
    const seen = Object.entries(before).filter(([, note]) => read.includes(note.id))
    expect(seen.map(([name]) => name)).to.deep.equal(['seen'])
    for (const [name, note] of Object.entries(before))
      if (name !== 'seen') {
        const input = { id: note.id, version: note.version, text: 'y' }
        await refused(caller, 'notes.edit', input, NOT_FOUND)
      }
  })
  it('F56 one foreign id among many writes nothing', async () => {
    const pedagogue = await scene.build.as(scene.g.pedagogue)
    const own = await NotificationModel.findOne({
      membershipId: scene.g.pedagogue.membershipId,
      readAt: null,
    })
    const foreign = await NotificationModel.findOne({
      membershipId: scene.g.worker.membershipId,
      readAt: null,
    })
    const ids = [String(own?._id), String(foreign?._id)]
    await refused(pedagogue, 'notifications.markRead', { ids }, NOT_FOUND)
    const note = { text: 'x', category: 'general', visibility: 'recipients' }
    const recipients = [scene.g.nurse.membershipId, scene.g.stranger.membershipId]
    const named = invalid({ recipients: 'notInTeam' })
    await refused(worker, 'notes.add', { caseId: at.id, ...note, recipients }, named)
    const persons = [...opening().persons, { ...opening().persons[0], pesel: '92030412340' }]
    const ofLast = invalid({ [`persons.${persons.length - 1}.pesel`]: 'checksum' })
    await refused(worker, 'cases.open', { ...opening({ persons }), entry }, ofLast)
  })
  it('F56 own notices alone are marked', async () => {
    const pedagogue = await scene.build.as(scene.g.pedagogue)
    const own = await NotificationModel.findOne({
      membershipId: scene.g.pedagogue.membershipId,
      readAt: null,
    })
    await pedagogue.ok('notifications.markRead', { ids: [String(own?._id)] })
    expect((await NotificationModel.findById(own?._id))?.readAt).to.be.instanceOf(Date)
  })
  it('F59 an administrator of one institution gets nowhere with people of another', async () => {
    const admin = await scene.build.as(scene.g.admin)
    const seen = await admin.ok('institutions.get', { id: scene.g.outside._id })
    expect(JSON.stringify(seen)).to.not.include(scene.g.stranger.email)
    const borrowed = new Caller(scene.server.origin, scene.g.stranger, admin.cookie)
    const answer = await expectUnchanged(() => borrowed.call('cases.list'))
    expect(answer.status).to.equal(403)
  })
})
