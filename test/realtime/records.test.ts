import { expect } from 'chai'
import type { DiagnosisView } from '../../shared/contracts/diagnoses.ts'
import type { MeetingView } from '../../shared/contracts/meetings.ts'
import { useLive } from '../helpers/live.ts'
import { costCard, diagnosisInput, meetingInput, planInput, scores, TEXTS } from '../helpers/records.ts'

const SUMMARY = 'streszczenie-dla-powiatu-31'

describe('diagnosis, plan, meetings and evaluations on open screens', () => {
  const live = useLive()

  it('the team reads the words as they are written, the head how far they are, the NGO nothing', async () => {
    const { g, build, pages, marker } = live
    const { id } = await build.diagnosis({ familyName: 'Rozpoznani' })
    await build.join(id, g.volunteer)
    const coordinator = await build.as(g.worker)
    const [school, head, volunteer] = await Promise.all(
      [g.pedagogue, g.head, g.volunteer].map(async (x) => pages.open(await build.as(x))),
    )
    for (const page of [school!, head!, volunteer!]) await page.listen({ kind: 'case', id })
    const before = volunteer!.frames.length

    const made = await coordinator.ok('diagnoses.save', await diagnosisInput(coordinator, id))
    const seen = (await school!.change('entered', made.id)).view as DiagnosisView
    expect(seen.texts).to.deep.equal(TEXTS)
    const known = (await head!.change('entered', made.id)).view as DiagnosisView
    expect(known.filled).to.have.length(4)
    expect(known).not.to.have.any.keys('texts', 'summary', 'workshop')

    const card = await coordinator.ok('costCards.add', { caseId: id, ...costCard })
    await school!.change('entered', card.id)
    await coordinator.ok('costCards.remove', { id: card.id, version: card.version })
    await school!.change('left', card.id)
    await head!.change('left', card.id)

    const plan = await coordinator.ok('plans.save', planInput(id))
    await school!.change('entered', plan.id)
    const soon = new Date(live.server.clock.now().getTime() + 3_600_000)
    const meeting = await coordinator.ok('meetings.plan', await meetingInput(coordinator, id, soon))
    await school!.change('entered', meeting.id)
    const { version } = meeting
    await coordinator.ok('meetings.cancel', { id: meeting.id, version, reason: 'Choroba' })
    const called = (await school!.change('updated', meeting.id)).view as MeetingView
    expect(called).to.include({ state: 'CANCELLED', cancelReason: 'Choroba' })
    expect((await head!.change('updated', meeting.id)).view).not.to.have.property('cancelReason')

    await marker.passed(volunteer!)
    const arrived = volunteer!.frames.slice(before).join('\n')
    for (const trace of [made.id, card.id, plan.id, meeting.id, TEXTS.causes, 'Choroba'])
      expect(arrived).to.not.include(trace)
  })

  it('the powiat’s lead hears of the diagnosis when it is approved, and of its summary alone', async () => {
    const { g, build, pages, marker } = live
    const { id, version } = await build.diagnosis({ familyName: 'Powiatowi' })
    const coordinator = await build.as(g.worker)
    const asked = { caseId: id, version, toLevel: 'powiat', reason: 'childSafety' }
    await coordinator.ok('escalations.open', { ...asked, tried: ['Rozmowy'], question: 'Co dalej?' })
    const lead = await pages.open(await build.as(g.powiatLead))
    await lead.listen({ kind: 'case', id })
    const before = lead.frames.length
    const input = await diagnosisInput(coordinator, id, { summary: SUMMARY })
    const made = await coordinator.ok('diagnoses.save', input)
    await coordinator.ok('plans.save', planInput(id))
    await marker.passed(lead)
    expect(lead.frames.slice(before).join('\n')).to.not.match(new RegExp(`${made.id}|${SUMMARY}`))
    await coordinator.ok('diagnoses.approve', { caseId: id, version: made.version })
    const view = (await lead.change('entered', made.id)).view as DiagnosisView
    expect(view.summary).to.equal(SUMMARY)
    await marker.passed(lead)
    expect(lead.frames.slice(before).join('\n')).to.not.include(TEXTS.causes)
  })

  it('approved minutes bring their actions to the screens of those named', async () => {
    const { g, build, pages } = live
    const { id } = await build.diagnosis({ familyName: 'Protokołowani' })
    const coordinator = await build.as(g.worker)
    const officer = await pages.open(await build.as(g.officer))
    await officer.listen({ kind: 'myActions' })
    const input = await meetingInput(coordinator, id, live.server.clock.now(), { family: [] })
    const { id: meetingId, version } = await coordinator.ok('meetings.plan', input)
    const participants = [{ membershipId: g.worker.membershipId, attendance: 'present' }]
    const held = await coordinator.ok('meetings.hold', { id: meetingId, version, participants, family: [] })
    const action = { title: 'Odwiedziny', ownerMembershipId: g.officer.membershipId, dueOn: '2026-11-20' }
    const decisions = [{ text: 'Odwiedziny w domu.', action }]
    const written = await coordinator.ok('minutes.save', { id: meetingId, version: held.version, decisions })
    const locked = await coordinator.ok('minutes.approve', { id: meetingId, version: written.version })
    const actionId = locked.minutes?.decisions[0]?.actionId ?? ''
    expect((await officer.change('entered', actionId)).view).to.include({ title: 'Odwiedziny' })
  })

  it('an evaluation reaches the team as it is filed', async () => {
    const { g, build, pages } = live
    const { id } = await build.evaluation({ familyName: 'Ocenieni' })
    const coordinator = await build.as(g.worker)
    const nurse = await pages.open(await build.as(g.nurse))
    await nurse.listen({ kind: 'case', id })
    const filed = await coordinator.ok('evaluations.file', { caseId: id, by: 'team', scores: scores('team') })
    expect((await nurse.change('entered', filed.id)).view).to.deep.include({ scores: scores('team') })
  })
})
