import type { CaseView } from '../../shared/contracts/cases.ts'
import { ActionModel } from '../../server/db/models/action.ts'
import { CaseModel } from '../../server/db/models/case.ts'
import { EscalationModel } from '../../server/db/models/escalation.ts'
import { InvitationModel } from '../../server/db/models/invitation.ts'
import { NoteModel } from '../../server/db/models/note.ts'
import { PersonModel } from '../../server/db/models/person.ts'
import { entry, opening } from './cases.ts'
import type { Scene } from './scene.ts'
import { makeInstitution, makePartnership, makePerson } from './world.ts'

/** One case with something of everything below it. */
export interface Subject {
  caseId: string
  version: number
  person: { id: string; version: number }
  /** The health centre's place in the team. */
  participantId: string
  /** Sent to the labour office and not answered. */
  invitation: { id: string; version: number }
  /** By the police officer, for the team. */
  note: { id: string; version: number }
  /** The police officer's. */
  action: { id: string; version: number }
  escalation: { id: string; version: number } | null
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
  at = await head.ok('workflow.apply', { caseId: id, version: at.version, event: 'qualify', ...leads })
  const consents = { event: 'confirmConsents', basis: 'consent' }
  await worker.ok('workflow.apply', { caseId: id, version: at.version, ...consents })
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
    participantId: health?.id ?? '',
    invitation: ref(await InvitationModel.findOne({ caseId, state: 'SENT' }).lean()),
    note: ref(await NoteModel.findOne({ caseId }).lean()),
    action: ref(await ActionModel.findOne({ caseId }).lean()),
    escalation: escalation && ref(escalation),
  }
}

/** The same case in the situations in which operations differ. */
export async function makeSubjects(scene: Scene, people: People) {
  const { build, g } = scene
  const coordinator = await build.as(g.worker)
  const team = await manned(scene, people)
  const raise = { tried: ['Rozmowy'], question: 'Co dalej z rodziną Nadolnych?' }
  const diagnosed = async () => {
    const { id, version } = await manned(scene, people)
    return coordinator.ok('workflow.apply', { caseId: id, version, event: 'formTeam' })
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
  return {
    team: await subjectOf(team.id),
    work: await subjectOf(work.id),
    raised: await subjectOf(raised.id),
    pzk: await subjectOf(pzk.id),
    signal: await subjectOf(signal.id),
    draft: await subjectOf(draft.id),
    proposed,
  }
}
export type Subjects = Awaited<ReturnType<typeof makeSubjects>>
