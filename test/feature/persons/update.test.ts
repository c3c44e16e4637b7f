import { expect } from 'chai'
import { written, refused, STALE, forbidden, invalid } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('persons.update', () => {
  let scene: Scene
  let at: CaseView
  let mother: { id: string; version: number }
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    await scene.build.join(at.id, scene.g.nurse)
    const [first] = await (await scene.build.as(scene.g.worker)).ok('persons.list', { caseId: at.id })
    mother = first as { id: string; version: number }
  })
  after(() => scene.server.stop())

  it('the coordinator corrects one field and the others stay', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const input = { id: mother.id, version: mother.version, phone: '600 100 200' }
    const after = await written(worker, 'persons.update', input, { events: ['person.updated'] })
    expect(after).to.include({ phone: '600 100 200', firstName: 'Marzena', version: mother.version + 1 })
    mother = after
  })
  it('a new name is found under its variants', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const renamed = { id: mother.id, version: mother.version, lastName: 'Przemianowska' }
    mother = await written(worker, 'persons.update', renamed, { events: ['person.updated'] })
    const people = [{ firstName: 'Marzenka', lastName: 'Przemianowski' }]
    const found = await worker.ok('persons.findSimilar', { people })
    expect(found.map((row) => row.caseId)).to.include(at.id)
  })
  it('a change of nothing, an older version and a wrong number are refused', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const { id, version } = mother
    await refused(worker, 'persons.update', { id, version }, invalid({ '(body)': 'nothing' }))
    await refused(worker, 'persons.update', { id, version: 1, phone: '1' }, STALE)
    await refused(
      worker,
      'persons.update',
      { id, version, pesel: '80010112343' },
      invalid({ pesel: 'checksum' }),
    )
  })
  it('a number that somebody else of the case has is refused, the own one is not', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const pesel = '44051401359'
    const father = { caseId: at.id, firstName: 'Jan', lastName: 'Nadolny', roleInFamily: 'father', pesel }
    const { id, version } = await worker.ok('persons.add', father)
    const events = { events: ['person.updated' as const] }
    await written(worker, 'persons.update', { id, version, pesel }, events)
    const taken = { id: mother.id, version: mother.version, pesel, birthDate: null }
    await refused(worker, 'persons.update', taken, invalid({ pesel: 'peselRepeated' }))
    mother = await written(worker, 'persons.update', { ...taken, pesel: '80010112340' }, events)
  })
  it('a nurse in the team corrects nobody', async () => {
    const nurse = await scene.build.as(scene.g.nurse)
    await refused(nurse, 'persons.update', { ...mother, school: 'SP 1' } as never, {
      status: 400,
      code: 'validation_failed',
    })
    const input = { id: mother.id, version: mother.version, school: 'SP 1' }
    await refused(nurse, 'persons.update', input, forbidden('notYourPart'))
  })
})
