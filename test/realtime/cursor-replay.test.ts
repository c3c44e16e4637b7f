import { expect } from 'chai'
import { useLive } from '../helpers/live.ts'

describe('a cursor loses nothing and repeats nothing', () => {
  const live = useLive()
  const topicOf = (id: string) => ({ kind: 'case' as const, id })

  it('replays what happened while the page was away, in order, once, as this viewer sees it', async () => {
    const { g, build, pages, marker } = live
    const at = await build.diagnosis()
    const worker = await build.as(g.worker)
    const pedagogue = await build.as(g.pedagogue)
    const first = await pages.open(pedagogue)
    await first.listen(topicOf(at.id))
    const add = (category: 'general' | 'judicial' | 'education', text: string) =>
      worker.ok('notes.add', {
        caseId: at.id,
        text,
        category,
        visibility: category === 'judicial' ? 'private' : 'team',
      })
    const seen = await add('general', 'przed przerwą')
    const { cursor } = await first.change('entered', seen.id)
    first.close()

    const missed = [
      await add('general', 'pierwsza'),
      await add('judicial', 'ukryta'),
      await add('education', 'druga'),
    ]
    await marker.passed()
    const second = await pages.open(pedagogue)
    await second.listen(topicOf(at.id), cursor)
    const live1 = await add('general', 'trzecia')
    await second.change('entered', live1.id)
    expect(second.changes.map((c) => c.id)).to.deep.equal([missed[0]!.id, missed[2]!.id, live1.id])
    expect(second.changes.map((c) => c.n)).to.deep.equal([1, 2, 3])
    expect(second.resyncs).to.deep.equal([])
  })

  it('loses nothing between a snapshot and the subscription that follows it', async () => {
    const { g, build, pages } = live
    const at = await build.diagnosis({ familyName: 'Pomiędzy' })
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const wanted = new Set<string>()
    let isWriting = true
    const writing = (async () => {
      for (let i = 0; i < 60; i++) {
        const note = await worker.ok('notes.add', {
          caseId: at.id,
          text: `notatka ${i}`,
          category: 'general',
          visibility: 'team',
        })
        wanted.add(note.id)
      }
      isWriting = false
    })()
    let rounds = 0
    const held: { page: Awaited<ReturnType<typeof pages.open>>; ids: Set<string> }[] = []
    while (isWriting) {
      const page = await pages.open(officer)
      const snapshot = await officer.call('notes.list', { caseId: at.id, limit: '100' })
      await page.listen(topicOf(at.id), snapshot.body.cursor)
      held.push({ page, ids: new Set(snapshot.body.data.map((n) => n.id)) })
      rounds += 1
      if (rounds > 12) await writing
    }
    await writing
    expect(rounds).to.be.greaterThan(2)
    for (const { page, ids } of held) {
      const entered = () => page.changes.filter((c) => c.kind === 'entered').map((c) => c.id)
      await page.until(() => new Set([...ids, ...entered()]).size === wanted.size)
      // Where the snapshot already held a note the stream may tell of it again, but never twice.
      expect(new Set(entered()).size).to.equal(entered().length)
      expect(page.resyncs).to.deep.equal([])
    }
  })

  it('gives on subscribing a cursor that is not ahead of what was delivered', async () => {
    const { g, build, pages } = live
    const at = await build.diagnosis({ familyName: 'Wyprzedzający' })
    const worker = await build.as(g.worker)
    const officer = await build.as(g.officer)
    const ids: string[] = []
    const got: string[] = []
    let cursor = await (await pages.open(officer)).listen(topicOf(at.id))
    const writing = (async () => {
      for (let i = 0; i < 40; i++)
        ids.push(
          (
            await worker.ok('notes.add', {
              caseId: at.id,
              text: `notatka ${i}`,
              category: 'general',
              visibility: 'team',
            })
          ).id,
        )
    })()
    let isDone = false
    void writing.finally(() => (isDone = true))
    // Cut off at arbitrary moments, often before anything but the acknowledgement has arrived.
    for (let round = 0; !isDone || got.length < ids.length; round++) {
      const page = await pages.open(officer)
      cursor = await page.listen(topicOf(at.id), cursor)
      await new Promise((resolve) => setTimeout(resolve, (round % 5) * 4))
      page.close()
      got.push(...page.changes.map((c) => c.id))
      cursor = page.changes.at(-1)?.cursor ?? cursor
      expect(page.resyncs).to.deep.equal([])
      if (round > 400) break
    }
    await writing
    expect(got).to.deep.equal(ids)
  })

  it('asks to read afresh when the cursor is forged or another installation’s', async () => {
    const { g, build, pages } = live
    const at = await build.team({ familyName: 'Podrobieni' })
    const page = await pages.open(await build.as(g.worker))
    const reply = await page.subscribe(topicOf(at.id), 'A'.repeat(120))
    expect(reply.ok).to.equal(true)
    await page.until(() => page.resyncs.length === 1)
    expect(page.resyncs).to.deep.equal([{ topic: topicOf(at.id), reason: 'gap' }])
  })

  it('keeps positions unreadable: two cursors show neither distance nor order', async () => {
    const { g, build, pages } = live
    const at = await build.team({ familyName: 'Nieczytelni' })
    const worker = await build.as(g.worker)
    const page = await pages.open(worker)
    const before = await page.listen(topicOf(at.id))
    const { cursor } = (await worker.call('cases.get', { id: at.id })).body
    for (const one of [before, cursor]) {
      expect(one).to.match(/^[\w-]{60,}$/)
      expect(Buffer.from(one, 'base64url').toString('latin1')).to.not.match(/82[0-9A-F]{6}/i)
    }
  })
})
