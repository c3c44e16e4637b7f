import { expect } from 'chai'
import { forbidden, invalid, NOT_FOUND, refused, STALE, unmet, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('persons.relate and persons.unrelate', () => {
  let scene: Scene
  let worker: Caller
  let caseId: string
  let mother: string
  let child: string
  before(async () => {
    scene = await openScene()
    worker = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.team()).id
    await scene.build.join(caseId, scene.g.officer)
    await scene.build.join(caseId, scene.g.volunteer)
    const family = await worker.ok('persons.list', { caseId })
    mother = family.find((p) => p.roleInFamily === 'mother')?.id ?? ''
    child = family.find((p) => p.roleInFamily === 'child')?.id ?? ''
  })
  after(() => scene.server.stop())

  const related = { events: ['person.related' as const], notices: 0 }
  it('a line is drawn, and the team sees it with the case', async () => {
    const input = { caseId, a: mother, b: child, kind: 'parent', note: 'Od urodzenia razem' }
    const [line] = await written(worker, 'persons.relate', input, related)
    expect(line).to.include({ a: mother, b: child, kind: 'parent', note: 'Od urodzenia razem' })
    const officer = await scene.build.as(scene.g.officer)
    expect((await officer.ok('cases.get', { id: caseId })).relations).to.deep.equal([line])
    for (const someone of [scene.g.volunteer, scene.g.head]) {
      const caller = await scene.build.as(someone)
      expect(await caller.ok('cases.get', { id: caseId })).not.to.have.property('relations')
    }
  })
  it('only between people of the family, once, and nobody is their own ancestor', async () => {
    const line = (a: string, b: string, kind = 'parent') => ({ caseId, a, b, kind })
    await refused(worker, 'persons.relate', line(mother, mother), unmet('samePerson'))
    await refused(worker, 'persons.relate', line(mother, child), unmet('repeated'))
    await refused(worker, 'persons.relate', line(child, mother), unmet('ownAncestor'))
    const foreign = (await scene.build.draft()).id
    const other = (await worker.ok('persons.list', { caseId: foreign }))[0]?.id ?? ''
    await refused(worker, 'persons.relate', line(mother, other), invalid({ b: 'notInCase' }))
  })
  it('partners read and do not draw; an older version of the case is told so', async () => {
    const line = { caseId, a: mother, b: child, kind: 'close' }
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'persons.relate', line, forbidden('notYourPart'))
    await refused(worker, 'persons.relate', { ...line, version: 1 }, STALE)
  })
  it('a line is taken off', async () => {
    const { relations = [] } = await worker.ok('cases.get', { id: caseId })
    const [line] = relations
    const gone = { caseId, id: line?.id }
    expect(
      await written(worker, 'persons.unrelate', gone, { events: ['person.unrelated'], notices: 0 }),
    ).to.deep.equal([])
    await refused(worker, 'persons.unrelate', gone, NOT_FOUND)
  })
})
