import { expect } from 'chai'
import type { PartnershipDoc } from '../../../server/db/models/partnership.ts'
import type { InstitutionDoc } from '../../../server/db/models/institution.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import { confirmConsents, entry, opening } from '../../helpers/cases.ts'
import {
  answered,
  forbidden,
  invalid,
  NOT_FOUND,
  refused,
  STALE,
  unmet,
  written,
} from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makeInstitution, makePerson, type Someone } from '../../helpers/world.ts'
import { makePartner, makeTown, type Town } from '../scenarios/town.ts'

/** An active partnership that takes a member later, loses one, and ends; a case runs under it all the while. */
describe('who takes part in an active partnership', () => {
  const place = { teryt: '0410023', name: 'Mrocza', model: 'URR' as const }
  let scene: Scene
  let town: Town
  let doc: PartnershipDoc
  let pedagogue: Someone
  let officer: Someone
  let late: InstitutionDoc
  let clerk: Someone
  let caseId: string
  before(async () => {
    scene = await openScene()
    pedagogue = await makePartner(place, 'SCHOOL', 'Szkoła w Mroczy', 'Bogna Szkolna')
    officer = await makePartner(place, 'POLICE', 'Posterunek w Mroczy', 'Mirosław Rewirowy')
    town = await makeTown(place, [pedagogue.institution, officer.institution])
    doc = town.partnership
    late = await makeInstitution('HOUSING', 'Zakład mieszkaniowy w Mroczy', {
      teryt: place.teryt,
      territoryName: place.name,
    })
    clerk = await makePerson(late, 'DIRECTOR', 'Daria Mieszkaniowa')
    caseId = await caseWithSchool()
  })
  after(() => scene.server.stop())

  async function caseWithSchool(): Promise<string> {
    const { build } = scene
    const desk = await build.as(town.worker)
    const { id, version } = await desk.ok('cases.open', { ...opening({ teryt: town.teryt }), entry })
    const head = await build.as(town.head)
    await head.ok('workflow.apply', {
      caseId: id,
      version,
      event: 'qualify',
      coordinatorMembershipId: town.worker.membershipId,
      deputyMembershipId: town.deputy.membershipId,
    })
    await confirmConsents(desk, id)
    const { membershipId, institution } = pedagogue
    const invitation = { caseId: id, institutionId: institution._id, membershipId, purpose: 'Wspólny plan' }
    const sent = await desk.ok('invitations.send', invitation)
    await (await build.as(pedagogue)).ok('invitations.accept', { id: sent.id })
    return id
  }
  const leader = () => scene.build.as(town.leader)
  const versionNow = async () => (await (await leader()).ok('partnerships.get', { id: doc._id })).version
  const told = async (kind: 'partnershipEnded' | 'partnershipLeft') =>
    (await NotificationModel.find({ kind, targetId: doc._id }).lean()).map((n) => n.membershipId)

  describe('partnerships.invite', () => {
    const invite = (...institutionIds: string[]) => ({ id: doc._id, institutionIds })
    it('is the leader’s, of institutions that exist and take no part yet', async () => {
      const { build } = scene
      const newcomer = invite(late._id)
      await refused(await build.as(pedagogue), 'partnerships.invite', newcomer, forbidden('role'))
      await refused(await build.as(scene.g.leader), 'partnerships.invite', newcomer, NOT_FOUND)
      const again = invalid({ institutionIds: 'alreadyMember' })
      await refused(await leader(), 'partnerships.invite', invite(officer.institution._id), again)
      await refused(await leader(), 'partnerships.invite', invite(town.centre._id), again)
      const unknown = invalid({ institutionIds: 'unknownInstitution' })
      await refused(await leader(), 'partnerships.invite', invite('a'.repeat(24)), unknown)
      await refused(await leader(), 'partnerships.invite', { ...newcomer, version: 0 }, STALE)
    })
    it('lets an institution accede to a partnership at work, as the first ones did', async () => {
      const director = await scene.build.as(clerk)
      await refused(director, 'partnerships.get', { id: doc._id }, NOT_FOUND)
      const made = await written(await leader(), 'partnerships.invite', invite(late._id), {
        events: ['partnership.invited'],
        notices: 1,
      })
      expect(made).to.include({ state: 'ACTIVE' })
      expect(made.members.at(-1)).to.include({ signedOn: null })
      const signal = opening({ teryt: town.teryt })
      await refused(director, 'cases.signal', signal, unmet('notAMember'))
      const sign = { id: doc._id, signatory: 'Dyrektorka', signedOn: '2026-11-10' }
      const after = await written(director, 'partnerships.accede', sign, { events: ['partnership.acceded'] })
      expect(after).to.include({ state: 'ACTIVE' })
      expect((await director.ok('cases.signal', signal)).state).to.equal('SIGNAL')
    })
  })

  describe('partnerships.leave', () => {
    const leave = (more: Record<string, unknown> = {}) => ({
      id: doc._id,
      reason: 'Zmiana organizacji pracy.',
      leftOn: '2026-11-10',
      ...more,
    })
    it('is for those who speak for a member, not for the leader, and on a day that fits', async () => {
      const { build } = scene
      const school = await build.as(pedagogue)
      await refused(await leader(), 'partnerships.leave', leave(), forbidden('notYourPart'))
      await refused(await build.as(scene.g.officer), 'partnerships.leave', leave(), NOT_FOUND)
      const day = (leftOn: string, why: string) =>
        refused(school, 'partnerships.leave', leave({ leftOn }), invalid({ leftOn: why }))
      await day('2026-11-11', 'future')
      await day('2025-01-14', 'beforeStart')
      await refused(school, 'partnerships.leave', leave({ version: 0 }), STALE)
    })
    it('tells the leader and who leads a shared case; the team stays as it is', async () => {
      const school = await scene.build.as(pedagogue)
      await written(school, 'partnerships.leave', leave(), { events: ['partnership.left'] })
      expect(await told('partnershipLeft')).to.have.members(
        [town.head, town.leader, town.worker, town.deputy].map((p) => p.membershipId),
      )
      await refused(school, 'partnerships.get', { id: doc._id }, NOT_FOUND)
      await refused(school, 'cases.signal', opening({ teryt: town.teryt }), unmet('notAMember'))
      expect(await school.ok('cases.get', { id: caseId })).to.include({ lens: 'team' })
      const seen = await (await leader()).ok('partnerships.get', { id: doc._id })
      expect(seen.former).to.deep.equal([
        {
          institution: { ...seen.former[0]?.institution },
          signedOn: '2025-01-15',
          leftOn: '2026-11-10',
          reason: 'Zmiana organizacji pracy.',
        },
      ])
      expect(seen.former[0]?.institution.id).to.equal(pedagogue.institution._id)
    })
    it('an institution that left may be asked again, and may decline', async () => {
      const school = await scene.build.as(pedagogue)
      const again = { id: doc._id, institutionIds: [pedagogue.institution._id] }
      await written(await leader(), 'partnerships.invite', again, { events: ['partnership.invited'] })
      const unread = () =>
        NotificationModel.find({ kind: 'partnershipInvited', targetId: doc._id, readAt: null }).lean()
      const asked = (await unread()).map((n) => n.membershipId)
      expect(asked).to.include(pedagogue.membershipId)
      // Before there was a partnership nobody declined to be in it.
      const tooEarly = leave({ leftOn: '2019-12-31' })
      await refused(school, 'partnerships.leave', tooEarly, invalid({ leftOn: 'beforeStart' }))
      expect(await unread()).to.have.length(asked.length)
      const no = leave({ leftOn: '2026-11-09', reason: 'Jeszcze nie teraz.' })
      await written(school, 'partnerships.leave', no, { events: ['partnership.left'] })
      // What others were asked still waits for them.
      const others = asked.filter((id) => id !== pedagogue.membershipId)
      expect(others).to.include(clerk.membershipId)
      expect((await unread()).map((n) => n.membershipId)).to.have.members(others)
      const seen = await (await leader()).ok('partnerships.get', { id: doc._id })
      expect(seen.former.map((it) => it.signedOn)).to.deep.equal(['2025-01-15', null])
    })
    it('left without any partner, the partnership gathers signatures again', async () => {
      const director = await scene.build.as(clerk)
      const police = await scene.build.as(officer)
      await written(police, 'partnerships.leave', leave(), { events: ['partnership.left'] })
      expect((await director.ok('partnerships.get', { id: doc._id })).state).to.equal('ACTIVE')
      await director.ok('partnerships.leave', leave())
      expect((await (await leader()).ok('partnerships.get', { id: doc._id })).state).to.equal('SIGNING')
      await (await leader()).ok('partnerships.invite', { id: doc._id, institutionIds: [late._id] })
      await director.ok('partnerships.accede', { id: doc._id, signatory: 'D', signedOn: '2026-11-10' })
      const authorised = { id: doc._id, authorisedBy: 'Burmistrz', authorisedOn: '2026-11-10' }
      expect((await (await leader()).ok('partnerships.activate', authorised)).state).to.equal('ACTIVE')
    })
  })

  describe('partnerships.end', () => {
    const end = async (more: Record<string, unknown> = {}) => ({
      id: doc._id,
      reason: 'Gmina zawiera nowe porozumienie.',
      endedOn: '2026-11-10',
      version: await versionNow(),
      ...more,
    })
    it('says beforehand how many cases run under it, to those who may end it', async () => {
      const seen = (await answered(await leader(), 'partnerships.get', { id: doc._id })).body
      expect(seen.data.runningCases).to.equal(2)
      expect(seen.abilities['end']).to.include({ allowed: true })
      for (const someone of [clerk, town.worker]) {
        const { data, abilities } = (
          await answered(await scene.build.as(someone), 'partnerships.get', { id: doc._id })
        ).body
        expect(data).to.not.have.property('runningCases')
        expect(abilities['end']).to.include({ allowed: false })
      }
    })
    it('is the leader’s, on a day it was at work', async () => {
      await refused(await scene.build.as(clerk), 'partnerships.end', await end(), forbidden('role'))
      await refused(await scene.build.as(town.worker), 'partnerships.end', await end(), forbidden('role'))
      const day = async (endedOn: string, why: string) =>
        refused(await leader(), 'partnerships.end', await end({ endedOn }), invalid({ endedOn: why }))
      await day('2026-11-11', 'future')
      await day('2026-11-09', 'beforeStart')
      await refused(await leader(), 'partnerships.end', await end({ version: 0 }), STALE)
    })
    it('nothing new opens under it; those concerned are told, and running cases go on', async () => {
      const { build } = scene
      const made = await written(await leader(), 'partnerships.end', await end(), {
        events: ['partnership.ended'],
      })
      expect(made).to.include({ state: 'ENDED' })
      expect(made.ended).to.deep.equal({
        on: '2026-11-10',
        reason: 'Gmina zawiera nowe porozumienie.',
        by: town.leader.user.name,
      })
      expect(await told('partnershipEnded')).to.have.members(
        [clerk, town.head, town.worker, town.deputy].map((p) => p.membershipId),
      )
      const desk = await build.as(town.worker)
      const fresh = { ...opening({ teryt: town.teryt }), entry }
      await refused(desk, 'cases.open', fresh, unmet('noActivePartnership'))
      await refused(
        await build.as(clerk),
        'cases.signal',
        opening({ teryt: town.teryt }),
        unmet('noActivePartnership'),
      )
      const running = await desk.ok('cases.get', { id: caseId })
      const updated = await desk.ok('cases.update', { id: caseId, version: running.version, urgent: true })
      expect(updated).to.include({ isOpen: true, state: 'TEAM' })
      // Directors still answer for what began under them.
      await CaseModel.updateOne({ _id: caseId }, { state: 'DIAGNOSIS' })
      const asked = await desk.ok('escalations.open', {
        caseId,
        version: updated.version,
        toLevel: 'partnership',
        reason: 'resource',
        tried: ['Rozmowa'],
        question: 'Kto pomoże?',
      })
      const [waiting] = await (await leader()).ok('escalations.list')
      expect(waiting).to.include({ id: asked.id, lens: 'summary' })
    })
    it('takes nothing after its end, and makes room for another', async () => {
      const head = await leader()
      await refused(head, 'partnerships.end', await end(), unmet('wrongState'))
      const invite = { id: doc._id, institutionIds: [officer.institution._id] }
      await refused(head, 'partnerships.invite', invite, unmet('wrongState'))
      const leave = { id: doc._id, reason: 'Koniec.', leftOn: '2026-11-10' }
      await refused(await scene.build.as(clerk), 'partnerships.leave', leave, unmet('wrongState'))
      const next = { teryt: town.teryt, model: { code: 'URR', version: 1 }, institutionIds: [late._id] }
      const made = await head.ok('partnerships.propose', next)
      expect(made).to.include({ state: 'INVITING', ended: null })
    })
  })
})
