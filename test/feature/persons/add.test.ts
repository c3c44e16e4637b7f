import { expect } from 'chai'
import { written, refused, forbidden, invalid } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('persons.add', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    await scene.build.join(at.id, scene.g.officer)
  })
  after(() => scene.server.stop())

  const person = (more: Record<string, unknown> = {}) => ({
    caseId: at.id,
    firstName: 'Jan',
    lastName: 'Nadolny',
    roleInFamily: 'father',
    ...more,
  })
  it('the coordinator adds the father; the number tells the birth date', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const added = await written(worker, 'persons.add', person({ pesel: '80010112340' }), {
      events: ['person.added', 'case.updated'],
    })
    expect(added).to.include({ birthDate: '1980-01-01', peselMasked: '•••••••2340', version: 1 })
  })
  it('a birth date that the number contradicts is refused', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const input = person({ pesel: '80010112340', birthDate: '1981-01-01' })
    await refused(worker, 'persons.add', input, invalid({ pesel: 'otherBirthDate' }))
  })
  it('a number that somebody else of the case has is refused; another case may have it', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const again = { firstName: 'Janusz', pesel: '80010112340' }
    await refused(worker, 'persons.add', person(again), invalid({ pesel: 'peselRepeated' }))
    const { id: caseId } = await scene.build.team()
    const events = ['person.added', 'case.updated'] as const
    await written(worker, 'persons.add', person({ ...again, caseId }), { events: [...events] })
  })
  it('a police officer in the team adds nobody', async () => {
    await refused(await scene.build.as(scene.g.officer), 'persons.add', person(), forbidden('notYourPart'))
  })
})
