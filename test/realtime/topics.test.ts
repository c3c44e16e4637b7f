import { expect } from 'chai'
import { useLive } from '../helpers/live.ts'

describe('each topic tells what its screen shows', () => {
  const live = useLive()

  it('myActions: an action given, done by its owner, and given to somebody else', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis()
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const [o, w] = await Promise.all([pages.open(officer), pages.open(worker)])
    await o.listen({ kind: 'myActions' })
    await w.listen({ kind: 'myActions' })
    const given = await worker.ok('actions.add', {
      caseId: at.id,
      title: 'Wizyta w domu',
      ownerMembershipId: g.officer.membershipId,
      dueOn: '2026-11-20',
    })
    const entered = await o.change('entered', given.id)
    expect(entered.view).to.deep.include({ title: 'Wizyta w domu', status: 'TODO' })
    const done = await officer.ok('actions.update', {
      id: given.id,
      version: 1,
      status: 'DONE',
      result: 'Odbyta',
    })
    expect((await o.change('updated', given.id)).view).to.deep.equal(done)
    await worker.ok('actions.update', { id: given.id, version: 2, ownerMembershipId: g.worker.membershipId })
    await o.change('left', given.id)
    await w.change('updated', given.id)
    await marker.passed(o)
    expect(o.changes.map((c) => c.kind)).to.deep.equal(['entered', 'updated', 'left'])
  })

  it('cases with a filter: in when it fits, out when it no longer does', async () => {
    const { g, build, pages } = live
    const worker = await build.as(g.worker)
    const page = await pages.open(worker)
    await page.listen({ kind: 'cases', filter: { urgent: true, view: 'mine' } })
    const at = await build.team({ familyName: 'Filtrowani' })
    let now = await worker.ok('cases.update', { id: at.id, version: at.version, urgent: true })
    const [row] = (await worker.ok('cases.list', { urgent: 'true' })).filter((c) => c.id === at.id)
    await page.until(() => page.about(at.id).some((c) => c.view !== undefined))
    expect(page.about(at.id).at(-1)!.view).to.deep.equal(row)
    now = await worker.ok('cases.update', { id: at.id, version: now.version, urgent: false })
    await page.until(() => page.about(at.id).at(-1)!.kind === 'left')
    expect(page.about(at.id).at(-1)!.version).to.equal(now.version)
  })

  it('inbox: an invitation and its notice reach the invited institution, without the family', async () => {
    const { g, build, pages } = live
    const at = await build.team({ familyName: 'Niewidoczni' })
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const [o, w] = await Promise.all([pages.open(officer), pages.open(worker)])
    await o.listen({ kind: 'inbox' })
    await w.listen({ kind: 'case', id: at.id })
    const sent = await worker.ok('invitations.send', {
      caseId: at.id,
      institutionId: g.police._id,
      purpose: 'Rozmowa z ojcem Nowakiem',
    })
    const received = await o.change('entered', sent.id)
    expect(received.view).to.deep.include({ side: 'invitee', state: 'SENT' })
    expect(received.view).to.not.have.any.keys('caseId', 'caseNumber', 'familyName', 'purpose', 'categories')
    await o.until(() => o.changes.some((c) => c.type === 'notification'))
    expect(o.frames.join()).to.not.match(/Niewidoczni|Nowak|ul\. Lipowa/)
    expect(o.frames.join()).to.not.include(at.id)

    await officer.ok('invitations.see', { id: sent.id })
    expect((await w.change('updated', sent.id)).view).to.deep.include({
      side: 'sender',
      familyName: 'Niewidoczni',
    })
    await worker.ok('invitations.revoke', { id: sent.id })
    await o.until(() => o.about(sent.id).some((c) => (c.view as { state?: string })?.state === 'REVOKED'))
  })

  it('inbox: the bell hears of a notice and of its being read', async () => {
    const { g, build, pages } = live
    const officer = await build.as(g.officer)
    const page = await pages.open(officer)
    await page.listen({ kind: 'inbox' })
    const at = await build.team({ familyName: 'Dzwonek' })
    await (
      await build.as(g.worker)
    ).ok('invitations.send', {
      caseId: at.id,
      institutionId: g.police._id,
      purpose: 'Wspólny plan',
    })
    await page.until(() => page.changes.some((c) => c.type === 'notification' && c.kind === 'entered'))
    await officer.ok('notifications.markRead')
    await page.until(() =>
      page.changes.some((c) => c.type === 'notification' && (c.view as { readAt?: string }).readAt !== null),
    )
  })

  it('unsubscribed topics fall silent', async () => {
    const { g, build, pages, marker } = live
    const at = await build.team({ familyName: 'Cisza' })
    const worker = await build.as(g.worker)
    const page = await pages.open(worker)
    await page.listen({ kind: 'case', id: at.id })
    expect(
      await page.socket.emitWithAck('unsubscribe', { topic: { kind: 'case', id: at.id } }),
    ).to.deep.equal({ ok: true })
    await worker.ok('notes.add', { caseId: at.id, text: 'cisza', category: 'general', visibility: 'team' })
    await marker.passed(page)
    expect(page.changes).to.deep.equal([])
  })
})
