import type { DeadlineSubject, DeadlineView, WhyView } from '../../../shared/contracts/deadlines.ts'
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

/**
 * Whoever keeps a receipt, or whose part has ended, reads what the deadline told them as somebody outside does:
 * what they are shown may not change with the case, or it would tell how that goes on.
 */
function within(sight: DeadlineSight): DeadlineSight {
  const lens = sight.inside?.scope.lens
  return lens === 'receipt' || lens === 'former' ? { ...sight, inside: null, caseDoc: null } : sight
}

/** What only the case itself is a way to: its id leads nowhere outside, and would tell deadlines of one case apart. */
const OF_THE_CASE: readonly DeadlineSubject[] = ['case', 'action']

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

export function presentDeadline(given: DeadlineSight, doc: DeadlineDoc): DeadlineView {
  const sight = within(given)
  const { inside, caseDoc } = sight
  const worded = inside && caseDoc
  return {
    id: doc._id,
    version: doc.version,
    kind: doc.kind,
    state: doc.state,
    subject: {
      type: doc.subjectType,
      ...((inside || !OF_THE_CASE.includes(doc.subjectType)) && { id: doc.subjectId }),
    },
    ...(inside && { caseId: doc.caseId, caseNumber: caseDoc?.number ?? null }),
    ...(worded &&
      showsFullPerson(inside.scope.lens, inside.actor.sector) && { familyName: worded.familyName }),
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
export function presentWhy(given: DeadlineSight, doc: DeadlineDoc, next: WhyView['next']): WhyView {
  const sight = within(given)
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
