import { allows } from '../../../shared/permissions/ability.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import { caseAccess } from '../../kernel/access.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'
import { personsOf } from '../consents/index.ts'
import { reachInto, sightsOf } from '../deadlines/index.ts'
import { ofBasis, ofNotice } from './bases.ts'
import { ofCourse, ofDeadline } from './course.ts'
import type { Draft } from './draft.ts'
import { ofCostCard, ofDiagnosis, ofEvaluation, ofMeeting, ofPlan } from './records.ts'
import { ofAction, ofEscalation, ofInvitation, ofNote, ofStages, ofTeam } from './teamwork.ts'

/** A case has hundreds of records, not thousands; beyond this the oldest wait for their own lists. */
const LIMIT = { limit: 1000 } as const

interface Asked {
  db: Repositories
  /** The viewer within the case. */
  viewer: CaseViewer
  /** The viewer's rights outside any case. */
  outside: CaseViewer['ability']
  caseDoc: CaseDoc
}
type Source = (asked: Asked) => Promise<Draft[]>

const seesTeam = ({ outside, caseDoc }: Asked) =>
  allows(outside, 'seeInvitations', 'Case', caseAccess(caseDoc))

const stages: Source = async (asked) => {
  const { db, viewer, caseDoc } = asked
  if (!seesTeam(asked)) return []
  const raised = await db.escalations.find(viewer.ability, { caseId: caseDoc._id }, LIMIT)
  return [...ofStages(caseDoc), ...ofCourse(viewer, caseDoc), ...raised.flatMap(ofEscalation)]
}

const team: Source = async (asked) => {
  const { db, viewer, caseDoc } = asked
  if (!seesTeam(asked)) return []
  const sent = await db.invitations.find(viewer.ability, { caseId: caseDoc._id }, LIMIT)
  return [...ofTeam(caseDoc), ...sent.flatMap(ofInvitation)]
}

const bases: Source = async ({ db, viewer, caseDoc: { _id: caseId } }) => {
  const found = await db.legalBases.find(viewer.ability, { caseId }, LIMIT)
  const notices = await db.infoNotices.find(viewer.ability, { caseId }, LIMIT)
  if (found.length + notices.length === 0) return []
  const persons = new Map((await personsOf(db, caseId)).map((person) => [person._id, person]))
  const about = <D extends { personId: string }, T>(
    doc: D,
    present: (of: Parameters<typeof ofBasis>[2]) => T[],
  ) => {
    const person = persons.get(doc.personId)
    return person ? present(person) : []
  }
  return [
    ...found.flatMap((doc) => about(doc, (person) => ofBasis(viewer, doc, person))),
    ...notices.flatMap((doc) => about(doc, (person) => [ofNotice(viewer, doc, person)])),
  ]
}

const records: Source = async ({ db, viewer: { ability }, caseDoc: { _id: caseId } }) => [
  ...(await db.diagnoses.find(ability, { caseId }, LIMIT)).flatMap(ofDiagnosis),
  ...(await db.costCards.find(ability, { caseId }, LIMIT)).map(ofCostCard),
  ...(await db.plans.find(ability, { caseId }, LIMIT)).flatMap(ofPlan),
  ...(await db.meetings.find(ability, { caseId }, LIMIT)).flatMap(ofMeeting),
  ...(await db.evaluations.find(ability, { caseId }, LIMIT)).map(ofEvaluation),
]

const deadlines: Source = async ({ db, viewer, outside, caseDoc }) => {
  const { actor, now } = viewer
  const reach = reachInto({ actor, ability: outside, now }, [caseDoc])
  const missed = { caseId: caseDoc._id, missedAt: { $ne: null } }
  const rows = await db.deadlines.find(reach.ability, missed, LIMIT)
  const sightOf = await sightsOf(db, reach, rows)
  return rows.flatMap((doc) => ofDeadline(sightOf(doc), doc))
}

/** By the chip that asks for them alone. Each asks its own records, by the viewer's rights to them. */
export const SOURCES = {
  stage: stages,
  note: async ({ db, viewer, caseDoc }) =>
    (await db.notes.find(viewer.ability, { caseId: caseDoc._id }, LIMIT)).map(ofNote),
  action: async ({ db, viewer, caseDoc }) =>
    (await db.actions.find(viewer.ability, { caseId: caseDoc._id }, LIMIT)).flatMap(ofAction),
  team,
  basis: bases,
  record: records,
  deadline: deadlines,
} satisfies Record<string, Source>
