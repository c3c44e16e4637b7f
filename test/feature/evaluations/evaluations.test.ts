import { expect } from 'chai'
import { answered, forbidden, invalid, NOT_FOUND, refused, unmet, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { adultOf, scores } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('evaluations.file and list', () => {
  let scene: Scene
  let coordinator: Caller
  let caseId: string
  before(async () => {
    scene = await openScene()
    coordinator = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.evaluation()).id
    await scene.build.join(caseId, scene.g.volunteer)
  })
  after(() => scene.server.stop())

  const filed = { events: ['evaluation.filed' as const], notices: 0 }
  it('the family speaks through who writes it down', async () => {
    const personId = await adultOf(coordinator, caseId)
    const input = { caseId, by: 'family', personId, scores: scores('family'), text: 'Ktoś wreszcie zapytał.' }
    const made = await written(coordinator, 'evaluations.file', input, filed)
    expect(made).to.deep.include({
      by: 'family',
      person: { id: personId, firstName: 'Marzena' },
      scores: scores('family'),
      filedBy: 'Joanna Pracowita',
    })
  })
  it('every question of the side that speaks, none of the other, between 1 and 5', async () => {
    const file = (more: Record<string, unknown>) => ({ caseId, by: 'team', scores: scores('team'), ...more })
    const { goals: _goals, ...few } = scores('team')
    const bad: [Record<string, unknown>, Record<string, string>][] = [
      [{ scores: few }, { 'scores.goals': 'required' }],
      [{ scores: { ...scores('team'), heard: 3 } }, { 'scores.heard': 'notForThisSide' }],
      [{ scores: { ...scores('team'), goals: 6 } }, { 'scores.goals': 'tooLong' }],
      [{ scores: { ...scores('team'), goals: 0 } }, { 'scores.goals': 'tooShort' }],
      [{ personId: await adultOf(coordinator, caseId) }, { personId: 'notForThisSide' }],
      [{ by: 'family', scores: scores('family'), personId: caseId }, { personId: 'notInCase' }],
    ]
    for (const [more, fields] of bad)
      await refused(coordinator, 'evaluations.file', file(more), invalid(fields))
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(school, 'evaluations.file', file({}), forbidden('notYourPart'))
    await written(await scene.build.as(scene.g.colleague), 'evaluations.file', file({}), filed)
  })
  it('the team reads what was said, the head that it was, helping organisations nothing', async () => {
    const { body } = await answered(await scene.build.as(scene.g.nurse), 'evaluations.list', { caseId })
    expect(body.data.map(({ by }) => by)).to.deep.equal(['team', 'family'])
    expect(body.data[1]?.text).to.equal('Ktoś wreszcie zapytał.')
    const head = await answered(await scene.build.as(scene.g.head), 'evaluations.list', { caseId })
    expect(head.body.data.map((it) => Object.keys(it).sort())).to.deep.equal(
      Array.from({ length: 2 }, () => ['at', 'by', 'caseId', 'filedBy', 'id', 'version']),
    )
    const volunteer = await scene.build.as(scene.g.volunteer)
    await refused(volunteer, 'evaluations.list', { caseId }, forbidden('notYourPart'))
    await refused(await scene.build.as(scene.g.stranger), 'evaluations.list', { caseId }, NOT_FOUND)
  })
  it('the work is evaluated when it is over', async () => {
    const { id } = await scene.build.team()
    const early = { caseId: id, by: 'team', scores: scores('team') }
    await refused(coordinator, 'evaluations.file', early, unmet('notInEvaluation'))
    const { body } = await answered(coordinator, 'evaluations.list', { caseId: id })
    expect(body.abilities['file']).to.deep.equal({ allowed: false, reason: 'notInEvaluation' })
  })
})
