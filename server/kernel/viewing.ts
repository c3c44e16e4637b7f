import type { Abilities } from '../../shared/contracts/fields.ts'
import type { LiveType } from '../../shared/contracts/events.ts'
import type { AppAbility } from '../../shared/permissions/ability.ts'
import type { CaseAccess, CaseScope, UserActor } from '../../shared/permissions/actor.ts'
import { scopeOf } from '../../shared/permissions/caseScope.ts'
import { defineAbility } from '../../shared/permissions/defineAbility.ts'
import type { CaseDoc } from '../db/models/case.ts'

/** Someone to whom records are shown: every channel presents through one of these. */
export interface Viewer {
  actor: UserActor
  /** Rights outside any case. */
  ability: AppAbility
  now: Date
}
export interface CaseViewer extends Viewer {
  scope: CaseScope
}

export const viewerOf = (actor: UserActor, now: Date): Viewer => ({
  actor,
  ability: defineAbility(actor),
  now,
})

/** The viewer with rights inside this case, or null when the case is invisible to them. */
export function viewerIn(viewer: Viewer, access: CaseAccess): CaseViewer | null {
  const scope = scopeOf(viewer.actor, viewer.ability, access)
  return scope && { ...viewer, scope, ability: defineAbility(viewer.actor, [scope]) }
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
