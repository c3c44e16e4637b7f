import { defineAbility } from '../../../shared/permissions/defineAbility.ts'
import type { AppAbility } from '../../../shared/permissions/ability.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import type { Repositories } from '../../db/repositories.ts'
import { ACCESS_FIELDS, caseAccess } from '../../kernel/access.ts'
import { viewerIn, type CaseViewer, type Viewer } from '../../kernel/viewing.ts'
import type { DeadlineSight } from './deadline.presenter.ts'

/** What of a case is looked at: many may be in reach at once, and their records grow. */
export const SEEN_FIELDS = [
  ...ACCESS_FIELDS,
  'number',
  'familyName',
  'modelCode',
  'modelVersion',
  'teryt',
  'gminaName',
] as const
type SeenCase = Pick<CaseDoc, '_id' | (typeof SEEN_FIELDS)[number]>

export interface Reach {
  viewer: Viewer
  cases: Map<string, { inside: CaseViewer; caseDoc: SeenCase }>
  /** Rights in all these cases at once. */
  ability: AppAbility
}

/** What the viewer is to each of the cases, and the rights to everything below them. */
export function reachInto(viewer: Viewer, caseDocs: readonly SeenCase[]): Reach {
  const cases: Reach['cases'] = new Map()
  for (const caseDoc of caseDocs) {
    const inside = viewerIn(viewer, caseAccess(caseDoc))
    if (inside) cases.set(caseDoc._id, { inside, caseDoc })
  }
  const scopes = [...cases.values()].map(({ inside }) => inside.scope)
  return { viewer, cases, ability: defineAbility(viewer.actor, scopes) }
}

/** How each of the deadlines is seen; titles of tasks come with the rights to the tasks themselves. */
export async function sightsOf(
  db: Repositories,
  { viewer, cases, ability }: Reach,
  docs: readonly DeadlineDoc[],
): Promise<(doc: DeadlineDoc) => DeadlineSight> {
  const tasks = docs.filter((doc) => doc.subjectType === 'action').map((doc) => doc.subjectId)
  const found = tasks.length > 0 ? await db.actions.find(ability, { _id: { $in: tasks } }) : []
  const titles = new Map(found.map((action) => [action._id, action.title]))
  return (doc) => {
    const at = cases.get(doc.caseId)
    return {
      viewer,
      inside: at?.inside ?? null,
      caseDoc: at?.caseDoc ?? null,
      title: titles.get(doc.subjectId) ?? null,
    }
  }
}
