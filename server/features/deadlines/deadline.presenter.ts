import type { DeadlineView, WhyView } from '../../../shared/contracts/deadlines.ts'
import { showsFullPerson, showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DeadlineDoc, ToldPart } from '../../db/models/deadline.ts'
import type { CaseViewer, Viewer } from '../../kernel/viewing.ts'
import { ownerNow } from './deadlines.ts'

/** What a deadline is seen with: the viewer inside its case (null outside it), and what else is visible. */
export interface DeadlineSight {
  viewer: Viewer
  inside: CaseViewer | null
  caseDoc: Pick<
    CaseDoc,
    | 'number'
    | 'familyName'
    | 'modelCode'
    | 'modelVersion'
    | 'teryt'
    | 'gminaName'
    | 'participants'
    | 'coordinatorMembershipId'
    | 'deputyMembershipId'
  > | null
  /** Title of the task, where the viewer sees the task. */
  title: string | null
}

const seesTeam = ({ inside }: DeadlineSight): boolean =>
  inside !== null && showsGroup(inside.scope.lens, inside.actor.sector, 'team')

const knowsCase = ({ inside }: DeadlineSight): boolean => inside !== null && inside.scope.lens !== 'receipt'

/** Former members read what was, not under which version the work has gone on. */
const speaksOf = (sight: DeadlineSight): DeadlineSight['caseDoc'] =>
  knowsCase(sight) && sight.inside?.scope.lens !== 'former' ? sight.caseDoc : null

function ownerOf(sight: DeadlineSight, doc: DeadlineDoc): DeadlineView['owner'] {
  const { actor } = sight.viewer
  const named = seesTeam(sight) || doc.ownerInstitutionId === actor.institutionId
  const { caseDoc } = sight
  const found = caseDoc?.participants.find((p) => p.membershipId === ownerNow(doc, caseDoc))
  return {
    role: doc.ownerRole,
    ...(named && { name: found?.name ?? null }),
    institution: doc.ownerInstitutionName,
  }
}

export function presentDeadline(sight: DeadlineSight, doc: DeadlineDoc): DeadlineView {
  const { inside, caseDoc } = sight
  const { lens } = inside?.scope ?? { lens: 'receipt' as const }
  const worded = speaksOf(sight)
  return {
    id: doc._id,
    version: doc.version,
    kind: doc.kind,
    state: doc.state,
    subject: { type: doc.subjectType, id: doc.subjectId },
    ...(knowsCase(sight) && { caseId: doc.caseId, caseNumber: caseDoc?.number ?? null }),
    ...(inside &&
      caseDoc &&
      showsFullPerson(lens, inside.actor.sector) && { familyName: caseDoc.familyName }),
    ...(worded && {
      model: { code: worded.modelCode, version: worded.modelVersion },
      gmina: { teryt: worded.teryt, name: worded.gminaName },
    }),
    stage: doc.stage,
    level: doc.level,
    title: sight.title,
    owner: ownerOf(sight, doc),
    startedAt: doc.startedAt.toISOString(),
    dueAt: doc.dueAt.toISOString(),
    missedAt: doc.missedAt?.toISOString() ?? null,
    urgent: doc.urgent,
    why: doc.why,
    remaining: doc.remaining && { n: doc.remaining.n, unit: doc.remaining.unit },
  }
}

/** Names of the team for those who see the team; others learn the names of their own colleagues only. */
function namesOf(sight: DeadlineSight, told: readonly ToldPart[]): string[] {
  const { institutionId } = sight.viewer.actor
  return told.filter((p) => seesTeam(sight) || p.institutionId === institutionId).map((p) => p.name)
}

/** Why it went up: the rule with its days, and everything the deadline did, to whom. */
export function presentWhy(sight: DeadlineSight, doc: DeadlineDoc, next: WhyView['next']): WhyView {
  return {
    deadline: presentDeadline(sight, doc),
    trail: doc.trail.map((entry) => ({
      kind: entry.kind,
      dueAt: entry.dueAt.toISOString(),
      at: entry.at.toISOString(),
      to: entry.to,
      told: entry.told.length,
      names: namesOf(sight, entry.told),
      skipped: entry.skipped,
    })),
    next,
  }
}
