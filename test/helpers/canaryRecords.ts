import { CaseModel } from '../../server/db/models/case.ts'
import type { CaseBuilder } from './cases.ts'
import { DAY } from './clock.ts'
import type { Secret } from './oracle.ts'
import { costCard, diagnosisInput, meetingInput, planInput, scores, TEXTS } from './records.ts'

/** Makes a word found nowhere else, and remembers who may come to know it. */
export type Token = (what: string, secret: Secret) => string

/** What a team writes down beside notes and actions, every text of it a canary. */
export async function writeCanaryRecords(build: CaseBuilder, caseId: string, token: Token): Promise<void> {
  const { g, server } = build
  const worker = await build.as(g.worker)
  const record = (what: string) => token(what, 'record')
  const texts = Object.fromEntries(Object.keys(TEXTS).map((part) => [part, record(`diagnosis ${part}`)]))
  const diagnosis = await worker.ok('diagnoses.save', {
    ...(await diagnosisInput(worker, caseId)),
    texts,
    summary: token('diagnosis summary', 'diagnosisSummary'),
    family: 'refused',
    familyNote: record('diagnosis note'),
    workshop: { on: '2026-11-09', attendees: [{ membershipId: g.worker.membershipId }] },
  })
  await worker.ok('diagnoses.approve', { caseId, version: diagnosis.version })
  const consequences = [record('consequence')]
  await worker.ok('costCards.add', {
    caseId,
    ...costCard,
    area: token('cost area', 'recordMeta'),
    consequences,
  })
  const goals = [{ text: record('goal'), indicator: record('indicator') }]
  await worker.ok('plans.save', planInput(caseId, { goals }))

  const texted = {
    mode: 'hybrid',
    place: record('place'),
    link: `https://spotkania.test.example/${record('link')}`,
    agenda: [record('agenda')],
    family: [],
  }
  const now = server.clock.now()
  const later = await meetingInput(worker, caseId, new Date(now.getTime() + DAY), texted)
  const planned = await worker.ok('meetings.plan', later)
  const reason = record('cancelled')
  await worker.ok('meetings.cancel', { id: planned.id, version: planned.version, reason })
  const meeting = await worker.ok('meetings.plan', await meetingInput(worker, caseId, now, texted))
  const participants = [{ membershipId: g.worker.membershipId, attendance: 'present' }]
  const one = { id: meeting.id, version: meeting.version }
  const held = await worker.ok('meetings.hold', { ...one, participants, family: [] })
  const decisions = [{ text: record('decision') }]
  const { version } = await worker.ok('minutes.save', { id: meeting.id, version: held.version, decisions })
  await worker.ok('minutes.approve', { id: meeting.id, version })

  // What is asked at the end of the work is put on record for this case without going there.
  const { state } = (await CaseModel.findById(caseId).lean()) ?? {}
  await CaseModel.updateOne({ _id: caseId }, { $set: { state: 'EVALUATION' as const } })
  for (const by of ['family', 'team'] as const)
    await worker.ok('evaluations.file', { caseId, by, scores: scores(by), text: record(`evaluation ${by}`) })
  await CaseModel.updateOne({ _id: caseId }, { $set: { state } })
}

/** A problem put to the region by the powiat, which sees neither case nor family in it. */
export async function writeCanaryIssue(build: CaseBuilder, caseId: string, token: Token): Promise<void> {
  const { g } = build
  const lead = await build.as(g.powiatLead)
  const [escalation] = await lead.ok('escalations.list', { caseId })
  const issue = { voivodeshipTeryt: '04', openedByMembershipId: g.powiatLead.membershipId }
  const opened = await lead.ok('issues.open', {
    escalationId: escalation?.id,
    area: 'childPsychiatry',
    description: `${token('issue', { issue })} w powiecie`,
  })
  const answer = { id: opened.id, version: opened.version, text: token('answer to issue', { issue }) }
  const adviser = await build.as(g.adviser)
  const { version } = await adviser.ok('issues.triage', { id: opened.id, version: opened.version })
  await adviser.ok('issues.answer', { ...answer, version })
}
