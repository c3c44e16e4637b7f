import { expect } from 'chai'
import { wideBasis } from '../../helpers/cases.ts'
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
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('legalBases.add, legalBases.list', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  async function family() {
    const { id } = await scene.build.qualified()
    const worker = await scene.build.as(scene.g.worker)
    const persons = await worker.ok('persons.list', { caseId: id })
    return { caseId: id, worker, personIds: persons.map((p) => p.id) }
  }
  // The first basis decides what is shared, so the case itself changes too.
  const recorded = (n: number) => ({
    events: [...Array<'legalBasis.added'>(n).fill('legalBasis.added'), 'case.updated' as const],
  })

  it('the social worker records a basis in law for the whole family, in force from now on', async () => {
    const { caseId, worker, personIds } = await family()
    const input = { caseId, personIds, ...wideBasis, impossibleReason: 'Ojciec przebywa za granicą.' }
    const docs = await written(worker, 'legalBases.add', input, recorded(2))
    expect(docs.map((d) => d.person.id)).to.deep.equal(personIds)
    expect(docs[0]).to.deep.include({
      type: 'statute',
      state: 'GIVEN',
      inForce: true,
      article: 'socialAssistance100',
      givenOn: '2026-11-10',
      impossibleReason: 'Ojciec przebywa za granicą.',
      recordedBy: scene.g.worker.user.name,
    })
    const list = await answered(worker, 'legalBases.list', { caseId })
    expect(list.body.data.map((d) => d.id)).to.deep.equal(docs.map((d) => d.id))
    expect(list.body.abilities[docs[0]?.id ?? '']).to.deep.equal({
      give: { allowed: false, reason: 'consentAnswered' },
      refuse: { allowed: false, reason: 'consentAnswered' },
      withdraw: { allowed: false, reason: 'statuteStays' },
      end: { allowed: true },
    })
  })
  it('one recorded by mistake is ended with a reason, once, and stays on record', async () => {
    const { caseId, worker, personIds } = await family()
    const recordedNow = { caseId, personIds, ...wideBasis }
    const [doc, other] = await written(worker, 'legalBases.add', recordedNow, recorded(2))
    const one = { id: doc?.id, reason: 'Wpisana omyłkowo, dotyczy innej rodziny.' }
    await refused(worker, 'legalBases.end', { id: one.id }, invalid({ reason: 'required' }))
    await refused(worker, 'legalBases.end', { ...one, version: 7 }, STALE)
    const head = await scene.build.as(scene.g.head)
    await refused(head, 'legalBases.end', one, forbidden('notYourPart'))
    await refused(await scene.build.as(scene.g.stranger), 'legalBases.end', one, NOT_FOUND)
    const ended = await written(worker, 'legalBases.end', one, {
      events: ['legalBasis.ended', 'case.updated'],
    })
    expect(ended).to.deep.include({ state: 'ENDED', inForce: false })
    expect(ended.ended).to.deep.equal({
      reason: one.reason,
      at: scene.server.clock.now().toISOString(),
      by: scene.g.worker.user.name,
    })
    await refused(worker, 'legalBases.end', one, unmet('basisNotInForce'))
    const list = await answered(worker, 'legalBases.list', { caseId })
    expect(list.body.data.map(({ id, state }) => [id, state])).to.deep.equal([
      [one.id, 'ENDED'],
      [other?.id, 'GIVEN'],
    ])
    expect(list.body.abilities[one.id ?? '']).to.deep.include({
      end: { allowed: false, reason: 'basisNotInForce' },
    })
  })
  it('names what does not fit and changes nothing', async () => {
    const { caseId, worker, personIds } = await family()
    const input = { caseId, personIds, ...wideBasis }
    const tries: [Record<string, unknown>, Record<string, string>][] = [
      [{ article: 'gdpr6d' }, { article: 'notForType' }],
      [{ type: 'vital' }, { article: 'notForType' }],
      [{ article: 'other' }, { articleText: 'required' }],
      [{ until: '2026-11-09' }, { until: 'past' }],
      [{ personIds: [caseId] }, { personIds: 'notInCase' }],
      [{ scope: [] }, { scope: 'tooShort' }],
    ]
    for (const [more, fields] of tries)
      await refused(worker, 'legalBases.add', { ...input, ...more }, invalid(fields))
  })
  it('partners read what names their sector, without reasons and without categories they never read', async () => {
    const { g, build } = scene
    const { id: caseId } = await build.team()
    await build.join(caseId, g.pedagogue)
    await build.join(caseId, g.officer)
    const worker = await build.as(g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const narrow = { ...wideBasis, scope: ['general'], recipients: ['POLICE'] }
    const [forPolice] = await worker.ok('legalBases.add', { caseId, personIds: [personIds[0]], ...narrow })
    const school = (await answered(await build.as(g.pedagogue), 'legalBases.list', { caseId })).body.data
    expect(school).to.have.length(2)
    expect(school.map((d) => d.id)).to.not.include(forPolice?.id)
    expect(school[0]).to.deep.include({ recipients: ['SCHOOL'] })
    expect(school[0]?.scope).to.not.include.members(['health'])
    expect(school[0]?.scope).to.not.include.members(['addiction'])
    for (const field of ['purpose', 'impossibleReason', 'recordedBy', 'withdrawals'])
      expect(school[0]).to.not.have.property(field)
    const police = await (await build.as(g.officer)).ok('legalBases.list', { caseId })
    expect(police.map((d) => d.id)).to.include(forPolice?.id)
  })
  it('the centre’s data-protection officer reads what rests on what, and nothing of the family', async () => {
    const { g, build } = scene
    const { id: caseId } = await build.qualified()
    const worker = await build.as(g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const texts = { purpose: 'Wyjście z długów', impossibleReason: 'Ojciec wyjechał' }
    await worker.ok('legalBases.add', { caseId, personIds, ...wideBasis, ...texts })
    await worker.ok('infoNotices.add', { caseId, personIds, deferralReason: 'Zagroziłoby dziecku' })
    const officer = await build.as(g.dpo)
    const bases = await answered(officer, 'legalBases.list', { caseId })
    expect(bases.body.data.map(({ person }) => person.name)).to.deep.equal(['M. N.', 'K. N.'])
    expect(bases.body.data[0]).to.deep.include({
      type: 'statute',
      article: 'socialAssistance100',
      scope: wideBasis.scope,
      recipients: wideBasis.recipients,
      inForce: true,
      recordedBy: g.worker.user.name,
    })
    expect(bases.body.abilities).to.deep.equal({})
    const notices = await answered(officer, 'infoNotices.list', { caseId })
    expect(notices.body.data).to.have.length(2)
    const told = JSON.stringify([bases.body, notices.body])
    for (const word of ['Marzena', 'Nadoln', 'długów', 'wyjechał', 'Zagroziłoby'])
      expect(told).to.not.include(word)
    await refused(officer, 'cases.get', { id: caseId }, NOT_FOUND)
    await refused(officer, 'persons.list', { caseId }, NOT_FOUND)
  })
  it('the head reads, partners and helpers record nothing', async () => {
    const { g, build } = scene
    const { id: caseId } = await build.team()
    await build.join(caseId, g.pedagogue)
    await build.join(caseId, g.volunteer)
    const worker = await build.as(g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    expect(await (await build.as(g.head)).ok('legalBases.list', { caseId })).to.have.length(2)
    for (const someone of [g.head, g.pedagogue, g.volunteer]) {
      const caller = await build.as(someone)
      await refused(caller, 'legalBases.add', { caseId, personIds, ...wideBasis }, forbidden('notYourPart'))
    }
    await refused(await build.as(g.volunteer), 'legalBases.list', { caseId }, forbidden('notYourPart'))
  })
})

describe('infoNotices.add, infoNotices.list', () => {
  let scene: Scene
  before(async () => {
    scene = await openScene()
  })
  after(() => scene.server.stop())

  it('is handed over, or put off with a reason', async () => {
    const { g, build } = scene
    const { id: caseId } = await build.qualified()
    const worker = await build.as(g.worker)
    const [mother, child] = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const delivered = { channel: 'inPerson' as const, on: '2026-11-10' }
    const one = { events: ['infoNotice.added' as const] }
    const [first] = await written(worker, 'infoNotices.add', { caseId, personIds: [mother], delivered }, one)
    expect(first).to.deep.include({ delivered, deferralReason: null, recordedBy: g.worker.user.name })
    const put = { caseId, personIds: [child], deferralReason: 'Zagrażałoby to dziecku.' }
    const [second] = await written(worker, 'infoNotices.add', put, one)
    expect(second).to.deep.include({ delivered: null, deferralReason: 'Zagrażałoby to dziecku.' })
    const list = (await answered(worker, 'infoNotices.list', { caseId })).body.data
    expect(list.map((d) => d.person.name)).to.deep.equal(['Marzena Nadolna', 'Kacper Nadolny'])
  })
  it('is either, not both and not neither, and not tomorrow', async () => {
    const { g, build } = scene
    const { id: caseId } = await build.qualified()
    const worker = await build.as(g.worker)
    const personIds = (await worker.ok('persons.list', { caseId })).map((p) => p.id)
    const delivered = { channel: 'post', on: '2026-11-10' }
    const neither = invalid({ delivered: 'deliveredOrDeferred' })
    await refused(worker, 'infoNotices.add', { caseId, personIds }, neither)
    await refused(worker, 'infoNotices.add', { caseId, personIds, delivered, deferralReason: 'x' }, neither)
    const late = { caseId, personIds, delivered: { ...delivered, on: '2026-11-11' } }
    await refused(worker, 'infoNotices.add', late, invalid({ 'delivered.on': 'future' }))
  })
  it('is the centre’s record: partners in the team read none', async () => {
    const { g, build } = scene
    const { id: caseId } = await build.team()
    await build.join(caseId, g.pedagogue)
    expect(await (await build.as(g.pedagogue)).ok('infoNotices.list', { caseId })).to.deep.equal([])
    expect(await (await build.as(g.head)).ok('infoNotices.list', { caseId })).to.have.length(2)
  })
})
