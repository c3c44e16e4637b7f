import { expect } from 'chai'
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
