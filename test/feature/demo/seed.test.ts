import '../../helpers/mongo.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { demo } from '../../../scripts/seed/data/index.ts'
import { checkEdition } from '../../../scripts/seed/marker.ts'
import { seedDemo } from '../../../scripts/seed/seed.ts'
import { Plain } from '../../../scripts/lib/say.ts'
import { buildKernel } from '../../../server/app.ts'
import { connectDb, connection, disconnectDb } from '../../../server/db/connect.ts'
import { AbsenceModel } from '../../../server/db/models/absence.ts'
import { ActionModel } from '../../../server/db/models/action.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { DeadlineModel, type DeadlineDoc } from '../../../server/db/models/deadline.ts'
import { InfoNoticeModel } from '../../../server/db/models/infoNotice.ts'
import { InstitutionModel } from '../../../server/db/models/institution.ts'
import { InvitationModel } from '../../../server/db/models/invitation.ts'
import { IssueModel } from '../../../server/db/models/issue.ts'
import { LegalBasisModel } from '../../../server/db/models/legalBasis.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { PartnershipModel } from '../../../server/db/models/partnership.ts'
import { PersonModel } from '../../../server/db/models/person.ts'
import { AuditModel, EffectModel, OutboxModel } from '../../../server/db/models/records.ts'
import { TransferModel } from '../../../server/db/models/transfer.ts'
import { UserModel } from '../../../server/db/models/user.ts'
import { Worker } from '../../../server/worker/worker.ts'
import type { Env } from '../../../server/env.ts'
import type { OutputOf } from '../../../shared/contracts/operations.ts'
import { TestClock } from '../../helpers/clock.ts'
import { testEnv } from '../../helpers/env.ts'
import { testDatabaseUri } from '../../helpers/mongo.ts'
import { migrateForPast } from '../../helpers/server.ts'
import { makeInstitution } from '../../helpers/world.ts'

const NOW = new Date('2026-11-10T12:40:00Z')
/** The three scenarios and, of the rest, what has something of its own on its way. */
const KEYS =
  'nadolni zaremba kmiecik michalak sikora krawczyk jablonscy kozlowscy borowscy wilczek stefaniak sosna majcher kaleta'.split(
    ' ',
  )
const cases = demo.cases.filter((it) => KEYS.includes(it.key))
const byFamily = new Map(cases.map((it) => [it.family.plural, it]))

let env: Env
let mailDir: string

async function freshDatabase(): Promise<void> {
  env = testEnv(await testDatabaseUri(), { MAIL_DIR: mailDir })
  await connectDb(env.MONGODB_URI)
  await migrateForPast()
}

const counts = async () => {
  const names = (await connection().listCollections()).map((it) => it.name).sort()
  return Promise.all(names.map(async (name) => [name, await connection().collection(name).countDocuments()]))
}

describe('seeding the demo', function () {
  this.timeout(120_000)

  before(async () => {
    mailDir = await mkdtemp(join(tmpdir(), 'wspolna-sprawa-mail-'))
    await freshDatabase()
    expect(await seedDemo({ env, now: NOW, cases })).to.equal(true)
  })
  after(async () => {
    await disconnectDb()
    await rm(mailDir, { recursive: true })
  })

  it('brings every case to its stage, each step in its time', async () => {
    // The family that moved has a case of its own where it lives now.
    const docs = await CaseModel.find({ previousCase: null }).lean()
    expect(docs.length).to.equal(KEYS.length)
    for (const doc of docs) {
      const wanted = byFamily.get(doc.familyName)
      expect(doc.state, doc.familyName).to.equal(wanted?.state)
      expect(doc.urgent, doc.familyName).to.equal(wanted?.urgent)
      const times = doc.history.map((it) => it.at.getTime())
      expect(times, doc.familyName).to.deep.equal([...times].sort((a, b) => a - b))
      expect(Math.max(...times), doc.familyName).to.be.below(NOW.getTime())
    }
  })

  it('leaves something to see beside the cases: absences, a family that moves, problems put to the region', async () => {
    const away = await AbsenceModel.find().lean()
    expect(away.map(({ substituteName }) => substituteName))
      .to.have.length(3)
      .and.not.include(null)
    const states = async (model: typeof IssueModel | typeof TransferModel) =>
      (await model.collection.find().sort({ _id: 1 }).toArray()).map((doc) => doc['state'] as string).sort()
    expect(await states(IssueModel)).to.deep.equal(['ANSWERED', 'NEW'])
    expect(await states(TransferModel)).to.deep.equal(['ACCEPTED', 'REQUESTED'])
    const [old, next] = await CaseModel.find({ familyName: 'Kaletowie' }).sort({ createdAt: 1 }).lean()
    expect(old).to.include({ state: 'TRANSFERRED', nextCaseId: next?._id })
    expect(old?.participants.filter(({ status }) => status === 'active')).to.deep.equal([])
    expect(old?.formerInstitutions).to.have.length(3)
    expect(next).to.include({ state: 'CONSENT', isOpen: true })
    expect(await InstitutionModel.countDocuments({ 'hours.mon.to': '17:00' })).to.be.greaterThan(0)
  })

  it('leaves invitations, actions and timers as the story has them', async () => {
    for (const c of cases) {
      const doc = await CaseModel.findOne({ familyName: c.family.plural }).lean()
      const caseId = doc?._id ?? ''
      const initiator = c.timeline.signalled?.by
      // Who signalled joins with the consents; colleagues of the centre are invited beside the partners.
      const asked = c.invitations.filter(
        ({ outcome }) => !(outcome.kind === 'accepted' && outcome.by === initiator),
      )
      const last = new Map(asked.map((it) => [it.institution, it.outcome.kind]))
      const kinds = [...last.values()].map((kind) => (kind === 'open' ? 'SENT' : kind.toUpperCase()))
      const centre = doc?.ownerInstitutionId ?? ''
      const sent = await InvitationModel.find({ caseId }).lean()
      const partners = sent.filter((it) => it.institutionId !== centre)
      expect(partners.map((it) => it.state).sort(), c.key).to.deep.equal(kinds.sort())
      const actions = await ActionModel.find({ caseId }).lean()
      expect(actions.map((it) => it.status).sort(), c.key).to.deep.equal(
        c.actions.map((it) => it.status).sort(),
      )
    }
    const asked = (await InvitationModel.find({ state: 'SENT' }).lean()).map((it) => it._id)
    const running = (await DeadlineModel.find({
      kind: 'invitation',
      state: 'RUNNING',
    }).lean()) as unknown as DeadlineDoc[]
    expect(running.map((it) => it.subjectId).sort()).to.deep.equal(asked.sort())
    const timers = running.map((it) => `${it._id}:${it.rev}:${it.timer?.key}`)
    const waiting = (await EffectModel.find({ kind: 'timer', state: 'waiting' }).lean()).map((it) => it._id)
    expect(waiting).to.include.members(timers)
    expect(await EffectModel.countDocuments({ state: 'dead' })).to.equal(0)
  })

  it('records on what the sharing rests: consents, and a statute where somebody could not be asked', async () => {
    const idOf = async (key: string) => {
      const family = cases.find((it) => it.key === key)?.family.plural ?? ''
      return (await CaseModel.findOne({ familyName: family }).lean())?._id ?? ''
    }
    const basesOf = async (caseId: string, firstName: string) => {
      const person = await PersonModel.findOne({ caseId, firstName }).lean()
      return LegalBasisModel.find({ caseId, personId: person?._id ?? '' }).lean()
    }
    const nadolni = await idOf('nadolni')
    expect((await basesOf(nadolni, 'Piotr')).map((it) => it.type)).to.deep.equal(['statute'])
    expect((await basesOf(nadolni, 'Kacper'))[0]).to.include({ state: 'GIVEN', givenBy: 'guardian' })
    const zaremba = await idOf('zaremba')
    expect((await basesOf(zaremba, 'Zbigniew'))[0]?.scope).to.not.include('health')
    const doc = await CaseModel.findById(zaremba).lean()
    expect(doc?.sharing?.some((it) => it.category === 'addiction')).to.equal(true)
    expect(doc?.sharing?.some((it) => it.category === 'health')).to.equal(false)
    const consented = await CaseModel.find({ 'history.state': 'TEAM' }).lean()
    for (const { _id: caseId } of consented) {
      const informed = new Set((await InfoNoticeModel.find({ caseId }).lean()).map((it) => it.personId))
      expect(informed.size).to.equal(await PersonModel.countDocuments({ caseId }))
    }
  })

  it('makes three active partnerships with all accessions', async () => {
    for (const wanted of demo.partnerships) {
      const doc = await PartnershipModel.findOne({ teryt: wanted.territory }).lean()
      expect(doc?.state).to.equal('ACTIVE')
      expect(doc?.members.every((it) => it.signedOn)).to.equal(true)
      // The leader is in it by leading.
      expect(doc?.members.length).to.equal(wanted.accessions.length - 1)
    }
  })

  it('leaves the evidence that work leaves', async () => {
    for (const doc of await CaseModel.find().lean()) {
      const where = { caseId: doc._id, kind: 'write' } as const
      expect(await AuditModel.countDocuments(where), doc.familyName).to.be.at.least(doc.history.length)
      expect(await OutboxModel.countDocuments({ caseId: doc._id }), doc.familyName).to.be.above(0)
    }
    expect(await AuditModel.countDocuments({ kind: 'deny' })).to.equal(0)
  })

  it('leaves a handful of unread notices each', async () => {
    const unread = await NotificationModel.find({ readAt: null }).lean()
    const perPost = new Map<string, number>()
    for (const { membershipId } of unread) perPost.set(membershipId, (perPost.get(membershipId) ?? 0) + 1)
    expect(unread.length).to.be.above(0)
    expect(Math.max(...perPost.values())).to.be.at.most(5)
    expect(await NotificationModel.countDocuments()).to.be.above(unread.length * 3)
  })

  it('lists accounts whose password opens the door', async () => {
    const execute = buildKernel({ env, clock: new TestClock(NOW) })
    const visitor = { actor: { kind: 'anonymous' as const }, requestId: 'r', ip: null, session: null }
    const reply = await execute({ ...visitor, operation: 'demo.listAccounts', input: {} })
    const accounts = reply.data as OutputOf<'demo.listAccounts'>
    const posts = demo.users.flatMap(({ memberships }) => memberships)
    expect(accounts.length).to.equal(posts.length)
    const [first] = accounts
    const input = { email: first?.email, password: first?.password }
    const session = await execute({ ...visitor, operation: 'session.signIn', input })
    const { user, previousVisitAt } = session.data as OutputOf<'session.signIn'>
    expect(user.email).to.equal(demo.users[0]?.email)
    expect(previousVisitAt).to.be.a('string')
  })

  it('writes to nobody outside .example, and not about weeks gone by', async () => {
    const post: string[] = []
    const clock = new TestClock(NOW)
    const worker = new Worker({
      execute: buildKernel({ env, clock }),
      clock,
      post: async ({ to }) => void post.push(to),
      onProblem: (error) => {
        throw error
      },
    })
    while (await worker.runOne());
    expect(post.length).to.be.within(1, 60)
    for (const to of post) expect(to).to.match(/\.example$/)
    for (const { email } of await UserModel.find().lean()) expect(email).to.match(/\.example$/)
  })

  it('changes nothing the second time', async () => {
    const before = await counts()
    expect(await seedDemo({ env, now: new Date(NOW.getTime() + 3_600_000), cases })).to.equal(false)
    expect(await counts()).to.deep.equal(before)
  })
})

describe('seeding the demo into a database that is not empty', function () {
  this.timeout(60_000)

  beforeEach(async () => {
    mailDir = tmpdir()
    await freshDatabase()
  })
  afterEach(() => disconnectDb())

  it('starts over what a broken seeding left', async () => {
    const marker = { _id: 'demo' as never, state: 'started', at: NOW }
    await connection().collection('demoSeed').insertOne(marker)
    await makeInstitution('NGO', 'Niedokończone')
    expect(await seedDemo({ env, now: NOW, cases: [] })).to.equal(true)
    const names = await connection().collection('institutions').distinct('name')
    expect(names).to.have.members(demo.institutions.map((it) => it.name))
  })

  it('says how to begin anew where an earlier version told another story', async () => {
    const marker = { _id: 'demo' as never, state: 'done', at: NOW }
    await connection().collection('demoSeed').insertOne(marker)
    const refusal = await checkEdition().catch((error: unknown) => error)
    expect(refusal).to.be.instanceOf(Plain)
    expect(String(refusal)).to.include('--reset')
  })

  it('leaves alone what it did not write', async () => {
    await makeInstitution('NGO', 'Prawdziwe stowarzyszenie')
    const before = await counts()
    const refusal = await seedDemo({ env, now: NOW, cases: [] }).catch((error: unknown) => error)
    expect(refusal).to.be.instanceOf(Plain)
    expect(await counts()).to.deep.equal(before)
  })
})
