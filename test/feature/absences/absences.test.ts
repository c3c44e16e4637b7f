import { expect } from 'chai'
import { AbsenceModel } from '../../../server/db/models/absence.ts'
import { DAY } from '../../helpers/clock.ts'
import { answered, forbidden, invalid, NOT_FOUND, refused, unmet, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('absences', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  const week = { from: '2026-11-16', to: '2026-11-20' }
  const added = { events: ['absence.added' as const], notices: 0 }

  it('absences.add: one says when one is away and who stands in; the head sees it', async () => {
    const { g, build } = scene
    const worker = await build.as(g.worker)
    const absence = await written(
      worker,
      'absences.add',
      { ...week, substituteMembershipId: g.colleague.membershipId },
      added,
    )
    expect(absence).to.deep.include({
      ...week,
      who: { membershipId: g.worker.membershipId, name: g.worker.user.name },
      substitute: { membershipId: g.colleague.membershipId, name: g.colleague.user.name },
    })
    const ids = async (someone: typeof g.worker) =>
      (await (await build.as(someone)).ok('absences.list')).map((a) => a.id)
    expect(await ids(g.worker)).to.deep.equal([absence.id])
    expect(await ids(g.head)).to.deep.equal([absence.id])
    expect(await ids(g.colleague)).to.deep.equal([])
    expect(await ids(g.officer)).to.deep.equal([])
  })
  it('absences.list: is read page by page', async () => {
    const { g, build } = scene
    const assistant = await build.as(g.assistant)
    for (const day of ['2027-01-11', '2027-01-04', '2027-01-18'])
      await written(assistant, 'absences.add', { from: day, to: day }, added)
    const first = await answered(assistant, 'absences.list', { limit: '2' })
    const rest = await answered(assistant, 'absences.list', { limit: '2', next: first.body.page.next })
    const days = [...first.body.data, ...rest.body.data].map(({ from }) => from)
    expect(days).to.deep.equal(['2027-01-04', '2027-01-11', '2027-01-18'])
    expect(rest.body.page).to.deep.equal({ limit: 2, next: null })
    for (const { id } of [...first.body.data, ...rest.body.data])
      await assistant.ok('absences.remove', { id })
  })
  it('absences.add: the head may for the staff, colleagues not, and nobody for another institution', async () => {
    const { g, build } = scene
    const of = { ...week, membershipId: g.assistant.membershipId }
    await refused(await build.as(g.colleague), 'absences.add', of, forbidden('headOnly'))
    const elsewhere = invalid({ membershipId: 'notOfInstitution' })
    await refused(await build.as(g.officer), 'absences.add', of, elsewhere)
    await written(await build.as(g.head), 'absences.add', of, added)
  })
  it('absences.add: of several at the same moment one is kept', async () => {
    const { g, build } = scene
    const head = await build.as(g.head)
    const colleague = await build.as(g.colleague)
    const days = { from: '2026-12-07', to: '2026-12-11' }
    const calls = [1, 2, 3, 4].flatMap(() => [
      colleague.call('absences.add', days),
      head.call('absences.add', { ...days, from: '2026-12-10', membershipId: g.colleague.membershipId }),
    ])
    const statuses = (await Promise.all(calls)).map(({ status }) => status).sort()
    expect(statuses).to.deep.equal([200, 422, 422, 422, 422, 422, 422, 422])
    const own = { membershipId: g.colleague.membershipId, to: '2026-12-11' }
    expect(await AbsenceModel.countDocuments(own)).to.equal(1)
  })
  it('absences.add: not twice at once, not in the past, not with oneself or a stranger to stand in', async () => {
    const { g, build } = scene
    const worker = await build.as(g.worker)
    await refused(worker, 'absences.add', { from: '2026-11-20', to: '2026-11-25' }, unmet('alreadyAway'))
    await refused(worker, 'absences.add', { from: '2026-11-02', to: '2026-11-06' }, invalid({ to: 'past' }))
    await refused(
      worker,
      'absences.add',
      { from: '2026-12-02', to: '2026-12-01' },
      invalid({ to: 'beforeStart' }),
    )
    for (const someone of [g.worker, g.officer])
      await refused(
        worker,
        'absences.add',
        { from: '2026-12-01', to: '2026-12-02', substituteMembershipId: someone.membershipId },
        invalid({ substituteMembershipId: 'notOfInstitution' }),
      )
  })
  it('absences.remove: who is back is back; what is over stays', async () => {
    const { g, build, server } = scene
    const worker = await build.as(g.worker)
    const id = (await worker.ok('absences.list'))[0]?.id
    await refused(await build.as(g.colleague), 'absences.remove', { id }, NOT_FOUND)
    server.clock.advance(7 * DAY)
    await written(worker, 'absences.remove', { id }, { events: ['absence.removed'], notices: 0 })
    expect(await worker.ok('absences.list')).to.deep.equal([])
    await refused(worker, 'absences.remove', { id }, unmet('over'))
    await worker.ok('absences.add', { from: '2026-11-18', to: '2026-11-19' })
  })
  it('absences.remove: late on the day that has 25 hours one is back on that day', async () => {
    const { g, build, server } = scene
    server.clock.set('2027-10-31T22:30:00Z')
    const assistant = await build.as(g.assistant)
    const { id } = await assistant.ok('absences.add', { from: '2027-10-25', to: '2027-11-05' })
    await assistant.ok('absences.remove', { id })
    expect(await assistant.ok('absences.list')).to.deep.equal([])
  })
})
