import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { confirmConsents, entry, opening } from '../../helpers/cases.ts'
import { forbidden, refused, unmet, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { DECISION_MINUTES } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import { makeTown, type Town } from '../scenarios/town.ts'

/** R10: in the rural model the head may go up as well; in the others the row does not name that post. */
describe('the head of a centre going up a level', () => {
  let scene: Scene
  let town: Town
  before(async () => {
    scene = await openScene()
    town = await makeTown({ teryt: '0410053', name: 'Szubin', model: 'RUR' })
  })
  after(() => scene.server.stop())

  async function caseInTeam(): Promise<CaseView> {
    const { build } = scene
    const { worker, deputy } = town
    const desk = await build.as(worker)
    const { id, version } = await desk.ok('cases.open', { ...opening({ teryt: town.teryt }), entry })
    await (
      await build.as(town.head)
    ).ok('workflow.apply', {
      caseId: id,
      version,
      event: 'qualify',
      coordinatorMembershipId: worker.membershipId,
      deputyMembershipId: deputy.membershipId,
    })
    return confirmConsents(desk, id)
  }
  const raise = ({ id, version }: CaseView) => ({
    caseId: id,
    version,
    toLevel: 'powiat',
    reason: 'resource',
    tried: ['Rozmowa w urzędzie'],
    question: 'Kto zapewni miejsce w ośrodku?',
  })
  const proposal = { state: 'PROPOSED', missed: [], reason: null, by: null, answeredAt: null }
  const propose = (id: string) =>
    CaseModel.updateOne(
      { _id: id },
      { proposal: { ...proposal, id: 'a'.repeat(24), at: scene.server.clock.now() } },
    )

  it('the rural head asks the powiat; taking the question back is the coordinator’s', async () => {
    const head = await scene.build.as(town.head)
    const at = await caseInTeam()
    const steps = await head.ok('workflow.available', { caseId: at.id })
    expect(steps.find(({ event }) => event === 'escalatePowiat')).to.include({ transition: 'R10' })
    const made = await written(head, 'escalations.open', raise(at), {
      events: ['escalation.opened', 'case.moved'],
    })
    expect(made).to.include({ lens: 'full', toLevel: 'powiat', openedBy: town.head.user.name })
    expect(await head.ok('cases.get', { id: at.id })).to.include({ state: 'ESC_POWIAT', level: 'powiat' })
    const back = { id: made.id, version: made.version, reason: 'Nieaktualne' }
    await refused(head, 'escalations.withdraw', back, forbidden('coordinatorOnly'))

    // The answer goes to who leads the case and to the head, who asked: once each.
    const lead = await scene.build.as(scene.g.powiatLead)
    const decision = { decision: 'Miejsce od poniedziałku', ...DECISION_MINUTES }
    await lead.ok('escalations.decide', { id: made.id, version: made.version, ...decision })
    for (const someone of [town.head, town.worker, town.deputy]) {
      const { items } = await (await scene.build.as(someone)).ok('notifications.list')
      const told = items.filter(({ target }) => target.id === made.id)
      expect(
        told.map(({ kind }) => kind),
        someone.user.name,
      ).to.deep.equal(['escalationDecided'])
      expect(told[0]?.target).to.include({ type: 'escalation', caseId: at.id })
    }
  })
  it('and may answer what was proposed to the coordinator; without a proposal there is nothing to answer', async () => {
    const head = await scene.build.as(town.head)
    const at = await caseInTeam()
    const answer = { caseId: at.id, version: at.version, accept: false, reason: 'Jeszcze nie' }
    await refused(head, 'proposals.answer', answer, unmet('nothingProposed'))
    await propose(at.id)
    const kept = await written(head, 'proposals.answer', answer, { events: ['case.updated'] })
    expect(kept.proposal).to.include({ state: 'DECLINED' })
  })
  it('in the urban-rural model the head does neither', async () => {
    const { build, g } = scene
    const head = await build.as(g.head)
    const at = await build.diagnosis()
    await refused(head, 'escalations.open', raise(at), forbidden('roleInModel'))
    await propose(at.id)
    const answer = { caseId: at.id, version: at.version, accept: false, reason: 'Jeszcze nie' }
    await refused(head, 'proposals.answer', answer, forbidden('roleInModel'))
    const steps = await head.ok('workflow.available', { caseId: at.id })
    expect(steps.map(({ event }) => event)).to.not.include.members(['escalatePzk', 'escalatePowiat'])
  })
})
