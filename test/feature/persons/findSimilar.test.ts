import { expect } from 'chai'
import { newId } from '../../../server/db/ids.ts'
import { PersonModel } from '../../../server/db/models/person.ts'
import { answered, refused, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('persons.findSimilar', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    const persons = [
      { firstName: 'Katarzyna', lastName: 'Podobna', roleInFamily: 'mother', pesel: '80010112340' },
      { firstName: 'Stanisław', lastName: 'Podobny', roleInFamily: 'child', birthDate: '2015-02-03' },
    ]
    at = await scene.build.draft({ familyName: 'Podobni', persons })
  })
  after(() => scene.server.stop())

  const ask = async (someone: Scene['g']['worker'], person: Record<string, unknown>) =>
    (await answered(await scene.build.as(someone), 'persons.findSimilar', { people: [person] })).body.data
  it('a social worker finds the family by name variant, by birth date and by number', async () => {
    const by = async (person: Record<string, unknown>) =>
      (await ask(scene.g.worker, person)).find((row) => row.caseId === at.id)?.matches.map((m) => m.by)
    expect(await by({ firstName: 'Kasia', lastName: 'Podobny' })).to.deep.equal(['name'])
    expect(await by({ firstName: 'Stanisław', lastName: 'Podobny', birthDate: '2015-02-03' })).to.deep.equal([
      'nameAndBirth',
    ])
    expect(await by({ firstName: 'Inna', lastName: 'Całkiem', pesel: '80010112340' })).to.deep.equal([
      'pesel',
    ])
  })
  it('the own family is found however many others bear the name, the same number before all', async () => {
    const common = { firstName: 'Jan', lastName: 'Pospolity', roleInFamily: 'father' }
    const numbered = { ...common, pesel: '80010112340' }
    const { id } = await scene.build.draft({ familyName: 'Pospolici', persons: [numbered] })
    const own = await PersonModel.findOne({ caseId: id }).lean()
    if (!own) throw new Error('nobody there')
    const later = []
    for (let n = 0; n < 21; n += 1)
      later.push(await scene.build.draft({ familyName: 'Pospolici', persons: [common] }))
    // Hundreds of the name in cases of other gminas, entered later than all of the caller's own.
    const namesakes = Array.from({ length: 600 }, () => ({ ...own, _id: newId(), caseId: newId() }))
    await PersonModel.collection.insertMany(namesakes as never)
    const found = await ask(scene.g.worker, { firstName: 'Jan', lastName: 'Pospolity' })
    expect(found).to.have.length(20)
    const ids = new Set([id, ...later.map((one) => one.id)])
    expect(found.every(({ caseId }) => ids.has(caseId))).to.equal(true)
    const [first] = await ask(scene.g.worker, {
      firstName: 'Jan',
      lastName: 'Pospolity',
      pesel: numbered.pesel,
    })
    expect(first).to.deep.include({ caseId: id }).and.have.nested.property('matches[0].by', 'pesel')
    await PersonModel.collection.deleteMany({ _id: { $in: namesakes.map(({ _id }) => _id) } } as never)
  })
  it('another birth date is another person', async () => {
    const person = { firstName: 'Stanisław', lastName: 'Podobny', birthDate: '2011-02-03' }
    expect(await ask(scene.g.worker, person)).to.deep.equal([])
  })
  it('a colleague who does not see the case learns nothing of it', async () => {
    expect(await ask(scene.g.colleague, { firstName: 'Kasia', lastName: 'Podobna' })).to.deep.equal([])
    expect(
      await ask(scene.g.stranger, { firstName: 'Kasia', lastName: 'Podobna', pesel: '80010112340' }),
    ).to.deep.equal([])
  })
  it('a police officer does not search for people', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const people = [{ firstName: 'Kasia', lastName: 'Podobna' }]
    await refused(officer, 'persons.findSimilar', { people }, forbidden('role'))
  })
})
