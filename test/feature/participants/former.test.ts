import { expect } from 'chai'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { DeadlineView } from '../../../shared/contracts/deadlines.ts'
import { newId } from '../../../server/db/ids.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import { DeadlineModel } from '../../../server/db/models/deadline.ts'
import { DAY } from '../../helpers/clock.ts'
import { answered } from '../../helpers/evidence.ts'
import { ModelBuilder } from '../../helpers/models.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

/** The family takes its consents back: the partners’ work ends, and with it what they may know. */
describe('an institution whose part in the team has ended', () => {
  let scene: Scene
  let caseId: string
  let nurse: Caller
  before(async () => {
    scene = await openScene({ alone: true })
    caseId = (await scene.build.diagnosis()).id
    const told = { $push: { told: scene.g.nurse.membershipId } }
    await DeadlineModel.updateOne({ caseId, kind: 'stage', state: 'RUNNING' }, told)
    nurse = await scene.build.as(scene.g.nurse)
    await scene.build.step(caseId, 'withdrawConsent', { reason: 'Rodzina wycofała zgody.' })
    expect(await nurse.ok('cases.get', { id: caseId })).to.include({ lens: 'former' })
  })
  after(() => scene.server.stop())

  it('does not learn how the case goes on', async () => {
    const { build, g, server } = scene
    const before = await nurse.ok('cases.get', { id: caseId })
    expect(before).to.include({ state: 'CLOSED', isOpen: false, stateDueAt: null, level: 'gmina' })
    server.clock.advance(DAY)
    await build.step(caseId, 'followUp', { note: 'Po 3 miesiącach.' })
    const open = await (await build.as(g.head)).ok('cases.get', { id: caseId })
    await (
      await build.as(g.head)
    ).ok('workflow.apply', { caseId, version: open.version, event: 'reopen', reason: 'Nowe zaległości.' })
    const now = await nurse.ok('cases.get', { id: caseId })
    expect({ ...now, version: 0 }).to.deep.equal({ ...before, version: 0 })
    expect(now).to.not.have.any.keys('deadline', 'history')
    const row = (await answered(nurse, 'cases.list')).body.data.find(({ id }) => id === caseId)
    if (row) expect(row).to.include({ state: 'CLOSED', updatedAt: before.updatedAt, stateDueAt: null })
  })
  it('reads of the deadlines it was told about no more than that they were', async () => {
    const [deadline] = (await answered(nurse, 'deadlines.list', { caseId })).body.data
    expect(deadline?.kind).to.equal('stage')
    expect(JSON.stringify(deadline)).to.not.include('Nadoln')
    const why = await answered(nurse, 'deadlines.why', { id: deadline?.id })
    expect(JSON.stringify(why.body)).to.not.include('Nadoln')
  })
  it('finds in the invitation it once accepted neither the family nor what it was asked for', async () => {
    const rows = (await answered(nurse, 'invitations.list', { box: 'received' })).body.data
    const own = rows.find((row) => row.state === 'ACCEPTED')
    expect(own).to.include({ side: 'invitee' })
    expect(own).to.not.have.any.keys('familyName', 'caseId', 'caseNumber', 'purpose', 'categories')
  })
  it('has of a question it once decided the summary only, also when the case is raised again', async () => {
    const { build, g } = scene
    const at = await build.diagnosis()
    const lead = await build.as(g.powiatLead)
    const raised = { toLevel: 'powiat', reason: 'fosterRisk', tried: ['Rozmowa'], question: 'Co z Kacprem?' }
    const worker = await build.as(g.worker)
    const { id } = await worker.ok('escalations.open', { caseId: at.id, version: at.version, ...raised })
    const [whole] = await lead.ok('escalations.list')
    expect(whole).to.include({ id, lens: 'full', familyName: 'Nadolni' })
    // As after a join and an end of the work: in no team any more, and the case with another level.
    const set = {
      decidingInstitutionId: g.police._id,
      $push: { formerInstitutions: g.powiatLead.institution._id },
    }
    await CaseModel.updateOne({ _id: at.id }, set)
    const [kept] = await lead.ok('escalations.list')
    expect(kept).to.include({ id, lens: 'summary' })
    expect(kept).to.not.have.any.keys('familyName', 'caseId')
  })
  it('finds in its lists, however sorted and filtered, the same whatever becomes of the case', async () => {
    const { build, g, server } = scene
    const [going, over, current] = [await build.diagnosis(), await build.diagnosis(), await build.diagnosis()]
    for (const { id } of [going, over]) {
      const told = { $push: { told: g.nurse.membershipId } }
      await DeadlineModel.updateOne({ caseId: id, kind: 'stage', state: 'RUNNING' }, told)
      server.clock.advance(DAY)
      await build.step(id, 'withdrawConsent', { reason: 'Rodzina wycofała zgody.' })
    }
    const before = await everyList(nurse)
    expect(before['changed']?.slice(0, 2).map(({ id }) => id)).to.deep.equal([over.id, going.id])
    expect(before['deadline'] ?? []).to.deep.include(before['changed']?.[0])
    expect(before['deadline state=DIAGNOSIS']?.[0]).to.include({ id: current.id, lens: 'team' })
    const shown = await nurse.ok('cases.get', { id: going.id })
    const told = await DeadlineModel.find({ told: g.nurse.membershipId }).lean()
    const toldOf = (id: string) => told.find((it) => it.caseId === id)?._id
    const calendar = await nurse.ok('deadlines.list', YEAR)
    for (const { id } of [going, over]) {
      const row = calendar.find((it) => it.id === toldOf(id))
      expect(row, 'told').to.include({ stage: 'DIAGNOSIS', state: 'MET' })
      expect(row?.subject).to.deep.equal({ type: 'case' })
      expect(row).to.not.have.any.keys('caseId', 'caseNumber')
    }

    server.clock.advance(DAY)
    await build.step(going.id, 'followUp', { note: 'Po 3 miesiącach.' })
    const head = await build.as(g.head)
    const { version } = await head.ok('cases.get', { id: going.id })
    const reopening = { caseId: going.id, version, event: 'reopen', reason: 'Nowe zaległości.' }
    await head.ok('workflow.apply', reopening)
    const { ref } = await new ModelBuilder(scene).published()
    await head.ok('models.migrate', { model: `${ref.code}@${ref.version}`, caseIds: [going.id] })
    // A colleague of theirs has been asked again, and the work is late.
    const doc = await CaseModel.findById(going.id).lean()
    const left = doc?.participants.find(({ membershipId }) => membershipId === g.nurse.membershipId)
    const rejoined = { ...left, id: newId(), membershipId: newId(), status: 'active', to: null }
    const due = server.clock.now()
    await CaseModel.collection.updateOne(
      { _id: going.id as never },
      { $push: { participants: rejoined as never }, $set: { urgent: true, stateDueAt: due, dueSort: due } },
    )
    const after = await everyList(nurse)
    for (const [name, rows] of Object.entries(before)) expect(after[name], name).to.deep.equal(rows)
    expect(after['deadline in pages']).to.deep.equal(after['deadline'])
    expect(await nurse.ok('cases.get', { id: going.id })).to.deep.equal(shown)
    // Those who go on with it see all of that.
    expect(await head.ok('cases.get', { id: going.id })).to.deep.include({ model: ref, urgent: true })
  })
})

type ListRow = CaseRow | DeadlineView
const YEAR = { from: '2026-10-01', to: '2027-10-01' }

/** Every sort of the list with every filter, and the calendar. */
async function everyList(reader: Caller): Promise<Record<string, ListRow[]>> {
  const states = ['CLOSED', 'FOLLOWUP', 'CONSENT', 'DIAGNOSIS'].map((state) => ({ state }))
  const views = ['mine', 'team', 'overdue', 'waiting'].map((view) => ({ view }))
  const flags = ['true', 'false'].flatMap((flag) => [{ open: flag }, { urgent: flag }])
  const lists: Record<string, ListRow[]> = {}
  for (const sort of ['newest', 'changed', 'deadline'])
    for (const filter of [{}, { q: '2026/1' }, { teryt: '0410013' }, ...states, ...views, ...flags]) {
      const name = [sort, ...Object.entries(filter).map((entry) => entry.join('='))].join(' ')
      lists[name] = await reader.ok('cases.list', { sort, ...filter })
    }
  for (const sort of ['changed', 'deadline']) lists[`${sort} in pages`] = await walked(reader, { sort })
  for (const filter of [{}, { state: 'MET' }, { state: 'ENDED' }, { state: 'RUNNING' }]) {
    const name = ['deadlines', ...Object.values(filter)].join(' ')
    lists[name] = await reader.ok('deadlines.list', { ...YEAR, ...filter })
  }
  return lists
}

async function walked(reader: Caller, input: Record<string, unknown>): Promise<CaseRow[]> {
  const rows: CaseRow[] = []
  let next: string | null | undefined
  do {
    const { data, page } = (
      await answered(reader, 'cases.list', { ...input, limit: '2', ...(next && { next }) })
    ).body
    rows.push(...data)
    next = page?.next
  } while (next)
  return rows
}
