import { expect } from 'chai'
import { opening } from '../../helpers/cases.ts'
import { answered, refused, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('persons.list', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    for (const someone of [scene.g.officer, scene.g.volunteer]) await scene.build.join(at.id, someone)
    const worker = await scene.build.as(scene.g.worker)
    const father = {
      firstName: 'Jan',
      lastName: 'Nadolny',
      roleInFamily: 'father',
      pesel: '80010112340',
      phone: '600 700 800',
    }
    await worker.ok('persons.add', { caseId: at.id, ...father })
  })
  after(() => scene.server.stop())

  const list = async (someone: Scene['g']['worker']) =>
    (await answered(await scene.build.as(someone), 'persons.list', { caseId: at.id })).body.data
  it('the coordinator sees the family, parents first, numbers masked', async () => {
    const found = await list(scene.g.worker)
    expect(found.map((p) => p.roleInFamily)).to.deep.equal(['mother', 'father', 'child'])
    expect(found[1]).to.include({ peselMasked: '•••••••2340', phone: '600 700 800', birthDate: '1980-01-01' })
  })
  it('a police officer sees names and ages, no numbers', async () => {
    const [mother] = await list(scene.g.officer)
    expect(mother).to.include({ firstName: 'Marzena', lastName: 'Nadolna' })
    expect(mother).to.not.have.any.keys('peselMasked', 'phone')
  })
  it('an organisation helping with single actions sees first names', async () => {
    for (const person of await list(scene.g.volunteer))
      expect(person).to.have.all.keys('id', 'caseId', 'version', 'firstName', 'roleInFamily')
  })
  it('who only signalled a case sees nobody', async () => {
    const school = await scene.build.as(scene.g.pedagogue)
    const { id } = await school.ok('cases.signal', opening())
    await refused(school, 'persons.list', { caseId: id }, forbidden('notYourPart'))
  })
})
