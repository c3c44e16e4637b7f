import { expect } from 'chai'
import { DAY } from '../helpers/clock.ts'
import { answered } from '../helpers/evidence.ts'
import { useLive } from '../helpers/live.ts'

describe('pages of an institution whose part in the team has ended', () => {
  const live = useLive()

  /** A case that the nurse's institution left when the family took its consents back, then opened again. */
  async function left(familyName: string) {
    const { build, g, pages } = live
    const { id: caseId } = await build.diagnosis({ familyName })
    const page = await pages.open(await build.as(g.nurse))
    const topics = [
      { kind: 'case', id: caseId },
      { kind: 'cases' },
      { kind: 'cases', filter: { open: true } },
    ]
    for (const topic of topics) await page.listen(topic as Parameters<typeof page.listen>[0])
    await build.step(caseId, 'withdrawConsent', { reason: 'Rodzina wycofała zgody.' })
    live.server.clock.advance(DAY)
    return { caseId, page, worker: await build.as(g.worker) }
  }
  /** Looked after once more, opened again and made urgent. */
  async function goesOn(caseId: string) {
    const { build, g } = live
    const [worker, head] = [await build.as(g.worker), await build.as(g.head)]
    await build.step(caseId, 'followUp', { note: 'Po 3 miesiącach.' })
    const { version } = await head.ok('cases.get', { id: caseId })
    await head.ok('workflow.apply', { caseId, version, event: 'reopen', reason: 'Nowe zaległości.' })
    const opened = await worker.ok('cases.get', { id: caseId })
    return worker.ok('cases.update', { id: caseId, version: opened.version, urgent: true })
  }

  it('are told that it ended and nothing of how the case goes on, not even that it does', async () => {
    const { build, g, marker } = live
    const { caseId, page, worker } = await left('Odchodzący')
    await marker.passed(page)
    const told = page.about(caseId).map(({ topic, kind }) => `${topic.kind} ${kind}`)
    expect(told).to.include.members(['case left', 'case entered', 'cases updated', 'cases left'])
    const frames = page.frames.length
    await goesOn(caseId)
    const zofia = { firstName: 'Zofia', lastName: 'Odchodząca', roleInFamily: 'child' }
    await worker.ok('persons.add', { caseId, ...zofia })
    await marker.passed(page)
    expect(page.frames.slice(frames).filter((frame) => frame.includes(caseId))).to.deep.equal([])
    const seen = await (await build.as(g.nurse)).ok('cases.get', { id: caseId })
    expect(seen).to.include({ lens: 'former', state: 'CLOSED', isOpen: false, urgent: false, version: 1 })
  })

  it('and their lists find it only by what they show of it', async () => {
    const { build, g } = live
    const { caseId, worker } = await left('Szukani')
    const nurse = await build.as(g.nurse)
    const finds = async (input: Record<string, unknown>) =>
      (await answered(nurse, 'cases.list', { limit: '100', ...input })).body.data.some(
        ({ id }) => id === caseId,
      )
    const shown = async () => ({
      any: await finds({}),
      closed: await finds({ open: 'false' }),
      calm: await finds({ urgent: 'false' }),
      asLeft: await finds({ state: 'CLOSED' }),
      now: await finds({ state: 'DIAGNOSIS' }),
      open: await finds({ open: 'true' }),
      urgent: await finds({ urgent: 'true' }),
      overdue: await finds({ view: 'overdue' }),
      team: await finds({ view: 'team' }),
      named: await finds({ q: 'szukani' }),
      counted: (await nurse.ok('cases.counts')).byState.DIAGNOSIS ?? 0,
    })
    const before = await shown()
    expect(before).to.include({ any: true, closed: true, calm: true, asLeft: true, now: false, open: false })
    expect(before).to.include({ urgent: false, overdue: false, team: false, named: false })
    const now = await goesOn(caseId)
    expect(await shown()).to.deep.equal(before)
    // Whoever is in it finds it as it is.
    const found = await answered(worker, 'cases.list', { limit: '100', state: now.state, urgent: 'true' })
    expect(found.body.data.map(({ id }) => id)).to.include(caseId)
  })
})
