import { expect } from 'chai'
import { PersonModel } from '../../../server/db/models/person.ts'
import { entry, opening } from '../../helpers/cases.ts'
import { written, refused, forbidden, invalid, unmet } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('cases.open', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('a social worker opens a case of the own gmina with number, deadline and family', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const input = { ...opening(), entry }
    const at = await written(worker, 'cases.open', input, { events: ['case.opened'], notices: 1 })
    expect(at).to.include({ state: 'DRAFT', lens: 'team', familyName: 'Nadolni', level: 'gmina' })
    expect(at.number).to.match(/^2026\/\d{3,}$/)
    expect(at.model).to.deep.equal({ code: 'URR', version: 1 })
    expect(at.team?.map((p) => [p.membershipId, p.role])).to.deep.equal([
      [scene.g.worker.membershipId, 'SOCIAL_WORKER'],
    ])
    expect(at.stateDueAt).to.be.a('string')
    expect(await PersonModel.countDocuments({ caseId: at.id })).to.equal(2)
  })
  it('numbers of one centre and year follow each other', async () => {
    const [first, second] = [await scene.build.draft(), await scene.build.draft()]
    const order = (n: string | null) => Number(n?.split('/')[1])
    expect(order(second.number)).to.equal(order(first.number) + 1)
  })
  it('a family assistant opens one too', async () => {
    const assistant = await scene.build.as(scene.g.assistant)
    await written(assistant, 'cases.open', { ...opening(), entry }, { events: ['case.opened'] })
  })
  it('one personal number belongs to one person, and each error names its person’s field', async () => {
    const worker = await scene.build.as(scene.g.worker)
    const named = (firstName: string, pesel: string, birthDate?: string) => ({
      firstName,
      lastName: 'Nadolna',
      roleInFamily: 'child' as const,
      pesel,
      ...(birthDate && { birthDate }),
    })
    const twins = [named('Maja', '44051401359'), named('Lena', '44051401359'), named('Ala', '80010112343')]
    const wrong = invalid({ 'persons.1.pesel': 'peselRepeated', 'persons.2.pesel': 'checksum' })
    await refused(worker, 'cases.open', { ...opening({ persons: twins }), entry }, wrong)
    const nurse = await scene.build.as(scene.g.nurse)
    await refused(nurse, 'cases.signal', opening({ persons: twins }), wrong)
    const other = [named('Maja', '44051401359'), named('Lena', '80010112340', '1981-01-01')]
    const told = invalid({ 'persons.1.pesel': 'otherBirthDate' })
    await refused(worker, 'cases.open', { ...opening({ persons: other }), entry }, told)
    const persons = [named('Maja', '44051401359'), named('Lena', '80010112340')]
    await written(worker, 'cases.open', { ...opening({ persons }), entry }, { events: ['case.opened'] })
  })
  it('a social worker of another centre does not open in this gmina', async () => {
    const stranger = await scene.build.as(scene.g.stranger)
    await refused(stranger, 'cases.open', { ...opening(), entry }, forbidden('otherGmina'))
  })
  it('a police officer opens none, however much is right otherwise', async () => {
    await refused(
      await scene.build.as(scene.g.officer),
      'cases.open',
      { ...opening(), entry },
      forbidden('role'),
    )
  })
  it('without a partnership only an urgent case with a reason opens', async () => {
    const stranger = await scene.build.as(scene.g.stranger)
    const here = { ...opening({ teryt: '0416063' }), entry }
    await refused(stranger, 'cases.open', here, unmet('noActivePartnership'))
    const bold = { ...here, withoutPartnership: 'Dziecko bez opieki' }
    await refused(stranger, 'cases.open', bold, unmet('noActivePartnership'))
    const at = await written(stranger, 'cases.open', { ...bold, urgent: true }, { events: ['case.opened'] })
    expect(at.urgent).to.equal(true)
  })
})
