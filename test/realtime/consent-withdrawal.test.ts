import { expect } from 'chai'
import { wideBasis } from '../helpers/cases.ts'
import { DAY } from '../helpers/clock.ts'
import { useLive } from '../helpers/live.ts'

const SECRET = 'leczenie-odwykowe-99'

describe('a consent taken back', () => {
  const live = useLive()

  /** A case whose only basis beside the general statute is a consent; the nurse's page is open on it. */
  async function opened(familyName: string, until?: string) {
    const { g, build, pages } = live
    const { id: caseId } = await build.qualified({ familyName })
    const worker = await build.as(g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const { purpose, scope, recipients } = wideBasis
    await worker.ok('legalBases.add', { caseId, personIds, ...wideBasis, scope: ['general'] })
    const asked = await worker.ok('consents.request', { caseId, personIds, purpose, scope, recipients })
    const sides = [
      { givenBy: 'self' as const },
      { givenBy: 'guardian' as const, guardianName: 'Marzena Nadolna' },
    ]
    for (const [i, { id }] of asked.entries())
      await worker.ok('consents.give', { id, on: '2026-11-10', ...sides[i], ...(until && { until }) })
    const delivered = { channel: 'inPerson', on: '2026-11-10' }
    await worker.ok('infoNotices.add', { caseId, personIds, delivered })
    const { version } = await worker.ok('cases.get', { id: caseId })
    await worker.ok('workflow.apply', { caseId, version, event: 'confirmConsents' })
    await build.join(caseId, g.nurse)
    const page = await pages.open(await build.as(g.nurse))
    await page.listen({ kind: 'case', id: caseId })
    return { caseId, worker, page, consents: asked.map(({ id }) => id) }
  }
  const write = { text: SECRET, category: 'addiction' as const, visibility: 'team' as const }

  it('takes what rested on it off open pages at once, and nothing of it comes after', async () => {
    const { marker } = live
    const { caseId, worker, page, consents } = await opened('Wycofujący')
    const note = await worker.ok('notes.add', { caseId, ...write })
    await page.change('entered', note.id)
    await worker.ok('consents.withdraw', { id: consents[0], reason: 'Matka rezygnuje.' })
    await page.change('left', caseId)
    expect((await page.change('entered', caseId)).view).to.deep.include({ readable: ['general'] })

    const frames = page.frames.length
    await worker.ok('notes.edit', { id: note.id, version: note.version, text: `${SECRET} dalej` })
    const later = await worker.ok('notes.add', { caseId, ...write })
    const general = await worker.ok('notes.add', { caseId, ...write, text: 'Ogólna', category: 'general' })
    await page.change('entered', general.id)
    await marker.passed(page)
    expect(page.frames.slice(frames).join()).to.not.include(SECRET)
    expect(page.about(later.id)).to.deep.equal([])
    const listed = await (await live.build.as(live.g.nurse)).ok('notes.list', { caseId })
    expect(listed.map((n) => n.id)).to.deep.equal([general.id])
  })

  it('nor does a page show what a newcomer of the family has not been asked about', async () => {
    const { marker } = live
    const { caseId, worker, page } = await opened('Przybywający')
    const note = await worker.ok('notes.add', { caseId, ...write })
    await page.change('entered', note.id)
    const child = { caseId, firstName: 'Ola', lastName: 'Nadolna', roleInFamily: 'child' }
    await worker.ok('persons.add', child)
    await page.change('left', caseId)
    expect((await page.change('entered', caseId)).view).to.deep.include({ readable: [] })
    const frames = page.frames.length
    await worker.ok('notes.edit', { id: note.id, version: note.version, text: `${SECRET} dalej` })
    await marker.passed(page)
    expect(page.frames.slice(frames).join()).to.not.include(SECRET)
  })

  it('does the same when its last day is over', async () => {
    const { server, marker } = live
    const { caseId, worker, page, consents } = await opened('Terminowi', '2026-11-11')
    const note = await worker.ok('notes.add', { caseId, ...write })
    await page.change('entered', note.id)
    server.clock.advance(2 * DAY)
    await worker.ok('notes.add', { caseId, ...write })
    await marker.passed(page)
    expect(page.changes).to.have.length(1)
    const actor = { kind: 'system' as const }
    const input = { id: consents[0] }
    await server.execute({
      operation: 'legalBases.expire',
      input,
      actor,
      requestId: 'r',
      ip: null,
      session: null,
    })
    await page.change('left', caseId)
    expect((await page.change('entered', caseId)).view).to.deep.include({ readable: ['general'] })
  })
})
