import { expect } from 'chai'
import { newId } from '../../../server/db/ids.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { answered, refused, NOT_FOUND } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.get', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis({ address: 'ul. Lipowa 3' })
  })
  after(() => scene.server.stop())

  const get = async (someone: Scene['g']['worker']) =>
    (await answered(await scene.build.as(someone), 'cases.get', { id: at.id })).body
  it('the coordinator sees the whole and what can be done', async () => {
    const { data, abilities } = await get(scene.g.worker)
    expect(data).to.include({
      lens: 'team',
      familyName: 'Nadolni',
      address: 'ul. Lipowa 3',
      state: 'DIAGNOSIS',
    })
    expect(data.team).to.have.length(5)
    expect(data.history?.map((h) => h.state)).to.deep.equal(['DRAFT', 'CONSENT', 'TEAM', 'DIAGNOSIS'])
    expect(abilities['invite']).to.deep.equal({ allowed: true })
    expect(data.readable).to.not.include.members(['health', 'judicial'])
  })
  it('a police officer in the team sees name, stage and team, not address nor entry', async () => {
    const { data, abilities } = await get(scene.g.officer)
    expect(data).to.include({ lens: 'team', familyName: 'Nadolni' })
    expect(data).to.not.have.any.keys('address', 'entry', 'reason', 'problemAreas')
    expect(data.readable).to.deep.equal(['general'])
    expect(abilities['invite']).to.deep.equal({ allowed: false, reason: 'coordinatorOnly' })
  })
  it('another gmina’s centre in the team is a partner like any other: no reasons, no address', async () => {
    const { build, g } = scene
    const doc = await CaseModel.findById(at.id).lean()
    const pattern = doc?.participants.find(({ membershipId }) => membershipId === g.officer.membershipId)
    const { _id, name, shortName } = g.stranger.institution
    const part = {
      ...pattern,
      id: newId(),
      membershipId: g.stranger.membershipId,
      institutionId: _id,
      institutionName: name,
      institutionShortName: shortName,
      sector: 'OPS',
      categories: ['general', 'financial'],
    }
    const by = { membershipId: g.worker.membershipId, name: g.worker.user.name }
    const to = { toMembershipId: g.colleague.membershipId, toName: g.colleague.user.name, dueAt: new Date(0) }
    const handover = { ...to, by, at: new Date(0), reason: 'Długie zwolnienie.' }
    const set = { handover, entryReasons: ['poverty', 'illness'], 'entry.attempts': ['Rozmowa'] }
    await CaseModel.collection.updateOne(
      { _id: at.id as never },
      {
        $push: { participants: part as never },
        $set: set,
      },
    )
    const there = await (await build.as(g.stranger)).ok('cases.get', { id: at.id })
    expect(there).to.include({ lens: 'team', familyName: 'Nadolni' })
    expect(there).to.not.have.any.keys('address', 'entry', 'reason', 'problemAreas', 'followUps')
    expect(there.entryReasons).to.deep.equal(['poverty'])
    expect(there.handover).to.include({ dueAt: '1970-01-01T00:00:00.000Z' }).and.not.have.property('reason')
    const bases = await (await build.as(g.stranger)).ok('legalBases.list', { caseId: at.id })
    for (const basis of bases) {
      expect(basis.recipients).to.deep.equal(['OPS'])
      expect(basis).to.not.have.any.keys('purpose', 'recordedBy')
    }
    const kept = await (await build.as(g.worker)).ok('legalBases.list', { caseId: at.id })
    expect(kept[0]).to.have.property('purpose')
    const [person] = await (await build.as(g.stranger)).ok('persons.list', { caseId: at.id })
    expect(person).to.not.have.any.keys('peselMasked', 'phone')
    const own = await (await build.as(g.worker)).ok('cases.get', { id: at.id })
    expect(own.handover).to.include({ reason: 'Długie zwolnienie.' })
    expect(own.entryReasons).to.deep.equal(['poverty', 'illness'])
    await CaseModel.collection.updateOne(
      { _id: at.id as never },
      {
        $pull: { participants: { id: part.id } as never },
        $set: { handover: null },
      },
    )
  })
  it('the head sees how it goes, of the situation only what is general', async () => {
    const { data } = await get(scene.g.head)
    expect(data.lens).to.equal('head')
    expect(data.readable).to.deep.equal(['general'])
    expect(data.memberSince).to.equal(undefined)
  })
  it('an organisation helping with single actions sees the case without the family', async () => {
    await scene.build.join(at.id, scene.g.volunteer)
    const { data } = await get(scene.g.volunteer)
    expect(data).to.not.have.any.keys('familyName', 'address', 'situation', 'team', 'entryReasons')
  })
  it('a stranger gets what a wrong id gets', async () => {
    await refused(await scene.build.as(scene.g.stranger), 'cases.get', { id: at.id }, NOT_FOUND)
  })
})
