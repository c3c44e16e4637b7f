import { expect } from 'chai'
import { UserModel } from '../../server/db/models/user.ts'
import { confirmConsents, entry, opening } from '../helpers/cases.ts'
import { useLive } from '../helpers/live.ts'
import { makePerson, membershipOf } from '../helpers/world.ts'

describe('what is taken away is gone within a second, on every open page', () => {
  const live = useLive()

  it('cuts who is removed from the team, and delivers nothing committed after it', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis()
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const page = await pages.open(officer)
    for (const topic of [
      { kind: 'case' as const, id: at.id },
      { kind: 'cases' as const },
      { kind: 'myActions' as const },
    ])
      await page.listen(topic)
    const action = await worker.ok('actions.add', {
      caseId: at.id,
      title: 'Rozmowa z sąsiadami',
      ownerMembershipId: g.officer.membershipId,
      dueOn: '2026-11-20',
    })
    await page.until(() => page.about(action.id).length === 2)
    const part = (await worker.ok('participants.list', { caseId: at.id })).find((p) => p.sector === 'POLICE')
    await worker.ok('participants.remove', { caseId: at.id, id: part!.id, reason: 'Koniec udziału' })
    const committed = performance.now()
    await page.until(() => page.about(at.id).filter((c) => c.kind === 'left').length === 3, 1000)
    expect(performance.now() - committed).to.be.lessThan(1000)
    expect(
      page
        .about(at.id)
        .map((c) => c.topic.kind)
        .sort(),
    ).to.deep.equal(['case', 'cases', 'myActions'])

    const count = page.changes.length
    const frames = page.frames.length
    await worker.ok('notes.add', { caseId: at.id, text: 'tajne-po', category: 'general', visibility: 'team' })
    await worker.ok('actions.update', { id: action.id, version: action.version, title: 'Zmieniona rozmowa' })
    await worker.ok('cases.update', {
      id: at.id,
      version: (await worker.ok('cases.get', { id: at.id })).version,
      urgent: true,
    })
    await marker.passed(page)
    // That the action changed says no more than that it is gone; of the rest nothing is said at all.
    expect(page.changes.slice(count).filter((c) => c.kind !== 'left')).to.deep.equal([])
    expect(page.frames.slice(frames).join()).to.not.match(/tajne-po|Zmieniona/)
    expect((await page.subscribe({ kind: 'case', id: at.id })) as { status?: number }).to.deep.include({
      status: 404,
    })
    expect(await officer.ok('actions.list', { mine: 'true' })).to.deep.equal([])
  })

  it('tells who was removed nothing of the case under its topic, not even a new invitation to their institution', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Ponownie' })
    const worker = await build.as(g.worker)
    const page = await pages.open(await build.as(g.officer))
    await page.listen({ kind: 'case', id: at.id })
    await page.listen({ kind: 'inbox' })
    const part = (await worker.ok('participants.list', { caseId: at.id })).find((p) => p.sector === 'POLICE')
    await worker.ok('participants.remove', { caseId: at.id, id: part!.id, reason: 'Koniec udziału' })
    await page.change('left', at.id)
    const before = page.frames.length
    const sent = await worker.ok('invitations.send', {
      caseId: at.id,
      institutionId: g.police._id,
      purpose: 'Jeszcze raz',
    })
    await page.change('entered', sent.id)
    await marker.passed(page)
    expect(page.about(sent.id).map((c) => c.topic.kind)).to.deep.equal(['inbox'])
    expect(page.frames.slice(before).join()).to.not.include(at.id)
  })

  it('cuts a page that comes back with an old cursor after its removal', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis({ familyName: 'Wracający' })
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const first = await pages.open(officer)
    const cursor = await first.listen({ kind: 'cases' })
    first.close()
    await worker.ok('cases.update', { id: at.id, version: at.version, urgent: true })
    const part = (await worker.ok('participants.list', { caseId: at.id })).find((p) => p.sector === 'POLICE')
    await worker.ok('participants.remove', { caseId: at.id, id: part!.id, reason: 'Koniec udziału' })
    await marker.passed()
    const again = await pages.open(officer)
    await again.listen({ kind: 'cases' }, cursor)
    await again.change('left', at.id)
    await marker.passed(again)
    expect(new Set(again.about(at.id).map((c) => c.kind))).to.deep.equal(new Set(['left']))
    expect(again.frames.join()).to.not.include('Wracający')
  })

  it('narrows who leaves the team but keeps the receipt: everything left, then the receipt alone', async () => {
    const { g, build, pages, marker } = live
    const pedagogue = await build.as(g.pedagogue)
    const worker = await build.as(g.worker)
    const head = await build.as(g.head)
    const signal = await pedagogue.ok('cases.signal', opening({ familyName: 'Zgłoszeni' }))
    let now = await worker.ok('workflow.apply', {
      caseId: signal.id,
      version: signal.version,
      event: 'qualifySignal',
    })
    now = await worker.ok('cases.update', { id: now.id, version: now.version, entry })
    now = await head.ok('workflow.apply', {
      caseId: now.id,
      version: now.version,
      event: 'qualify',
      coordinatorMembershipId: g.worker.membershipId,
      deputyMembershipId: g.colleague.membershipId,
    })
    await confirmConsents(worker, now.id)
    const page = await pages.open(pedagogue)
    await page.listen({ kind: 'case', id: now.id })
    const part = (await worker.ok('participants.list', { caseId: now.id })).find((p) => p.sector === 'SCHOOL')
    await worker.ok('participants.remove', { caseId: now.id, id: part!.id, reason: 'Koniec udziału' })
    await page.until(() => page.about(now.id).length === 2, 1000)
    expect(page.changes.map((c) => c.kind)).to.deep.equal(['left', 'entered'])
    expect(page.changes[1]!.view).to.deep.include({ lens: 'receipt' })
    await worker.ok('notes.add', {
      caseId: now.id,
      text: 'po-odejściu',
      category: 'general',
      visibility: 'team',
    })
    await marker.passed(page)
    expect(page.changes).to.have.length(2)
  })

  it('ends every page of an account that is closed, before anything committed later', async () => {
    const { g, build, pages, marker } = live
    const at = await build.team({ familyName: 'Zamykani' })
    const worker = await build.as(g.worker)
    const temporary = await makePerson(g.police, 'MEMBER')
    await build.join(at.id, temporary)
    const page = await pages.open(await build.as(temporary))
    await page.listen({ kind: 'case', id: at.id })
    await UserModel.updateOne({ _id: temporary.user._id }, { $set: { status: 'disabled' } })
    await worker.ok('notes.add', {
      caseId: at.id,
      text: 'po-zamknięciu',
      category: 'general',
      visibility: 'team',
    })
    await page.until(() => page.signedOut && page.disconnects.length === 1, 1000)
    await marker.passed()
    expect(page.frames.join()).to.not.include('po-zamknięciu')
    expect((await (await build.as(temporary)).call('cases.get', { id: at.id })).status).to.equal(401)
  })

  it('ends the pages of a post that is taken away and leaves the person’s other post alone', async () => {
    const { g, build, pages } = live
    const two = await makePerson(g.police, 'MEMBER')
    const second = membershipOf(g.school, 'MEMBER', 'pedagog')
    await UserModel.updateOne({ _id: two.user._id }, { $push: { memberships: second } })
    const caller = await build.as(two)
    const [first, other] = await Promise.all([
      pages.open(caller),
      pages.open(caller, { membership: second.id }),
    ])
    await UserModel.updateOne(
      { 'memberships.id': two.membershipId },
      { $set: { 'memberships.0.active': false } },
    )
    await first.until(() => first.signedOut, 1000)
    await other.listen({ kind: 'inbox' })
    expect(other.signedOut).to.equal(false)
  })

  it('ends the pages of a post whose time is over with the next change', async () => {
    const { g, build, pages, server } = live
    const at = await build.team({ familyName: 'Terminowi' })
    const guest = await makePerson(g.police, 'MEMBER')
    await build.join(at.id, guest)
    const until = new Date(server.clock.now().getTime() + 60_000)
    await UserModel.updateOne({ _id: guest.user._id }, { $set: { 'memberships.0.to': until } })
    const page = await pages.open(await build.as(guest))
    await page.listen({ kind: 'case', id: at.id })
    server.clock.advance(120_000)
    await (
      await build.as(g.worker)
    ).ok('notes.add', { caseId: at.id, text: 'po-czasie', category: 'general', visibility: 'team' })
    await page.until(() => page.signedOut, 1000)
    expect(page.frames.join()).to.not.include('po-czasie')
  })
})
