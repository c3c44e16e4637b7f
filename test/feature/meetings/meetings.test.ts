import { expect } from 'chai'
import { DAY } from '../../helpers/clock.ts'
import {
  answered,
  forbidden,
  invalid,
  NOT_FOUND,
  refused,
  STALE,
  unmet,
  written,
} from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { adultOf, meetingInput } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Answer, Caller } from '../../helpers/server.ts'

describe('meetings', () => {
  let scene: Scene
  let coordinator: Caller
  let caseId: string
  let mother: string
  before(async () => {
    scene = await openScene()
    coordinator = await scene.build.as(scene.g.worker)
    caseId = (await scene.build.team()).id
    for (const someone of [scene.g.pedagogue, scene.g.officer, scene.g.volunteer])
      await scene.build.join(caseId, someone)
    mother = await adultOf(coordinator, caseId)
  })
  after(() => scene.server.stop())

  const soon = () => new Date(scene.server.clock.now().getTime() + DAY)
  const everyone = () =>
    [scene.g.worker, scene.g.pedagogue, scene.g.volunteer].map(({ membershipId }) => membershipId)
  const planned = async (more: Record<string, unknown> = {}) =>
    meetingInput(coordinator, caseId, soon(), { participants: everyone(), ...more })
  let meeting: { id: string; version: number }

  it('a meeting is called, remote with a link, and those asked are told who can read it', async () => {
    const events = ['meeting.planned' as const]
    const made = await written(coordinator, 'meetings.plan', await planned(), { events, notices: 1 })
    expect(made).to.include({ state: 'PLANNED', mode: 'remote', at: '2026-11-11T09:00:00.000Z' })
    expect(made.participants?.map(({ attendance }) => attendance)).to.deep.equal([null, null, null])
    expect(made.family).to.deep.equal([{ personId: mother, name: 'Marzena Nadolna', attendance: null }])
    meeting = made
  })
  it('only the team and the family are asked, at a real time, over a safe link', async () => {
    const bad: [Record<string, unknown>, Record<string, string>][] = [
      [{ participants: [scene.g.stranger.membershipId] }, { participants: 'notInTeam' }],
      [{ family: [scene.g.worker.membershipId] }, { family: 'notInCase' }],
      [{ at: '2020-01-01T09:00:00Z' }, { at: 'beforeCase' }],
      [{ at: '2026-11-11' }, { at: 'format' }],
      [{ link: 'http://spotkania.test.example' }, { link: 'format' }],
      [{ link: 'javascript:alert(1)' }, { link: 'format' }],
    ]
    for (const [more, fields] of bad)
      await refused(coordinator, 'meetings.plan', await planned(more), invalid(fields))
    const school = await scene.build.as(scene.g.pedagogue)
    await refused(school, 'meetings.plan', await planned(), forbidden('notYourPart'))
  })
  it('it is moved, and those asked are told; one of two editors is told so', async () => {
    const at = new Date(soon().getTime() + DAY).toISOString()
    const change = { id: meeting.id, version: meeting.version, at, mode: 'hybrid', place: 'MGOPS, sala 2' }
    const events = ['meeting.updated' as const]
    const after = await written(coordinator, 'meetings.update', change, { events, notices: 1 })
    expect(after).to.include({ at, mode: 'hybrid', place: 'MGOPS, sala 2' })
    await refused(await scene.build.as(scene.g.colleague), 'meetings.update', change, STALE)
    const nothing = { id: meeting.id, version: after.version }
    await refused(coordinator, 'meetings.update', nothing, invalid({ '(body)': 'nothing' }))
    meeting = after
  })
  it('the team reads it, the head that and when, helping organisations nothing', async () => {
    const school = await answered(await scene.build.as(scene.g.pedagogue), 'meetings.list', { caseId })
    expect(school.body.data[0]).to.include({
      link: 'https://spotkania.test.example/ggk',
      familyName: 'Nadolni',
    })
    expect(Object.values(school.body.abilities)[0]).to.deep.include({
      update: { allowed: false, reason: 'notYourPart' },
    })
    const head = await answered(await scene.build.as(scene.g.head), 'meetings.list', { caseId })
    expect(head.body.data[0]).to.include({ state: 'PLANNED', mode: 'hybrid' })
    for (const field of ['agenda', 'participants', 'family', 'minutes', 'link', 'place'])
      expect(head.body.data[0]).not.to.have.property(field)
    const volunteer = await scene.build.as(scene.g.volunteer)
    await refused(volunteer, 'meetings.list', { caseId }, forbidden('notYourPart'))
    expect((await answered(volunteer, 'meetings.list')).body.data).to.deep.equal([])
    await refused(await scene.build.as(scene.g.stranger), 'meetings.list', { caseId }, NOT_FOUND)
  })
  it('without a case one gets those of the own cases, by day and page by page', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const day = { from: '2026-11-12', to: '2026-11-12' }
    const { body } = await answered(officer, 'meetings.list', day)
    expect(body.data.map(({ id }) => id)).to.include(meeting.id)
    const before = await answered(officer, 'meetings.list', { to: '2026-11-11' })
    expect(before.body.data.map(({ id }) => id)).not.to.include(meeting.id)
    const at = (n: number) => new Date(soon().getTime() + n * DAY)
    for (const n of [2, 3])
      await coordinator.ok('meetings.plan', await meetingInput(coordinator, caseId, at(n)))
    const seen: string[] = []
    let next: string | null = null
    do {
      const page: Answer<'meetings.list'> = await answered(officer, 'meetings.list', {
        caseId,
        limit: '1',
        ...(next && { next }),
      })
      seen.push(...page.body.data.map((it) => it.at))
      next = page.body.page.next
    } while (next)
    expect(seen).to.have.length(3)
    expect(seen).to.deep.equal([...seen].sort().reverse())
  })
  it('it has not taken place before its time', async () => {
    const attendance = everyone().map((membershipId) => ({ membershipId, attendance: 'present' }))
    const family = [{ personId: mother, attendance: 'present' }]
    const held = { id: meeting.id, version: meeting.version, participants: attendance, family }
    await refused(coordinator, 'meetings.hold', held, unmet('notYetHeld'))
    await refused(
      coordinator,
      'meetings.hold',
      { ...held, at: soon().toISOString() },
      invalid({ at: 'future' }),
    )
    const decisions = [{ text: 'Nic.' }]
    const minutes = { id: meeting.id, version: meeting.version, decisions }
    await refused(coordinator, 'minutes.save', minutes, unmet('meetingNotHeld'))
  })
  it('who was there is written down, of everybody who was asked and of who came besides', async () => {
    scene.server.clock.advance(3 * DAY)
    const [worker = '', pedagogue = '', volunteer = ''] = everyone()
    const held = {
      id: meeting.id,
      version: meeting.version,
      participants: [
        { membershipId: worker, attendance: 'present' },
        { membershipId: pedagogue, attendance: 'excused' },
        { membershipId: volunteer, attendance: 'absent' },
        { membershipId: scene.g.officer.membershipId, attendance: 'present' },
      ],
      family: [{ personId: mother, attendance: 'present' }],
    }
    const few = { ...held, participants: held.participants.slice(0, 2) }
    await refused(coordinator, 'meetings.hold', few, invalid({ participants: 'incomplete' }))
    await refused(coordinator, 'meetings.hold', { ...held, family: [] }, invalid({ family: 'incomplete' }))
    const events = ['meeting.held' as const]
    const after = await written(coordinator, 'meetings.hold', held, { events, notices: 0 })
    expect(after.state).to.equal('HELD')
    expect(after.participants?.map(({ name, attendance }) => [name, attendance])).to.deep.equal([
      ['Joanna Pracowita', 'present'],
      ['Beata Szkolna', 'excused'],
      ['Wanda Pomocna', 'absent'],
      ['Marek Rewirowy', 'present'],
    ])
    meeting = after
    const move = { id: meeting.id, version: meeting.version, mode: 'onsite' }
    await refused(coordinator, 'meetings.update', move, unmet('meetingHeld'))
  })
  it('one called off keeps its reason and stays called off', async () => {
    const { id, version } = await coordinator.ok('meetings.plan', await planned())
    const cancel = { id, version, reason: 'Choroba koordynatorki' }
    await refused(await scene.build.as(scene.g.volunteer), 'meetings.cancel', cancel, NOT_FOUND)
    const events = ['meeting.cancelled' as const]
    const after = await written(coordinator, 'meetings.cancel', cancel, { events, notices: 1 })
    expect(after).to.include({ state: 'CANCELLED', cancelReason: 'Choroba koordynatorki' })
    const again = { id, version: after.version, mode: 'onsite' }
    await refused(coordinator, 'meetings.update', again, unmet('meetingCancelled'))
    await refused(
      coordinator,
      'meetings.cancel',
      { ...cancel, version: after.version },
      unmet('meetingCancelled'),
    )
  })
  it('before there is a team there are no meetings of it', async () => {
    const { id } = await scene.build.qualified()
    const input = await meetingInput(coordinator, id, soon())
    await refused(coordinator, 'meetings.plan', input, unmet('tooEarly'))
  })
})
