import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { formerRules } from '../../../shared/permissions/rules/course.ts'
import { nameSeenBy } from './nameSeen.ts'

type Condition = Record<string, unknown>

/** Cases that this actor is shown as their institution left them (asLeft.ts); null where there can be none. */
export function leftBy(actor: UserActor): Condition | null {
  if (formerRules(actor).length === 0) return null
  return { $and: [{ formerInstitutions: actor.institutionId }, { $nor: [nameSeenBy(actor)] }] }
}

/** When the institution's last post left the team, worked out by the database as asLeft does. */
export function leavingOf({ institutionId }: UserActor): Condition {
  const own = {
    $filter: { input: '$participants', as: 'p', cond: { $eq: ['$$p.institutionId', institutionId] } },
  }
  return { $max: ['$createdAt', { $max: { $map: { input: own, as: 'p', in: '$$p.to' } } }] }
}

/** The stage of that moment. */
const leftInStage = (state: CaseState, actor: UserActor): Condition => {
  const until = { $filter: { input: '$history', as: 'h', cond: { $lte: ['$$h.at', '$$left'] } } }
  const last = { $let: { vars: { last: { $last: until } }, in: '$$last.state' } }
  return { $expr: { $eq: [{ $let: { vars: { left: leavingOf(actor) }, in: last } }, state] } }
}

/**
 * What filters of a list look at is what the list then shows: a case whose team one has left is over, neither
 * urgent nor late, and in the stage in which one left it, or the filter would tell how it goes on.
 */
export function asShown(condition: Condition, actor: UserActor, ofLeft: Condition | boolean): Condition {
  const left = leftBy(actor)
  if (!left) return condition
  if (ofLeft === false) return { $and: [condition, { $nor: [left] }] }
  const found = ofLeft === true ? left : { $and: [left, ofLeft] }
  return { $or: [{ $and: [condition, { $nor: [left] }] }, found] }
}

/** The case's stage as this actor is shown it. */
export const inStage = (state: CaseState, actor: UserActor): Condition =>
  asShown({ state }, actor, leftInStage(state, actor))
