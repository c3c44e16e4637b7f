import { expect } from 'chai'
import {
  answered,
  forbidden,
  NOT_FOUND,
  invalid,
  refused,
  STALE,
  unmet,
  written,
} from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

const sharing = {
  purpose: 'Wspólny plan pomocy',
  scope: ['general', 'health', 'addiction'],
  recipients: ['HEALTH', 'SCHOOL'],
}

describe('consents.request, give, refuse', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  async function asked(birthDate = '2016-05-06') {
    const persons = [
      { firstName: 'Marzena', lastName: 'Nadolna', roleInFamily: 'mother', birthDate: '1992-03-04' },
      { firstName: 'Kacper', lastName: 'Nadolny', roleInFamily: 'child', birthDate },
    ]
    const { id: caseId } = await scene.build.qualified({ persons })
    const worker = await scene.build.as(scene.g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const events = ['consent.requested', 'consent.requested'] as const
    const input = { caseId, personIds, ...sharing }
    const docs = await written(worker, 'consents.request', input, { events: [...events] })
    const [mother, child] = docs
    if (!mother || !child) throw new Error('two were asked')
    return { caseId, worker, mother, child }
  }
  const given = { events: ['consent.given' as const, 'case.updated' as const] }
  const signed = { on: '2026-11-10', givenBy: 'self' }
  const byGuardian = { on: '2026-11-10', givenBy: 'guardian', guardianName: 'Marzena Nadolna' }

  it('an adult consents to less than was asked for, until a day', async () => {
    const { worker, mother } = await asked()
    expect(mother).to.deep.include({ type: 'consent', state: 'REQUESTED', inForce: false, givenOn: null })
    const less = { id: mother.id, ...signed, scope: ['general'], until: '2026-12-31' }
    const doc = await written(worker, 'consents.give', less, given)
    expect(doc).to.deep.include({
      state: 'GIVEN',
      inForce: true,
      scope: ['general'],
      recipients: ['HEALTH', 'SCHOOL'],
      until: '2026-12-31',
      givenBy: 'self',
      givenOn: '2026-11-10',
      childHeard: null,
    })
    await refused(worker, 'consents.give', { id: mother.id, ...signed }, unmet('notRequested'))
  })
  it('nobody consents for longer than was asked for', async () => {
    const { caseId, worker, mother } = await asked()
    const input = { caseId, personIds: [mother.person.id], ...sharing, until: '2026-12-31' }
    const [limited] = await worker.ok('consents.request', input)
    const give = { id: limited?.id, ...signed }
    await refused(worker, 'consents.give', { ...give, until: '2027-01-01' }, unmet('beyondRequest'))
    const doc = await written(worker, 'consents.give', { ...give, until: '2026-12-31' }, given)
    expect(doc).to.include({ state: 'GIVEN', until: '2026-12-31' })
  })
  it('a guardian consents for a child', async () => {
    const { worker, child } = await asked()
    await refused(worker, 'consents.give', { id: child.id, ...signed }, unmet('guardianNeeded'))
    const nameless = { id: child.id, on: '2026-11-10', givenBy: 'guardian' }
    await refused(worker, 'consents.give', nameless, invalid({ guardianName: 'required' }))
    const doc = await written(worker, 'consents.give', { id: child.id, ...byGuardian }, given)
    expect(doc).to.deep.include({ givenBy: 'guardian', guardianName: 'Marzena Nadolna', childHeard: null })
  })
  it('a child of sixteen is heard too', async () => {
    const { worker, child } = await asked('2010-11-10')
    await refused(worker, 'consents.give', { id: child.id, ...byGuardian }, unmet('childNotHeard'))
    const heard = { id: child.id, ...byGuardian, childHeard: true }
    expect(await written(worker, 'consents.give', heard, given)).to.include({ childHeard: true })
  })
  it('what cannot be so is refused', async () => {
    const { worker, mother } = await asked()
    const of = (more: Record<string, unknown>) => ({ id: mother.id, ...signed, ...more })
    await refused(worker, 'consents.give', of({ on: '2026-11-11' }), invalid({ on: 'future' }))
    await refused(worker, 'consents.give', of({ until: '2026-11-09' }), invalid({ until: 'past' }))
    await refused(worker, 'consents.give', of({ scope: ['housing'] }), unmet('beyondRequest'))
    await refused(worker, 'consents.give', of({ givenBy: 'guardian' }), unmet('adultHimself'))
    await refused(worker, 'consents.give', of({ version: 7 }), STALE)
  })
  it('a consent is refused, with a reason or without', async () => {
    const { worker, mother, child } = await asked()
    const no = { events: ['consent.refused' as const, 'case.updated' as const] }
    const reasoned = { id: mother.id, reason: 'Chce najpierw porozmawiać z mężem.' }
    const doc = await written(worker, 'consents.refuse', reasoned, no)
    expect(doc).to.deep.include({ state: 'REFUSED', refusedReason: 'Chce najpierw porozmawiać z mężem.' })
    const again = { events: ['consent.refused' as const] }
    const other = await written(worker, 'consents.refuse', { id: child.id }, again)
    expect(other).to.include({ refusedReason: null })
    await refused(worker, 'consents.refuse', { id: mother.id }, unmet('notRequested'))
  })
  it('is recorded by the centre: others in sight of it may not, strangers know nothing', async () => {
    const { g, build } = scene
    const { caseId, mother, child, worker } = await asked()
    await worker.ok('consents.give', { id: mother.id, ...signed })
    await worker.ok('consents.give', { id: child.id, ...byGuardian })
    await refused(await build.as(g.head), 'consents.refuse', { id: mother.id }, forbidden('notYourPart'))
    for (const someone of [g.stranger, g.pedagogue, g.admin])
      await refused(await build.as(someone), 'consents.refuse', { id: mother.id }, NOT_FOUND)
    await refused(worker, 'consents.refuse', { id: caseId }, NOT_FOUND)
  })
  it('without a basis or notice for everybody the consents are not confirmed, and it says whose is missing', async () => {
    const { caseId, worker, mother, child } = await asked()
    await worker.ok('consents.give', { id: mother.id, ...signed })
    const delivered = { channel: 'inPerson', on: '2026-11-10' }
    await worker.ok('infoNotices.add', { caseId, personIds: [mother.person.id], delivered })
    const step = async () => {
      const { version } = await worker.ok('cases.get', { id: caseId })
      return { caseId, version, event: 'confirmConsents' }
    }
    const answer = await refused(worker, 'workflow.apply', await step(), unmet('guards'))
    expect(answer.body.guards).to.deep.equal([
      {
        guard: 'gBasis',
        verdict: false,
        missing: [{ code: 'personBasis', params: { count: 1, who: 'Kacper Nadolny' } }],
      },
      {
        guard: 'gInfo',
        verdict: false,
        missing: [{ code: 'personNotice', params: { count: 1, who: 'Kacper Nadolny' } }],
      },
    ])
    const shown = (await answered(worker, 'workflow.available', { caseId })).body.data
    const blocked = shown.find((s) => s.event === 'confirmConsents')
    expect(blocked).to.include({ allowed: false })
    // The screen opens each form on whom it is about; the refusal of the command carries no ids.
    expect(
      blocked?.unmet.flatMap((u) => u.missing.map(({ about, remedy }) => [remedy.form, about])),
    ).to.deep.equal([
      ['basis', [child.person.id]],
      ['notice', [child.person.id]],
    ])
    await worker.ok('consents.give', { id: child.id, ...byGuardian })
    await worker.ok('infoNotices.add', { caseId, personIds: [child.person.id], delivered })
    await written(worker, 'workflow.apply', await step(), { events: ['case.moved'] })
  })
})
