import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { DAY } from '../../helpers/clock.ts'
import { expectUnchanged, forbidden, refused, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { scores } from '../../helpers/records.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('the way of a case beyond its first stages', function () {
  this.timeout(60_000)
  let scene: Scene
  let worker: Caller
  let head: Caller
  before(async () => {
    scene = await openScene({ alone: true })
    worker = await scene.build.as(scene.g.worker)
    head = await scene.build.as(scene.g.head)
  })
  after(() => scene.server.stop())

  const apply = ({ id, version }: CaseView, event: string, more: Record<string, unknown> = {}) => ({
    caseId: id,
    version,
    event,
    ...more,
  })
  const missing = (...fields: string[]) => ({
    status: 400,
    code: 'validation_failed' as const,
    fields: Object.fromEntries(fields.map((field) => [field, 'required'])),
  })
  const invalid = (field: string, code: string) => ({
    status: 400,
    code: 'validation_failed' as const,
    fields: { [field]: code },
  })

  describe('suspended', () => {
    let at: CaseView
    const why = { reason: 'Matka w szpitalu.', reviewOn: '2026-12-10' }
    before(async () => {
      scene.server.clock.set('2026-11-10T09:00:00Z')
      at = await scene.build.running()
    })

    it('asks why and when it is looked at again, on a day to come and soon enough', async () => {
      await refused(worker, 'workflow.apply', apply(at, 'suspend'), missing('reason', 'reviewOn'))
      const on = (reviewOn: string) => apply(at, 'suspend', { ...why, reviewOn })
      await refused(worker, 'workflow.apply', on('2026-11-10'), invalid('reviewOn', 'notInFuture'))
      await refused(worker, 'workflow.apply', on('2027-03-01'), invalid('reviewOn', 'tooLate'))
      await refused(head, 'workflow.apply', apply(at, 'suspend', why), forbidden('roleInModel'))
    })
    it('stops the clock of the stage it came from', async () => {
      const { stateDueAt } = at
      at = await written(worker, 'workflow.apply', apply(at, 'suspend', why), {
        events: ['case.moved', 'action.updated'],
      })
      expect(at).to.include({ state: 'SUSPENDED', returnState: 'RUNNING', paused: true, isOpen: true })
      expect(at.suspension).to.include(why)
      expect(at.history?.at(-1)).to.include({ transition: 'U17', reason: why.reason })
      // A sector that is not the centre’s sees the standstill, not why.
      const school = await (await scene.build.as(scene.g.pedagogue)).ok('cases.get', { id: at.id })
      expect(school.suspension).to.have.all.keys('reviewOn', 'from')
      expect(JSON.stringify(school)).to.not.include(why.reason)

      scene.server.clock.advance(14 * DAY)
      at = await written(worker, 'workflow.apply', apply(at, 'resume'), {
        events: ['case.moved', 'action.updated'],
      })
      expect(at).to.include({ state: 'RUNNING', returnState: null, paused: false, suspension: null })
      const moved = (Date.parse(at.stateDueAt ?? '') - Date.parse(stateDueAt ?? '')) / DAY
      expect(moved).to.equal(14)
    })
  })

  it('the head extends the plan once, with a reason, and the stage stays', async () => {
    scene.server.clock.set('2026-11-10T09:00:00Z')
    const at = await scene.build.running()
    expect(at.planLimitAt).to.match(/^2027-11-10/)
    await refused(head, 'workflow.apply', apply(at, 'extendPlan'), missing('reason'))
    const reason = 'Kurs zawodowy kończy się w lutym.'
    await refused(worker, 'workflow.apply', apply(at, 'extendPlan', { reason }), forbidden('roleInModel'))
    const longer = await written(head, 'workflow.apply', apply(at, 'extendPlan', { reason }), {
      events: ['case.moved'],
      notices: 1,
    })
    expect(longer).to.include({ state: 'RUNNING', planExtended: true, stateDueAt: at.stateDueAt })
    expect(longer.planLimitAt).to.match(/^2028-02-10/)
    await refused(head, 'workflow.apply', apply(longer, 'extendPlan', { reason }), {
      status: 422,
      code: 'guard_unmet',
      reason: 'alreadyExtended',
    })
  })

  it('after a review the work goes on under a new edition of the plan', async () => {
    scene.server.clock.set('2026-11-10T09:00:00Z')
    const at = await scene.build.review()
    const on = await written(worker, 'workflow.apply', apply(at, 'continuePlan'), {
      events: ['case.moved', 'plan.opened'],
    })
    expect(on).to.include({ state: 'RUNNING' })
    const { latest } = await worker.ok('plans.get', { caseId: at.id })
    expect(latest).to.include({ edition: 2 })
    expect(latest?.signatures).to.deep.equal([])
  })

  describe('closed', () => {
    let at: CaseView
    let noteId: string
    before(async () => {
      scene.server.clock.set('2026-11-10T09:00:00Z')
      at = await scene.build.evaluation()
      const school = await scene.build.as(scene.g.pedagogue)
      const note = { caseId: at.id, text: 'Frekwencja poprawna.', category: 'education', visibility: 'team' }
      noteId = (await school.ok('notes.add', note)).id
      const officer = await scene.build.as(scene.g.officer)
      await officer.ok('notes.add', { ...note, text: 'Spokój w domu.', category: 'general' })
    })

    it('not before both sides have evaluated, not without a code, and by the head alone', async () => {
      const close = apply(at, 'close', { closureCode: 'goalsMet' })
      const answer = await expectUnchanged(() => head.call('workflow.apply', close))
      expect(answer.body.guards?.flatMap((g) => g.missing.map((m) => m.code))).to.deep.equal([
        'familyEvaluation',
        'teamEvaluation',
      ])
      for (const by of ['family', 'team'] as const)
        await worker.ok('evaluations.file', { caseId: at.id, by, scores: scores(by) })
      at = await worker.ok('cases.get', { id: at.id })
      await refused(head, 'workflow.apply', apply(at, 'close'), missing('closureCode'))
      const input = apply(at, 'close', { closureCode: 'goalsMet' })
      await refused(worker, 'workflow.apply', input, forbidden('roleInModel'))
    })
    it('the partners’ access ends, the centre’s own people stay to look after the family', async () => {
      const input = apply(at, 'close', { closureCode: 'goalsMet' })
      at = await written(head, 'workflow.apply', input, { events: ['case.moved'], notices: 5 })
      expect(at).to.include({ state: 'CLOSED', isOpen: false, closureCode: 'goalsMet' })
      expect(at.closedAt).to.match(/^2026-11-10/)
      const school = await scene.build.as(scene.g.pedagogue)
      const kept = await school.ok('cases.get', { id: at.id })
      expect(kept.lens).to.equal('former')
      expect(kept).to.not.have.any.keys(
        'familyName',
        'team',
        'situation',
        'history',
        'address',
        'closureCode',
      )
      const notes = await school.ok('notes.list', { caseId: at.id })
      expect(notes.map(({ id }) => id)).to.deep.equal([noteId])
      for (const name of ['persons.list', 'actions.list', 'cases.timeline', 'escalations.list'] as const)
        await refused(school, name, { caseId: at.id }, forbidden('notYourPart'))
      expect((await worker.ok('cases.get', { id: at.id })).lens).to.equal('team')
    })
    it('is looked at after three months and archived after six, each with a note', async () => {
      await refused(worker, 'workflow.apply', apply(at, 'followUp'), missing('note'))
      const school = await scene.build.as(scene.g.pedagogue)
      await refused(school, 'workflow.apply', apply(at, 'followUp', { note: 'x' }), forbidden('notYourPart'))
      scene.server.clock.set('2027-02-10T09:00:00Z')
      const note = 'Czynsz płacony, syn w szkole.'
      at = await written(worker, 'workflow.apply', apply(at, 'followUp', { note }), {
        events: ['case.moved'],
      })
      expect(at).to.include({ state: 'FOLLOWUP', closureCode: 'goalsMet' })
      expect(at.followUps?.map(({ text }) => text)).to.deep.equal([note])
    })
    it('the head opens it again with a reason; the work begins with the diagnosis', async () => {
      await refused(head, 'workflow.apply', apply(at, 'reopen'), missing('reason'))
      const reason = 'Nowe zaległości.'
      const open = await written(head, 'workflow.apply', apply(at, 'reopen', { reason }), {
        events: ['case.moved'],
        notices: 1,
      })
      expect(open).to.include({ state: 'DIAGNOSIS', isOpen: true, closureCode: null, closedAt: null })
      expect(open).to.include({ planLimitAt: null })
    })
    it('is archived', async () => {
      scene.server.clock.set('2026-11-10T09:00:00Z')
      const other = await scene.build.evaluation()
      for (const by of ['family', 'team'] as const)
        await worker.ok('evaluations.file', { caseId: other.id, by, scores: scores(by) })
      let last = await head.ok('cases.get', { id: other.id })
      last = await head.ok('workflow.apply', apply(last, 'close', { closureCode: 'partiallyMet' }))
      last = await worker.ok('workflow.apply', apply(last, 'followUp', { note: 'Po 3 miesiącach.' }))
      last = await worker.ok('workflow.apply', apply(last, 'archive', { note: 'Po 6 miesiącach.' }))
      expect(last).to.include({ state: 'ARCHIVED', closureCode: 'partiallyMet', stateDueAt: null })
      expect(last.followUps).to.have.length(2)
      const answer = await expectUnchanged(() =>
        head.call('workflow.apply', apply(last, 'reopen', { reason: 'x' })),
      )
      expect(answer.status).to.equal(403)
    })
  })

  it('opened again, tasks with a day still ahead have their clocks back', async () => {
    scene.server.clock.set('2026-11-10T09:00:00Z')
    const { id } = await scene.build.evaluation()
    for (const by of ['family', 'team'] as const)
      await worker.ok('evaluations.file', { caseId: id, by, scores: scores(by) })
    const add = async (title: string, dueOn: string) =>
      worker.ok('actions.add', { caseId: id, title, dueOn, ownerMembershipId: scene.g.worker.membershipId })
    const ahead = await add('Wizyta', '2026-12-15')
    const past = await add('Telefon', '2026-11-16')
    const step = async (caller: Caller, event: string, more: Record<string, unknown>) =>
      caller.ok('workflow.apply', apply(await caller.ok('cases.get', { id }), event, more))
    await step(head, 'close', { closureCode: 'partiallyMet' })
    const running = () => DeadlineModel.find({ caseId: id, kind: 'action', state: 'RUNNING' }).lean()
    expect(await running()).to.deep.equal([])
    scene.server.clock.set('2026-11-20T09:00:00Z')
    await step(worker, 'followUp', { note: 'Po 3 miesiącach.' })
    await step(head, 'reopen', { reason: 'Nowe zaległości.' })
    const clocks = await running()
    expect(clocks.map((it) => it.subjectId)).to.deep.equal([ahead.id])
    expect(clocks[0]?.dueAt.toISOString()).to.equal(ahead.dueAt)
    expect(clocks[0]?.timer).to.not.equal(null)
    // A day that went by meanwhile is nobody's delay; a new one has a clock.
    const tasks = async () => {
      const list = await worker.ok('actions.list', { caseId: id })
      return [ahead, past].map((own) => list.find((found) => found.id === own.id))
    }
    expect((await tasks()).map((one) => [one?.overdue, one?.standstill?.why])).to.deep.equal([
      [false, undefined],
      [false, 'closed'],
    ])
    const version = (await tasks())[1]?.version
    await worker.ok('actions.update', { id: past.id, version, dueOn: '2026-12-16' })
    expect((await tasks())[1]?.standstill).to.equal(null)
    expect((await running()).map((it) => it.subjectId)).to.have.members([ahead.id, past.id])
  })

  it('a family that takes its consent back ends the work; what rested on it is shared no more', async () => {
    scene.server.clock.set('2026-11-10T09:00:00Z')
    const at = await scene.build.diagnosis()
    await refused(worker, 'workflow.apply', apply(at, 'withdrawConsent'), missing('reason'))
    const mother = (await worker.ok('persons.list', { caseId: at.id }))[0]
    const [asked] = await worker.ok('consents.request', {
      caseId: at.id,
      personIds: [mother?.id],
      purpose: 'Pomoc',
      scope: ['health'],
      recipients: ['HEALTH'],
    })
    await worker.ok('consents.give', { id: asked?.id, on: '2026-11-10', givenBy: 'self' })
    const now = await worker.ok('cases.get', { id: at.id })
    const reason = 'Rodzina rezygnuje.'
    const input = apply(now, 'withdrawConsent', { reason })
    const closed = await written(worker, 'workflow.apply', input, {
      events: ['case.moved', 'consent.withdrawn'],
    })
    expect(closed).to.include({ state: 'CLOSED', closureCode: 'withdrawn', isOpen: false })
    const bases = await worker.ok('legalBases.list', { caseId: at.id })
    expect(bases.filter((b) => b.type === 'consent').map((b) => b.state)).to.deep.equal(['WITHDRAWN'])
    // The statutory record is kept.
    expect(bases.filter((b) => b.type === 'statute').every((b) => b.state === 'GIVEN')).to.equal(true)
    const nurse = await scene.build.as(scene.g.nurse)
    expect((await nurse.ok('cases.get', { id: at.id })).lens).to.equal('former')
  })

  it('records of their own, new cases and transfers are no plain steps', async () => {
    const at = await scene.build.diagnosis()
    for (const event of [
      'escalatePzk',
      'decide',
      'open',
      'signal',
      'transfer',
      'forwardIssue',
      'checkFidelity',
    ]) {
      const answer = await expectUnchanged(() =>
        head.call('workflow.apply', apply(at, event, { reason: 'x' })),
      )
      expect([event, answer.status, answer.body.reason]).to.deep.equal([event, 422, 'ownOperation'])
    }
  })
})
