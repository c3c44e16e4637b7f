import { LENSES, type Lens } from '../contracts/cases.ts'
import type { Category } from '../domain/vocabulary.ts'
import { firstAllowing, type AppAbility } from './ability.ts'
import type { Actor, CaseAccess, CaseScope, Ending } from './actor.ts'

/** How this actor sees the case, or null when not at all. The rule that allows reading names the lens. */
export function lensOf(ability: AppAbility, access: CaseAccess): Lens | null {
  return firstAllowing(ability, 'read', 'Case', access, LENSES)
}

/** What the actor is to the case, for judging the records below it; null when the case is invisible. */
export function scopeOf(actor: Actor, ability: AppAbility, access: CaseAccess, now: Date): CaseScope | null {
  const lens = lensOf(ability, access)
  if (!lens || actor.kind !== 'user') return null
  const own = access.participants.find((p) => p.membershipId === actor.membershipId && p.status === 'active')
  return {
    caseId: access._id,
    lens,
    isOwn: access.ownerInstitutionId === actor.institutionId,
    role: own?.role ?? null,
    categories: own ? lasting(own, now) : [],
  }
}

/** By the clock, not by whoever marks the end: a consent whose last day is over shares nothing more. */
export function lasting(
  { categories, ends = [] }: { categories: readonly Category[]; ends?: readonly Ending[] },
  now: Date,
): readonly Category[] {
  const over = ends.filter(({ until }) => until.getTime() <= now.getTime())
  return over.length === 0
    ? categories
    : categories.filter((category) => over.every((it) => it.category !== category))
}
