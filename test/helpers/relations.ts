import type { CaseView } from '../../shared/contracts/cases.ts'
import { newId } from '../../server/db/ids.ts'
import { AbsenceModel } from '../../server/db/models/absence.ts'
import { ActionModel } from '../../server/db/models/action.ts'
import { CaseModel } from '../../server/db/models/case.ts'
import { DeadlineModel } from '../../server/db/models/deadline.ts'
import { CostCardModel } from '../../server/db/models/costCard.ts'
import { DiagnosisModel } from '../../server/db/models/diagnosis.ts'
import { EscalationModel } from '../../server/db/models/escalation.ts'
import { InvitationModel } from '../../server/db/models/invitation.ts'
import { MeetingModel } from '../../server/db/models/meeting.ts'
import { SupervisionModel } from '../../server/db/models/supervision.ts'
import { LegalBasisModel } from '../../server/db/models/legalBasis.ts'
import { NoteModel } from '../../server/db/models/note.ts'
import { PersonModel } from '../../server/db/models/person.ts'
import { PlanModel } from '../../server/db/models/plan.ts'
import { confirmConsents, entry, opening, wideBasis } from './cases.ts'
import { ModelBuilder } from './models.ts'
import { DAY } from './clock.ts'
import { costCard, diagnosisInput, meetingInput, planInput } from './records.ts'
import type { Scene } from './scene.ts'
import type { Caller } from './server.ts'
import { makeInstitution, makePartnership, makePerson } from './world.ts'

/** One case with something of everything below it. */
export interface Subject {
  caseId: string
  version: number
  person: { id: string; version: number }
  /** The mother's consent, not answered yet; and one of hers that was given. */
  asked: { id: string; version: number }
  consent: { id: string; version: number }
  /** Hers in law. */
  basis: { id: string; version: number }
  /** Mother and child, and the line drawn between them. */
  pair: { a: string; b: string }
  relationId: string
  /** The health centre's place in the team. */
  participantId: string
  /** Sent to the labour office and not answered. */
  invitation: { id: string; version: number }
  /** By the police officer, for the team. */
  note: { id: string; version: number }
  /** The police officer's. */
  action: { id: string; version: number }
  escalation: { id: string; version: number } | null
  /** Present only of cases at work. */
  records: Awaited<ReturnType<typeof recordsOf>>
  /** The running clock of the stage (or of the question asked above), and that of the officer's action. */
  deadline: { id: string; version: number }
  task: { id: string; version: number }
}

/** People in every relation to a case, beyond those of the gmina itself. */
export async function makePeopleAround({ g }: Scene) {
  const probation = await makeInstitution('PROBATION', 'Zespół kuratorski w Szubinie')
  const labour = await makeInstitution('LABOUR_OFFICE', 'PUP w Nakle', { teryt: '0410', level: 'powiat' })
  return {
    teamWorker: await makePerson(g.ops, 'SOCIAL_WORKER', 'Teresa Przyjmująca'),
    outsideWorker: await makePerson(g.ops, 'SOCIAL_WORKER', 'Olga Postronna'),
    teacher: await makePerson(g.school, 'MEMBER', 'Nina Nauczająca'),
    probationOfficer: await makePerson(probation, 'MEMBER', 'Kamil Kuratorski'),
    foreignHead: await makePerson(g.outside, 'OPS_HEAD', 'Henryk Kierowniczy'),
    foreignWorker: await makePerson(g.outside, 'SOCIAL_WORKER', 'Wioletta Tucholska'),
    foreignDpo: await makePerson(g.outside, 'DPO', 'Irena Ochronna'),
    clerk: await makePerson(labour, 'MEMBER', 'Urszula Pośrednia'),
  }
}
type People = Awaited<ReturnType<typeof makePeopleAround>>

/**
 * A case signalled by the school and taken up, whose team has all four centre staff, school, police, health
 * and an NGO; a probation officer was in it and was removed, the labour office is invited.
 */
async function manned({ build, g }: Scene, people: People): Promise<CaseView> {
  const school = await build.as(g.pedagogue)
  const worker = await build.as(g.worker)
  const taker = await build.as(people.teamWorker)
  const { id } = await school.ok('cases.signal', opening())
  let at = await taker.ok('cases.get', { id })
  at = await taker.ok('workflow.apply', { caseId: id, version: at.version, event: 'qualifySignal' })
  at = await taker.ok('cases.update', { id, version: at.version, entry })
  const leads = {
    coordinatorMembershipId: g.worker.membershipId,
    deputyMembershipId: g.colleague.membershipId,
  }
  const head = await build.as(g.head)
  await head.ok('workflow.apply', { caseId: id, version: at.version, event: 'qualify', ...leads })
  await confirmConsents(worker, id)
  await askConsents(worker, id)
  const invited = [g.officer, g.nurse, g.volunteer, g.assistant, people.probationOfficer]
  for (const someone of invited) await build.join(id, someone)
  await build.sign(id, g.worker, g.colleague, people.teamWorker, g.pedagogue, ...invited)
  const team = await worker.ok('participants.list', { caseId: id })
  const leaving = team.find((p) => p.membershipId === people.probationOfficer.membershipId)
  await worker.ok('participants.remove', { caseId: id, id: leaving?.id, reason: 'Zmiana kuratora' })
  const labour = people.clerk.institution._id
  await worker.ok('invitations.send', { caseId: id, institutionId: labour, purpose: 'Staż dla matki' })
  const officer = await build.as(g.officer)
  const note = { text: 'Rozmowa w domu.', category: 'general', visibility: 'team' }
  await officer.ok('notes.add', { caseId: id, ...note })
  const action = { title: 'Odwiedziny w domu', dueOn: '2026-11-30' }
  await worker.ok('actions.add', { caseId: id, ...action, ownerMembershipId: g.officer.membershipId })
  return worker.ok('cases.get', { id })
}

/** Something of everything a team writes down; each record one step before its end. */
async function writeRecords(coordinator: Caller, caseId: string, now: Date): Promise<void> {
  await coordinator.ok('diagnoses.save', await diagnosisInput(coordinator, caseId))
  await coordinator.ok('costCards.add', { caseId, ...costCard })
  await coordinator.ok('plans.save', planInput(caseId))
  const family = await coordinator.ok('persons.list', { caseId })
  await coordinator.ok('persons.relate', { caseId, a: family[0]?.id, b: family[1]?.id, kind: 'parent' })
  const soon = new Date(now.getTime() + DAY)
  await coordinator.ok('meetings.plan', await meetingInput(coordinator, caseId, soon))
  const input = await meetingInput(coordinator, caseId, now, { family: [] })
  const { id, version } = await coordinator.ok('meetings.plan', input)
  const participants = input.participants.map((membershipId) => ({ membershipId, attendance: 'present' }))
  const held = await coordinator.ok('meetings.hold', { id, version, participants, family: [] })
  const decisions = [{ text: 'Plan jest wykonywany.' }]
  await coordinator.ok('minutes.save', { id, version: held.version, decisions })
}

async function recordsOf(caseId: string) {
  const ref = (doc: { _id: string; version: number } | null) => ({
    id: doc?._id ?? '',
    version: doc?.version ?? 0,
  })
  return {
    diagnosis: ref(await DiagnosisModel.findOne({ caseId }).lean()),
    costCard: ref(await CostCardModel.findOne({ caseId }).lean()),
    plan: ref(await PlanModel.findOne({ caseId }).lean()),
    /** Called for tomorrow. */
    planned: ref(await MeetingModel.findOne({ caseId, state: 'PLANNED' }).lean()),
    /** Held, with minutes that nobody has approved yet. */
    held: ref(await MeetingModel.findOne({ caseId, state: 'HELD' }).lean()),
  }
}

/** Two consents of the mother's: one signed, one not yet. */
async function askConsents(worker: Caller, caseId: string): Promise<void> {
  const mother = (await worker.ok('persons.list', { caseId })).find((p) => p.roleInFamily === 'mother')
  const { purpose, scope, recipients } = wideBasis
  const input = { caseId, personIds: [mother?.id], purpose, scope, recipients }
  const [first] = await worker.ok('consents.request', input)
  await worker.ok('consents.give', { id: first?.id, on: '2025-01-02', givenBy: 'self' })
  await worker.ok('consents.request', input)
}

async function subjectOf(caseId: string): Promise<Subject> {
  const ref = (doc: { _id: string; version: number } | null) => ({
    id: doc?._id ?? '',
    version: doc?.version ?? 0,
  })
  const doc = await CaseModel.findOne({ _id: caseId }).lean()
  const health = doc?.participants.find((p) => p.sector === 'HEALTH')
  const escalation = await EscalationModel.findOne({ caseId }).lean()
  return {
    caseId,
    version: doc?.version ?? 0,
    person: ref(await PersonModel.findOne({ caseId }).lean()),
    asked: ref(await LegalBasisModel.findOne({ caseId, state: 'REQUESTED' }).lean()),
    basis: ref(await LegalBasisModel.findOne({ caseId, type: 'statute', state: 'GIVEN' }).lean()),
    consent: ref(await LegalBasisModel.findOne({ caseId, type: 'consent', state: 'GIVEN' }).lean()),
    pair: {
      a: (await PersonModel.findOne({ caseId, roleInFamily: 'mother' }).lean())?._id ?? '',
      b: (await PersonModel.findOne({ caseId, roleInFamily: 'child' }).lean())?._id ?? '',
    },
    relationId: doc?.relations?.[0]?.id ?? '',
    participantId: health?.id ?? '',
    invitation: ref(await InvitationModel.findOne({ caseId, state: 'SENT' }).lean()),
    note: ref(await NoteModel.findOne({ caseId }).lean()),
    action: ref(await ActionModel.findOne({ caseId }).lean()),
    escalation: escalation && ref(escalation),
    records: await recordsOf(caseId),
    deadline: ref(await DeadlineModel.findOne({ caseId, subjectId: caseId, state: 'RUNNING' }).lean()),
    task: ref(await DeadlineModel.findOne({ caseId, kind: 'action' }).lean()),
  }
}

/** The same case in the situations in which operations differ. */
/** A model in each stage of its life, the consulted one with a remark. */
async function makeModels(scene: Scene) {
  const models = new ModelBuilder(scene)
  const published = await models.published()
  const consulted = await models.consulted()
  const school = await scene.build.as(scene.g.pedagogue)
  return {
    draft: await models.draft(),
    consulted: await school.ok('models.remark', { id: consulted.id, path: '', text: 'Dobry kierunek.' }),
    recommended: await models.recommended(),
    published,
  }
}

const PASSED_OVER = '5f'.repeat(12)
/** A condition that the coordinator passed over, in every case. */
async function passOver({ g, server }: Scene): Promise<void> {
  const { membershipId, user } = g.worker
  const override = {
    id: PASSED_OVER,
    transition: 'U5',
    guards: ['gTeam'],
    reason: 'Szkoła dołączy po feriach.',
    by: { membershipId, userId: user._id, name: user.name },
    at: server.clock.now(),
    reviewedAt: null,
    reviewedBy: null,
    verdict: null,
    remark: null,
  }
  await CaseModel.updateMany({}, { $set: { overrides: [override] } })
}

/** What was put to other centres and to the region: a transfer not answered, a problem, a wish for supervision. */
async function makeQuestions(scene: Scene, raisedId: string, people: People) {
  const { build, g, server } = scene
  const head = await build.as(g.head)
  const { id: caseId, version } = await build.qualified()
  const transfer = await head.ok('transfers.request', {
    caseId,
    version,
    toInstitutionId: g.outside._id,
    reason: 'Rodzina się przeprowadza.',
  })
  const lead = await build.as(g.powiatLead)
  const [escalation] = await lead.ok('escalations.list', { caseId: raisedId })
  const issue = await lead.ok('issues.open', {
    escalationId: escalation?.id,
    area: 'childPsychiatry',
    description: 'W powiecie nie ma poradni psychiatrii dziecięcej.',
  })
  const now = server.clock.now()
  const supervision = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId,
    brief: 'Jak rozmawiać z rodziną, która odmawia?',
    voivodeshipTeryt: '04',
    requestedByMembershipId: g.officer.membershipId,
    requestedByUserId: g.officer.user._id,
    state: 'REQUESTED' as const,
    answer: null,
  }
  await SupervisionModel.create([supervision])
  return {
    transfer: { id: transfer.id, version: transfer.version },
    issue: { id: issue.id, version: issue.version },
    supervision: { id: supervision._id, version: 1 },
    overrideId: PASSED_OVER,
    foreignLeads: {
      coordinatorMembershipId: g.stranger.membershipId,
      deputyMembershipId: people.foreignWorker.membershipId,
    },
  }
}

export async function makeSubjects(scene: Scene, people: People) {
  const { build, g } = scene
  const coordinator = await build.as(g.worker)
  const team = await manned(scene, people)
  const raise = { tried: ['Rozmowy'], question: 'Co dalej z rodziną Nadolnych?' }
  const diagnosed = async () => {
    const { id, version } = await manned(scene, people)
    await coordinator.ok('workflow.apply', { caseId: id, version, event: 'formTeam' })
    await writeRecords(coordinator, id, scene.server.clock.now())
    return coordinator.ok('cases.get', { id })
  }
  const work = await diagnosed()
  const raised = await diagnosed()
  await coordinator.ok('escalations.open', {
    caseId: raised.id,
    version: raised.version,
    toLevel: 'powiat',
    reason: 'childSafety',
    ...raise,
  })
  const pzk = await diagnosed()
  await coordinator.ok('escalations.open', {
    caseId: pzk.id,
    version: pzk.version,
    toLevel: 'partnership',
    reason: 'resource',
    ...raise,
  })
  const signal = await (await build.as(g.pedagogue)).ok('cases.signal', opening())
  const draft = await build.draft()
  const proposed = await makePartnership(g.ops, [g.school, g.police], {
    state: 'SIGNING',
    teryt: '0410033',
    territoryName: 'Nakło nad Notecią',
    members: [
      { institutionId: g.school._id, signedOn: null, signatory: null },
      { institutionId: g.police._id, signedOn: '2026-01-10', signatory: 'Komendant' },
    ],
    authorisedBy: null,
    authorisedOn: null,
    activatedAt: null,
  })
  const absence = {
    _id: newId(),
    version: 1,
    createdAt: scene.server.clock.now(),
    updatedAt: scene.server.clock.now(),
    membershipId: g.colleague.membershipId,
    name: g.colleague.user.name,
    institutionId: g.ops._id,
    from: '2026-12-21',
    to: '2026-12-31',
    substituteMembershipId: null,
    substituteName: null,
  }
  await AbsenceModel.create([absence])
  const asked = await makeQuestions(scene, raised.id, people)
  await passOver(scene)
  return {
    asked,
    team: await subjectOf(team.id),
    work: await subjectOf(work.id),
    raised: await subjectOf(raised.id),
    pzk: await subjectOf(pzk.id),
    signal: await subjectOf(signal.id),
    draft: await subjectOf(draft.id),
    proposed,
    absence,
    models: await makeModels(scene),
  }
}
export type Subjects = Awaited<ReturnType<typeof makeSubjects>>
