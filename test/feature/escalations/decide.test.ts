import { expect } from 'chai'
import { written, refused, NOT_FOUND, STALE, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { DECISION_MINUTES } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('escalations.decide', () => {
  let scene: Scene
  let at: CaseView
  let one: { id: string; version: number }
  before(async () => {
    scene = await openScene()
    at = await scene.build.diagnosis()
    one = await (
      await scene.build.as(scene.g.worker)
    ).ok('escalations.open', {
      caseId: at.id,
      version: at.version,
      toLevel: 'partnership',
      reason: 'resource',
      tried: ['Rozmowa'],
      question: 'Kto pomoże Nadolnym?',
    })
  })
  after(() => scene.server.stop())

  const decide = (more: Record<string, unknown> = {}) => ({
    id: one.id,
    version: one.version,
    decision: 'Ugoda ratalna',
    ...DECISION_MINUTES,
    ...more,
  })
  it('the leader reads a summary, and an older version decides nothing', async () => {
    const leader = await scene.build.as(scene.g.leader)
    const found = await leader.ok('escalations.list', { state: 'OPEN' })
    expect(JSON.stringify(found)).to.not.include('Nadoln')
    await refused(leader, 'escalations.decide', decide({ version: 0 }), STALE)
  })
  it('neither coordinator nor the lead of the powiat decides in the partnership’s place', async () => {
    await refused(
      await scene.build.as(scene.g.worker),
      'escalations.decide',
      decide(),
      forbidden('notYourPart'),
    )
    await refused(await scene.build.as(scene.g.powiatLead), 'escalations.decide', decide(), NOT_FOUND)
  })
  it('no decision without its minutes: the day of the meeting, not one to come, and who took part', async () => {
    const leader = await scene.build.as(scene.g.leader)
    const wrong = { status: 400, code: 'validation_failed' } as const
    const none = { heldOn: undefined, attendees: undefined }
    await refused(leader, 'escalations.decide', decide(none), { ...wrong, fields: { heldOn: 'required' } })
    const alone = { ...wrong, fields: { attendees: 'required' } }
    await refused(leader, 'escalations.decide', decide({ attendees: [] }), alone)
    const early = { ...wrong, fields: { heldOn: 'future' } }
    await refused(leader, 'escalations.decide', decide({ heldOn: '2199-01-01' }), early)
  })
  it('the leader decides: the case goes back to where it was and its team is told', async () => {
    const leader = await scene.build.as(scene.g.leader)
    // The two who lead by the decision itself, the three others of the team by the move.
    const events = { events: ['escalation.decided' as const, 'case.moved' as const], notices: 5 }
    const attendees = ['Marta Nadolna, matka', 'Dyrektor PCPR']
    const closed = await written(leader, 'escalations.decide', decide({ attendees }), events)
    expect(closed).to.include({ state: 'DECIDED' })
    // The leader has a summary, also of who was there; the team reads the minutes as they were written.
    const unnamed = ['Marta […], matka', 'Dyrektor PCPR']
    expect(closed.decision?.attendees).to.deep.equal(unnamed)
    const [kept] = (await leader.ok('escalations.list')).filter(({ id }) => id === one.id)
    expect(kept?.decision?.attendees).to.deep.equal(unnamed)
    const worker = await scene.build.as(scene.g.worker)
    const [whole] = (await worker.ok('escalations.list', { caseId: at.id })).filter(({ id }) => id === one.id)
    expect(whole?.decision?.attendees).to.deep.equal(attendees)
    expect(closed.decision).to.include({ text: 'Ugoda ratalna', by: scene.g.leader.user.name })
    const now = await worker.ok('cases.get', { id: at.id })
    expect(now).to.include({ state: 'DIAGNOSIS', level: 'gmina', returnState: null })
  })
})
