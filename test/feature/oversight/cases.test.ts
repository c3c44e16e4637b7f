import { expect } from 'chai'
import { answered, forbidden, refused } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { wideBasis } from '../../helpers/cases.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makePerson } from '../../helpers/world.ts'

describe('oversight.cases', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  const officer = () => scene.build.as(scene.g.dpo)

  it('tells the officer which cases the centre has and how far they are covered, nothing of the family', async () => {
    const { id: caseId } = await scene.build.qualified()
    const worker = await scene.build.as(scene.g.worker)
    const [person] = await worker.ok('persons.list', { caseId })
    const personIds = [person?.id]
    await worker.ok('legalBases.add', { caseId, personIds, ...wideBasis })
    const { body } = await answered(await officer(), 'oversight.cases', {})
    const row = body.data.find(({ id }) => id === caseId)
    expect(row).to.deep.include({ state: 'CONSENT', isOpen: true, persons: 2, withBasis: 1, withNotice: 0 })
    expect(row?.number).to.be.a('string')
    for (const word of ['Marzena', 'Nadoln', 'Lipowa', scene.g.worker.user.name])
      expect(JSON.stringify(body)).to.not.include(word)
    await worker.ok('infoNotices.add', {
      caseId,
      personIds,
      delivered: { channel: 'inPerson', on: '2026-11-02' },
    })
    const [again] = await (await officer()).ok('oversight.cases', { caseId })
    expect(again).to.include({ id: caseId, withNotice: 1 })
  })
  it('page by page, the newest first, and only those still open where that is asked', async () => {
    const { id } = await scene.build.draft()
    const { id: rejected, version } = await scene.build.draft()
    const head = await scene.build.as(scene.g.head)
    const reject = { caseId: rejected, version, event: 'reject', reason: 'Nie dotyczy' }
    await head.ok('workflow.apply', reject)
    const caller = await officer()
    const first = (await answered(caller, 'oversight.cases', { limit: '1' })).body
    const second = (
      await answered(caller, 'oversight.cases', { limit: '1', next: first.page.next as string })
    ).body
    expect([...first.data, ...second.data].map((row) => row.id)).to.have.members([id, rejected])
    const open = (await caller.ok('oversight.cases', { open: 'true' })).map((row) => row.id)
    expect(open).to.include(id)
    expect(open).to.not.include(rejected)
  })
  it('the officer of another centre sees nothing of it, everybody else is refused', async () => {
    const { id: caseId } = await scene.build.draft()
    const foreign = await makePerson(scene.g.outside, 'DPO', 'Irena Ochronna', 'inspektorka')
    expect(await (await scene.build.as(foreign)).ok('oversight.cases', { caseId })).to.deep.equal([])
    for (const someone of [scene.g.worker, scene.g.head, scene.g.admin])
      await refused(await scene.build.as(someone), 'oversight.cases', {}, forbidden('role'))
  })
})
