import { createMongoAbility, type MongoAbility, type RawRuleOf } from '@casl/ability'
import type { Subject } from '../contracts/operation.ts'

export type AppAbility = MongoAbility<[string, Subject]>
export type Rule = RawRuleOf<AppAbility>

/**
 * One permission: verbs on a subject under a condition in the language that both CASL in memory and
 * MongoDB understand alike. Only equality, `$in` and `$elemMatch` are used: `$or` inside a condition
 * and inverted rules mean different things to the two (ADR 0004), so neither occurs.
 * `why` names the rule for explanations; for reading a Case it is the lens.
 */
export const allow = (
  why: string,
  action: string | string[],
  subject: Subject,
  conditions?: Record<string, unknown>,
): Rule => ({ action, subject, reason: why, ...(conditions ? { conditions } : {}) }) as Rule

// CASL reads the verb “manage” and the subject “all” as everything, unless told that nothing means everything here.
export const abilityOf = (rules: Rule[]): AppAbility =>
  createMongoAbility<AppAbility>(rules, { anyAction: '*', anySubjectType: '*' })

/**
 * Does a rule allow this very record? Works on the record as it is (also frozen), because CASL's own
 * `subject()` helper would write a marker into it.
 */
export function allows(ability: AppAbility, action: string, subject: Subject, record: object): boolean {
  return ability.rulesFor(action, subject).some((rule) => rule.matchesConditions(record as never))
}

/** The first of these names under which a rule allows it; rules that come later are not looked at. */
export function firstAllowing<N extends string>(
  ability: AppAbility,
  action: string,
  subject: Subject,
  record: object,
  names: readonly N[],
): N | null {
  const rules = ability.rulesFor(action, subject)
  const allowing = (name: N) =>
    rules.some((rule) => rule.reason === name && rule.matchesConditions(record as never))
  return names.find(allowing) ?? null
}
