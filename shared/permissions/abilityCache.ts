import type { AppAbility } from './ability.ts'
import type { Actor, CaseScope } from './actor.ts'
import { defineAbility } from './defineAbility.ts'

const KEPT = 1000

const known = new Map<string, AppAbility>()

/**
 * The rights that defineAbility gives, compiled once for each actor and part in a case. They follow from
 * nothing but what is in the key, and nobody changes an ability once it is made, so sharing one is safe;
 * the least recently used of more than a thousand are forgotten.
 */
export function abilityFor(actor: Actor, scopes: readonly CaseScope[] = []): AppAbility {
  const key = keyOf(actor, scopes)
  const found = known.get(key)
  // Taken out and put back, the entry is the newest again.
  if (found) known.delete(key)
  const ability = found ?? defineAbility(actor, scopes)
  known.set(key, ability)
  if (known.size > KEPT) known.delete(known.keys().next().value as string)
  return ability
}

// Every field of both takes part, so that a rule that looks at a new one cannot be served a wrong ability.
const keyOf = (actor: Actor, scopes: readonly CaseScope[]): string => JSON.stringify([actor, scopes])
