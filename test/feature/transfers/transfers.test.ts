import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import type { TransferView } from '../../../shared/contracts/transfers.ts'
import { expectUnchanged, forbidden, NOT_FOUND, refused, STALE, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { useLive } from '../../helpers/live.ts'
import type { Caller } from '../../helpers/server.ts'
import { makePartnership, makePerson, type Someone } from '../../helpers/world.ts'

describe('a family that moves to another centre', function () {
  this.timeout(60_000)
  const live = useLive()
  let head: Caller
  let foreignHead: Caller
  let secondWorker: Someone
  let firstAssistant: Someone
  let secondAssistant: Someone
  let at: CaseView
  let noteId: string
  before(async () => {
    const { g, build } = live
    const newHead = await makePerson(g.outside, 'OPS_HEAD', 'Henryk Kierowniczy')
    secondWorker = await makePerson(g.outside, 'SOCIAL_WORKER', 'Wioletta Tucholska')
    firstAssistant = await makePerson(g.outside, 'FAMILY_ASSISTANT', 'Aldona Tucholska')
    secondAssistant = await makePerson(g.outside, 'FAMILY_ASSISTANT', 'Berenika Tucholska')
    await makePartnership(g.outside, [], { modelCode: 'RUR' })
    head = await build.as(g.head)
    foreignHead = await build.as(newHead)
    at = await build.diagnosis()
    const worker = await build.as(g.worker)
    const situation = { general: 'Matka z synem.', housing: 'Zaległości.', education: 'Czeka na poradnię.' }
    await worker.ok('cases.update', { id: at.id, version: at.version, situation })
    const school = await build.as(g.pedagogue)
    const note = { caseId: at.id, category: 'education', visibility: 'institution', text: 'Notatka szkoły.' }
    noteId = (await school.ok('notes.add', note)).id
    const officer = await build.as(g.officer)
    await officer.ok('notes.add', {
      ...note,
      category: 'general',
      visibility: 'team',
      text: 'Notatka policji.',
    })
    at = await worker.ok('cases.get', { id: at.id })
  })

  const request = (more: Record<string, unknown> = {}) => ({
    caseId: at.id,
    version: at.version,
    toInstitutionId: live.g.outside._id,
    reason: 'Rodzina przeprowadza się do sąsiedniej gminy.',
    situation: ['general', 'housing'],
    ...more,
  })
  const leads = () => ({
    coordinatorMembershipId: live.g.stranger.membershipId,
    deputyMembershipId: secondWorker.membershipId,
  })
  const invalid = (field: string, code: string) => ({
    status: 400,
    code: 'validation_failed' as const,
    fields: { [field]: code },
  })
  const unmet = (reason: string) => ({ status: 422, code: 'guard_unmet' as const, reason })
  let transfer: TransferView

  it('is asked by the head, of another centre, in words that do not say who it is', async () => {
    const { g, build } = live
    await refused(await build.as(g.worker), 'transfers.request', request(), forbidden('role'))
    const school = { toInstitutionId: g.school._id }
    await refused(head, 'transfers.request', request(school), invalid('toInstitutionId', 'otherCentre'))
    const own = { toInstitutionId: g.ops._id }
    await refused(head, 'transfers.request', request(own), invalid('toInstitutionId', 'otherCentre'))
    const named = { reason: 'Nadolni przeprowadzają się.' }
    await refused(head, 'transfers.request', request(named), invalid('reason', 'containsName'))
    await refused(head, 'transfers.request', request({ version: 0 }), STALE)
    transfer = await written(head, 'transfers.request', request(), {
      events: ['transfer.requested', 'case.updated'],
      notices: 1,
    })
    expect(transfer).to.include({ state: 'REQUESTED', persons: 2, caseId: at.id })
    expect(transfer.dueAt).to.match(/^2026-11-17/)
    at = await head.ok('cases.get', { id: at.id })
    expect(at).to.include({ state: 'DIAGNOSIS', isOpen: true })
    await refused(head, 'transfers.request', request(), unmet('alreadyAsked'))
  })

  it('the other head sees the request and no more, and may decline', async () => {
    const [asked] = await foreignHead.ok('transfers.list', { state: 'REQUESTED' })
    expect(asked).to.include({ id: transfer.id, caseId: null })
    expect(JSON.stringify(asked)).to.not.match(/Nadoln|Marzena|Kacper|Lipow/)
    await refused(foreignHead, 'cases.get', { id: at.id }, NOT_FOUND)
    await refused(
      head,
      'transfers.accept',
      { id: transfer.id, version: transfer.version, ...leads() },
      forbidden('notYourPart'),
    )
    const no = { id: transfer.id, version: transfer.version, reason: 'Rodzina mieszka jeszcze u Państwa.' }
    const declined = await written(foreignHead, 'transfers.decline', no, {
      events: ['transfer.declined', 'case.updated'],
      notices: 1,
    })
    expect(declined).to.include({ state: 'DECLINED', answer: no.reason })
    at = await head.ok('cases.get', { id: at.id })
    expect(at).to.include({ state: 'DIAGNOSIS' })
    expect(at.transfer).to.include({ state: 'DECLINED' })
    const again = await head.ok('transfers.request', request())
    const back = { id: again.id, version: again.version, reason: 'Jednak zostają.' }
    await written(head, 'transfers.decline', back, { events: ['transfer.withdrawn', 'case.updated'] })
    at = await head.ok('cases.get', { id: at.id })
    transfer = await head.ok('transfers.request', request())
  })

  it('accepted, the old team’s pages empty at once and a new case begins with its consents', async () => {
    const { g, build, pages } = live
    const open = await Promise.all(
      [g.worker, g.pedagogue, g.officer].map(async (someone) => {
        const page = await pages.open(await build.as(someone))
        await page.listen({ kind: 'case', id: at.id })
        await page.listen({ kind: 'cases', filter: { view: 'mine' } })
        return page
      }),
    )
    const desk = await pages.open(foreignHead)
    await desk.listen({ kind: 'inbox' })
    const accept = { id: transfer.id, version: transfer.version, ...leads() }
    const same = { ...accept, deputyMembershipId: accept.coordinatorMembershipId }
    await refused(foreignHead, 'transfers.accept', same, invalid('deputyMembershipId', 'sameAsCoordinator'))
    const assistants = {
      coordinatorMembershipId: firstAssistant.membershipId,
      deputyMembershipId: secondAssistant.membershipId,
    }
    const noWorker = invalid('deputyMembershipId', 'noSocialWorker')
    await refused(foreignHead, 'transfers.accept', { ...accept, ...assistants }, noWorker)
    const done = await written(foreignHead, 'transfers.accept', accept, {
      events: ['transfer.accepted', 'case.moved', 'case.opened'],
    })
    expect(done).to.include({ state: 'ACCEPTED' })
    for (const page of open) await page.change('left', at.id)
    await desk.change('updated', transfer.id)

    const worker = await build.as(g.stranger)
    const fresh = await worker.ok('cases.get', { id: done.caseId ?? '' })
    expect(fresh).to.include({ state: 'CONSENT', familyName: 'Nadolni', lens: 'team', isOpen: true })
    expect(fresh.model.code).to.equal('RUR')
    expect(fresh.coordinator?.membershipId).to.equal(g.stranger.membershipId)
    expect(fresh.entryReasons).to.deep.equal(at.entryReasons)
    expect(Object.keys(fresh.situation ?? {})).to.have.members(['general', 'housing'])
    expect(fresh).to.include({ address: null })
    expect((await worker.ok('persons.list', { caseId: fresh.id })).map((p) => p.firstName)).to.have.members([
      'Marzena',
      'Kacper',
    ])
    expect(await worker.ok('notes.list', { caseId: fresh.id })).to.deep.equal([])
    // Bases do not go along: consents are gathered anew.
    const confirm = { caseId: fresh.id, version: fresh.version, event: 'confirmConsents' }
    const answer = await expectUnchanged(() => worker.call('workflow.apply', confirm))
    expect(answer.body.guards?.map((it) => it.guard)).to.deep.equal(['gBasis', 'gInfo'])
    await refused(worker, 'cases.get', { id: at.id }, NOT_FOUND)
  })

  it('the old team’s institutions read what they wrote themselves, and nothing else', async () => {
    const { g, build } = live
    const school = await build.as(g.pedagogue)
    const colleague = await build.as(await makePerson(g.school, 'MEMBER', 'Nina Nauczająca'))
    for (const caller of [school, colleague]) {
      const seen = await caller.ok('cases.get', { id: at.id })
      expect(seen).to.include({ lens: 'former', state: 'TRANSFERRED' })
      expect(JSON.stringify(seen)).to.not.match(/Nadoln|Marzena|Kacper|Lipow|Przeprowadz/)
      const notes = await caller.ok('notes.list', { caseId: at.id })
      expect(notes.map(({ id }) => id)).to.deep.equal([noteId])
      for (const name of ['persons.list', 'participants.list', 'actions.list', 'cases.timeline'] as const)
        await refused(caller, name, { caseId: at.id }, forbidden('notYourPart'))
    }
    const [note] = await school.ok('notes.list', { caseId: at.id })
    const edit = { id: noteId, version: note?.version, text: 'Inaczej.' }
    await refused(school, 'notes.edit', edit, forbidden('authorOnly'))
    await refused(school, 'notes.correct', edit, forbidden('authorOnly'))
    const add = { caseId: at.id, text: 'Nowa', category: 'general', visibility: 'team' }
    await refused(school, 'notes.add', add, forbidden('notYourPart'))
    // Whoever helped with single actions kept nothing.
    await refused(await build.as(g.volunteer), 'cases.get', { id: at.id }, NOT_FOUND)
    const kept = await head.ok('cases.get', { id: at.id })
    expect(kept).to.include({ lens: 'head', state: 'TRANSFERRED', isOpen: false })
    await refused(head, 'transfers.request', request({ version: kept.version }), forbidden('caseClosed'))
  })

  it('a case closed meanwhile takes the request and the offered coordination back', async () => {
    const { g, build, pages } = live
    const { id } = await build.diagnosis()
    const worker = await build.as(g.worker)
    const offer = { toMembershipId: g.assistant.membershipId, reason: 'Zmieniam dział.' }
    const { version } = await worker.ok('cases.get', { id })
    const offered = await worker.ok('coordination.offer', { caseId: id, version, ...offer })
    const asked = await head.ok('transfers.request', request({ caseId: id, version: offered.version }))
    const desk = await pages.open(foreignHead)
    await desk.listen({ kind: 'inbox' })
    const now = await worker.ok('cases.get', { id })
    const closed = await written(
      worker,
      'workflow.apply',
      { caseId: id, version: now.version, event: 'withdrawConsent', reason: 'Rodzina rezygnuje.' },
      { events: ['case.moved', 'transfer.withdrawn'] },
    )
    expect(closed).to.include({ isOpen: false, handover: null, pendingApproval: null })
    expect(closed.transfer).to.include({ id: asked.id, state: 'WITHDRAWN' })
    await desk.change('updated', asked.id)
    const found = (await foreignHead.ok('transfers.list')).find((row) => row.id === asked.id)
    expect(found).to.include({ state: 'WITHDRAWN' })
    const accept = { id: asked.id, version: found?.version, ...leads() }
    await refused(foreignHead, 'transfers.accept', accept, unmet('answered'))
  })
})
