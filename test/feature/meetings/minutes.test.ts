import { expect } from 'chai'
import { DAY } from '../../helpers/clock.ts'
import { forbidden, invalid, refused, STALE, unmet, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { meetingInput } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('minutes.save and approve', () => {
  let scene: Scene
  let coordinator: Caller
  let caseId: string
  let at: { id: string; version: number }
  before(async () => {
    scene = await openScene()
    coordinator = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.team()).id
    await scene.build.join(caseId, scene.g.officer)
    const input = await meetingInput(coordinator, caseId, scene.server.clock.now(), { family: [] })
    const { id, version } = await coordinator.ok('meetings.plan', input)
    const participants = [{ membershipId: scene.g.worker.membershipId, attendance: 'present' }]
    at = await coordinator.ok('meetings.hold', { id, version, participants, family: [] })
  })
  after(() => scene.server.stop())

  const visit = (more: Record<string, unknown> = {}) => ({
    title: 'Odwiedziny w domu',
    ownerMembershipId: scene.g.officer.membershipId,
    dueOn: '2026-11-20',
    expectedEffect: 'Wiemy, czy dziecko jest bezpieczne',
    ...more,
  })
  const save = (decisions: unknown[]) => ({ id: at.id, version: at.version, decisions })
  const saved = { events: ['minutes.saved' as const], notices: 0 }

  it('nothing is approved before it is written', async () => {
    await refused(coordinator, 'minutes.approve', { id: at.id, version: at.version }, unmet('noMinutes'))
  })
  it('a decision’s action is checked as if it were agreed by itself', async () => {
    const second = (action: unknown) => save([{ text: 'Pierwsza' }, { text: 'Druga', action }])
    const under = (field: string, code: string) => invalid({ [`decisions.1.action.${field}`]: code })
    const tries: [Record<string, unknown>, ReturnType<typeof invalid>][] = [
      [visit({ dueOn: '2026-11-09' }), under('dueOn', 'past')],
      [visit({ ownerMembershipId: scene.g.stranger.membershipId }), under('ownerMembershipId', 'notInTeam')],
      [visit({ goalId: caseId }), under('goalId', 'notInPlan')],
    ]
    for (const [action, refusal] of tries) await refused(coordinator, 'minutes.save', second(action), refusal)
  })
  it('they are written and written over until they are approved', async () => {
    const first = await written(coordinator, 'minutes.save', save([{ text: 'Szkic' }]), saved)
    const stale = save([{ text: 'Inny szkic' }])
    await refused(await scene.build.as(scene.g.colleague), 'minutes.save', stale, STALE)
    at = first
    const decisions = [{ text: 'Rodzina chce zostać.' }, { text: 'Odwiedziny.', action: visit() }]
    const second = await written(coordinator, 'minutes.save', save(decisions), saved)
    expect(second).to.include({ hasMinutes: true, minutesLocked: false })
    expect(second.minutes?.decisions[1]?.action).to.include({ ownerName: 'Marek Rewirowy', goalId: null })
    expect(await coordinator.ok('actions.list', { caseId })).to.deep.equal([])
    at = second
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'minutes.save', save(decisions), forbidden('notYourPart'))
    await refused(
      officer,
      'minutes.approve',
      { id: at.id, version: at.version },
      forbidden('coordinatorOnly'),
    )
  })
  it('one that came too late to be done is refused with its place, and nothing is half done', async () => {
    scene.server.clock.advance(15 * DAY)
    const approve = { id: at.id, version: at.version }
    await refused(coordinator, 'minutes.approve', approve, invalid({ 'decisions.1.action.dueOn': 'past' }))
    scene.server.clock.advance(-15 * DAY)
  })
  it('approved, they are locked and their decisions are actions of those named, who are told', async () => {
    const approve = { id: at.id, version: at.version }
    const events = ['minutes.approved' as const, 'action.added' as const]
    const after = await written(coordinator, 'minutes.approve', approve, { events, notices: 1 })
    expect(after.minutes).to.include({ approvedBy: 'Joanna Pracowita', lockedAt: '2026-11-10T09:00:00.000Z' })
    const [action] = await coordinator.ok('actions.list', { caseId })
    expect(after.minutes?.decisions.map(({ actionId }) => actionId)).to.deep.equal([null, action?.id])
    expect(action).to.include({
      title: 'Odwiedziny w domu',
      status: 'TODO',
      expectedEffect: 'Wiemy, czy dziecko jest bezpieczne',
    })
    expect(action?.owner.name).to.equal('Marek Rewirowy')
    at = after
  })
  it('locked, they refuse every change', async () => {
    const { id, version } = at
    const locked = unmet('minutesLocked')
    const participants = [{ membershipId: scene.g.worker.membershipId, attendance: 'absent' }]
    await refused(coordinator, 'minutes.save', save([{ text: 'Po fakcie' }]), locked)
    await refused(coordinator, 'minutes.approve', { id, version }, locked)
    await refused(coordinator, 'meetings.hold', { id, version, participants, family: [] }, locked)
    await refused(coordinator, 'meetings.update', { id, version, place: 'Gdzie indziej' }, locked)
    await refused(coordinator, 'meetings.cancel', { id, version, reason: 'Nie było' }, locked)
    const stale = { ...save([{ text: 'Po fakcie' }]), version: version - 1 }
    await refused(coordinator, 'minutes.save', stale, STALE)
  })
})
