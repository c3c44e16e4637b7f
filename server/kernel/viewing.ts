import type { Abilities } from '../../shared/contracts/fields.ts'
import type { LiveType } from '../../shared/contracts/events.ts'
import type { AppAbility } from '../../shared/permissions/ability.ts'
import type { CaseAccess, CaseScope, UserActor } from '../../shared/permissions/actor.ts'
import { scopeOf } from '../../shared/permissions/caseScope.ts'
import { abilityFor } from '../../shared/permissions/abilityCache.ts'
import type { CaseDoc } from '../db/models/case.ts'

/** Someone to whom records are shown: every channel presents through one of these. */
export interface Viewer {
  actor: UserActor
  /** Rights outside any case. */
  ability: AppAbility
  now: Date
  /** Rights inside cases worked out before; only for a viewer that lives longer than one request. */
  remembered?: Map<string, { part: string; ability: AppAbility }>
}
export interface CaseViewer extends Viewer {
  scope: CaseScope
}

export const viewerOf = (actor: UserActor, now: Date): Viewer => ({
  actor,
  ability: abilityFor(actor),
  now,
})

/** The viewer with rights inside this case, or null when the case is invisible to them. */
export function viewerIn(viewer: Viewer, access: CaseAccess): CaseViewer | null {
  const scope = scopeOf(viewer.actor, viewer.ability, access, viewer.now)
  if (!scope) return null
  const { actor, now } = viewer
  return { actor, now, scope, ability: abilityWithin(viewer, scope) }
}

const REMEMBERED_CASES = 20

/** Rights follow from the part one plays in the case; while that is the same, so are they. */
function abilityWithin(viewer: Viewer, scope: CaseScope): AppAbility {
  const { remembered } = viewer
  if (!remembered) return abilityFor(viewer.actor, [scope])
  const part = `${scope.lens}|${scope.role}|${scope.categories.join()}`
  const known = remembered.get(scope.caseId)
  if (known?.part === part) return known.ability
  const ability = abilityFor(viewer.actor, [scope])
  if (remembered.size >= REMEMBERED_CASES) remembered.clear()
  remembered.set(scope.caseId, { part, ability })
  return ability
}

/**
 * For a view that is the same to everybody who sees the record: made once each time the record is read. Being
 * one object for all, it is also written out once for all.
 */
export function sameForAll<D extends object, V>(
  present: (doc: D, caseDoc: CaseDoc) => V,
): (doc: D, caseDoc: CaseDoc) => V {
  const made = new WeakMap<D, { caseDoc: CaseDoc; view: V }>()
  return (doc, caseDoc) => {
    const known = made.get(doc)
    if (known?.caseDoc === caseDoc) return known.view
    const view = present(doc, caseDoc)
    made.set(doc, { caseDoc, view })
    return view
  }
}

export interface Presented {
  view: unknown
  abilities?: Abilities
}

/**
 * How one kind of record is judged and shown live. `inside` is the viewer within the record's case,
 * null when that case is invisible (or the record belongs to none).
 */
// Records of many shapes pass through one table; each feature types its own entry.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface LiveKind<D = any> {
  type: LiveType
  load(id: string): Promise<D | null>
  canSee(viewer: Viewer, inside: CaseViewer | null, record: Record<string, unknown>): boolean
  present(viewer: Viewer, inside: CaseViewer | null, doc: D, caseDoc: CaseDoc | null): Presented
}
