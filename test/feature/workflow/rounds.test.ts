import { expect } from 'chai'
import { DAY, HOUR } from '../../helpers/clock.ts'
import '../../helpers/mongo.ts'
import {
  adultOf,
  approvedMinutes,
  costCard,
  diagnosisInput,
  planInput,
  scores,
  signedPlan,
} from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'
import { makePerson } from '../../helpers/world.ts'

/** Each stage of the work opens only when the records it rests on are there; each record lifts its own reason. */
describe('from the diagnosis to the end of the work', () => {
  let scene: Scene
  let coordinator: Caller
  before(async () => {
    scene = await openScene()
    coordinator = await scene.build.as(scene.g.worker)
  })
  after(() => scene.server.stop())

  /** What the step is refused for, as the command says and as the coordinator's screen says: they agree. */
  async function lacking(
    caseId: string,
    event: string,
    more: Record<string, unknown> = {},
  ): Promise<string[]> {
    const caller = event === 'close' ? await scene.build.as(scene.g.head) : coordinator
    const { version } = await caller.ok('cases.get', { id: caseId })
    const answer = await caller.call('workflow.apply', { caseId, version, event, ...more })
    expect(answer.status, JSON.stringify(answer.body)).to.equal(422)
    const codes = answer.body.guards?.flatMap(({ missing }) => missing.map(({ code }) => code)) ?? []
    const steps = await caller.ok('workflow.available', { caseId })
    const shown = steps.find((step) => step.event === event)?.unmet ?? []
    expect(shown.flatMap(({ missing }) => missing.map(({ code }) => code))).to.deep.equal(codes)
    return codes
  }

  it('a case goes through every stage on records alone and is closed', async () => {
    const at = await scene.build.evaluation()
    expect(at.state).to.equal('EVALUATION')
    for (const by of ['family', 'team'] as const)
      await coordinator.ok('evaluations.file', { caseId: at.id, by, scores: scores(by) })
    const head = await scene.build.as(scene.g.head)
    const close = { caseId: at.id, version: at.version, event: 'close', closureCode: 'goalsMet' }
    expect(await head.ok('workflow.apply', close)).to.include({ state: 'CLOSED', isOpen: false })
  })

  it('the diagnosis: sections, the family, the approval and a cost card', async () => {
    const { id } = await scene.build.diagnosis()
    const why = () => lacking(id, 'approveDiagnosis')
    expect(await why()).to.deep.equal(['diagnosisMissing', 'familyAbsent', 'costCards'])
    const whole = await diagnosisInput(coordinator, id)
    const texts = { ...whole.texts, weaknesses: null, expectations: null }
    let at = await coordinator.ok('diagnoses.save', { ...whole, texts, family: null })
    expect(await why()).to.deep.equal([
      'diagnosisSections',
      'diagnosisNotApproved',
      'familyAbsent',
      'costCards',
    ])
    at = await coordinator.ok('diagnoses.save', { ...whole, version: at.version, family: null })
    expect(await why()).to.deep.equal(['diagnosisNotApproved', 'familyAbsent', 'costCards'])
    at = await coordinator.ok('diagnoses.save', { ...whole, version: at.version })
    expect(await why()).to.deep.equal(['diagnosisNotApproved', 'costCards'])
    at = await coordinator.ok('diagnoses.approve', { caseId: id, version: at.version })
    expect(await why()).to.deep.equal(['costCards'])
    const card = await coordinator.ok('costCards.add', { caseId: id, ...costCard })
    await coordinator.ok('costCards.remove', { id: card.id, version: card.version })
    expect(await why()).to.deep.equal(['costCards'])
    await coordinator.ok('costCards.add', { caseId: id, ...costCard })
    // A change after the approval takes the approval with it.
    const changed = { ...whole, version: at.version, summary: 'Nowe okoliczności.' }
    const second = await coordinator.ok('diagnoses.save', changed)
    expect(await why()).to.deep.equal(['diagnosisNotApproved'])
    await coordinator.ok('diagnoses.approve', { caseId: id, version: second.version })
    expect((await scene.build.step(id, 'approveDiagnosis')).state).to.equal('PLANNING')
  })

  it('the plan: complete actions of people in the team, and both signatures', async () => {
    const { id } = await scene.build.planning()
    const why = () => lacking(id, 'signPlan')
    expect(await why()).to.deep.equal(['planMissing'])
    let plan = await coordinator.ok('plans.save', planInput(id))
    expect(await why()).to.deep.equal(['planWithoutActions', 'familySignature', 'coordinatorSignature'])
    const agree = { caseId: id, title: 'Rozmowa w szkole', dueOn: '2027-01-15' }
    const own = await coordinator.ok('actions.add', {
      ...agree,
      ownerMembershipId: scene.g.pedagogue.membershipId,
    })
    expect(await why()).to.deep.equal(['actionsWithoutEffect', 'familySignature', 'coordinatorSignature'])
    await coordinator.ok('actions.update', {
      id: own.id,
      version: own.version,
      expectedEffect: 'Koniec nieobecności',
    })
    plan = await coordinator.ok('plans.sign', {
      caseId: id,
      version: plan.version,
      side: 'family',
      personId: await adultOf(coordinator, id),
      form: 'paper',
    })
    expect(await why()).to.deep.equal(['coordinatorSignature'])
    plan = await coordinator.ok('plans.sign', { caseId: id, version: plan.version, side: 'coordinator' })
    // Who was to do it leaves the team: nobody is to do it.
    await (await scene.build.as(scene.g.pedagogue)).ok('participants.leave', { caseId: id })
    expect(await why()).to.deep.equal(['actionsWithoutOwner'])
    const now = (await coordinator.ok('actions.list', { caseId: id }))[0]
    await coordinator.ok('actions.update', {
      id: own.id,
      version: now?.version,
      ownerMembershipId: scene.g.worker.membershipId,
    })
    // What was signed and then changed is not signed.
    const goals = [{ text: 'Praca dla matki', indicator: 'Umowa o pracę' }]
    const second = await coordinator.ok('plans.save', planInput(id, { version: plan.version, goals }))
    expect(await why()).to.deep.equal(['familySignature', 'coordinatorSignature'])
    expect(second).to.include({ edition: 2 })
  })

  it('an action that was called off counts for nothing', async () => {
    const { id } = await scene.build.planning()
    await coordinator.ok('plans.save', planInput(id))
    const { id: actionId, version } = await coordinator.ok('actions.add', {
      caseId: id,
      title: 'Rozmowa w szkole',
      dueOn: '2027-01-15',
      ownerMembershipId: scene.g.worker.membershipId,
    })
    await coordinator.ok('actions.update', { id: actionId, version, status: 'CANCELLED' })
    expect(await lacking(id, 'signPlan')).to.include('planWithoutActions')
  })

  it('a review: approved minutes of a meeting held since the work began', async () => {
    const { id } = await scene.build.planning()
    scene.server.clock.advance(HOUR)
    const before = new Date(scene.server.clock.now().getTime() - HOUR / 2)
    await approvedMinutes(coordinator, id, before)
    await signPlanOf(id)
    expect(await lacking(id, 'review')).to.deep.equal(['minutesMissing'])
    scene.server.clock.advance(DAY)
    const { id: meetingId, version } = await coordinator.ok('meetings.plan', {
      caseId: id,
      at: scene.server.clock.now().toISOString(),
      minutesLong: 60,
      mode: 'onsite',
      place: 'MGOPS',
      link: null,
      agenda: [],
      participants: [scene.g.worker.membershipId],
      family: [],
    })
    const attendance = [{ membershipId: scene.g.worker.membershipId, attendance: 'present' }]
    const held = { id: meetingId, version, participants: attendance, family: [] }
    const at = await coordinator.ok('meetings.hold', held)
    const decisions = [{ text: 'Plan jest wykonywany.' }]
    const written = await coordinator.ok('minutes.save', { id: meetingId, version: at.version, decisions })
    expect(await lacking(id, 'review')).to.deep.equal(['minutesMissing'])
    await coordinator.ok('minutes.approve', { id: meetingId, version: written.version })
    expect((await scene.build.step(id, 'review')).state).to.equal('REVIEW')
  })

  async function signPlanOf(caseId: string): Promise<void> {
    await signedPlan(coordinator, caseId)
    await scene.build.step(caseId, 'signPlan')
  }

  it('the end of the work: no action open, nothing urgent', async () => {
    const { id } = await scene.build.review()
    const urgent = await coordinator.ok('cases.get', { id })
    await coordinator.ok('cases.update', { id, version: urgent.version, urgent: true })
    expect(await lacking(id, 'finish')).to.deep.equal(['openActions', 'urgentFlag'])
    const [open] = await coordinator.ok('actions.list', { caseId: id })
    await coordinator.ok('actions.update', { id: open?.id, version: open?.version, status: 'FAILED' })
    expect(await lacking(id, 'finish')).to.deep.equal(['urgentFlag'])
    const calm = await coordinator.ok('cases.get', { id })
    await coordinator.ok('cases.update', { id, version: calm.version, urgent: false })
    expect((await scene.build.step(id, 'finish')).state).to.equal('EVALUATION')
  })

  it('closing: the family has been asked, and the team', async () => {
    const { id } = await scene.build.evaluation()
    const why = () => lacking(id, 'close', { closureCode: 'goalsMet' })
    expect(await why()).to.deep.equal(['familyEvaluation', 'teamEvaluation'])
    await coordinator.ok('evaluations.file', { caseId: id, by: 'team', scores: scores('team') })
    expect(await why()).to.deep.equal(['familyEvaluation'])
  })

  it('a viewer who does not see all actions learns that there is a condition, not how many there are', async () => {
    const { id } = await scene.build.planning()
    await coordinator.ok('plans.save', planInput(id))
    const deputy = await scene.build.as(scene.g.colleague)
    const another = await makePerson(scene.g.ops, 'SOCIAL_WORKER')
    await scene.build.join(id, another)
    const unmet = async (caller: Caller) => {
      const steps = await caller.ok('workflow.available', { caseId: id })
      return steps.find(({ event }) => event === 'signPlan')?.unmet.map(({ verdict }) => verdict)
    }
    expect(await unmet(deputy)).to.deep.equal([false])
    expect(await unmet(await scene.build.as(another))).to.deep.equal(['unknown'])
  })

  it('a review goes on under a new, unsigned edition of the plan; one begun in the review stays', async () => {
    const { id } = await scene.build.review()
    await scene.build.step(id, 'continuePlan')
    const after = await coordinator.ok('plans.get', { caseId: id })
    expect(after.latest).to.include({ edition: 2 })
    expect(after.latest?.signatures).to.deep.equal([])
    expect(after.latest?.goals).to.deep.equal(after.earlier[0]?.goals)
    expect(after.earlier[0]?.signatures.map(({ side }) => side)).to.deep.equal(['family', 'coordinator'])

    scene.server.clock.advance(DAY)
    await approvedMinutes(coordinator, id, scene.server.clock.now())
    await scene.build.step(id, 'review')
    await scene.build.step(id, 'continuePlan')
    expect((await coordinator.ok('plans.get', { caseId: id })).latest).to.include({ edition: 2 })
  })

  it('a case opened again needs an approval, signatures and an evaluation of its own', async () => {
    const { id } = await scene.build.evaluation()
    for (const by of ['family', 'team'] as const)
      await coordinator.ok('evaluations.file', { caseId: id, by, scores: scores(by) })
    const head = await scene.build.as(scene.g.head)
    const step = async (caller: Caller, event: string, more: Record<string, unknown> = {}) => {
      scene.server.clock.advance(DAY)
      const { version } = await caller.ok('cases.get', { id })
      return caller.ok('workflow.apply', { caseId: id, version, event, ...more })
    }
    await step(head, 'close', { closureCode: 'partiallyMet' })
    await step(coordinator, 'followUp', { note: 'Rodzina znów szuka mieszkania.' })
    await step(head, 'reopen', { reason: 'Nowe zagrożenie eksmisją' })
    expect(await lacking(id, 'approveDiagnosis')).to.deep.equal(['diagnosisNotApproved'])
    const { latest } = await coordinator.ok('diagnoses.get', { caseId: id })
    const input = await diagnosisInput(coordinator, id, { version: latest?.version })
    const second = await coordinator.ok('diagnoses.save', input)
    await coordinator.ok('diagnoses.approve', { caseId: id, version: second.version })
    expect((await scene.build.step(id, 'approveDiagnosis')).state).to.equal('PLANNING')
    expect(await lacking(id, 'signPlan')).to.deep.equal(['familySignature', 'coordinatorSignature'])
  })
})
