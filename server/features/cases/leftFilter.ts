import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { formerRules } from '../../../shared/permissions/rules/course.ts'
import { nameSeenBy } from './nameSeen.ts'

type Condition = Record<string, unknown>

/** Cases that this actor is shown as their institution left them (asLeft.ts); null where there can be none. */
function leftBy(actor: UserActor): Condition | null {
  if (formerRules(actor).length === 0) return null
  return { $and: [{ formerInstitutions: actor.institutionId }, { $nor: [nameSeenBy(actor)] }] }
}

/** The stage in which the institution's last post left the team, as asLeft works it out. */
const leftInStage = (state: CaseState, { institutionId }: UserActor): Condition => {
  const own = {
    $filter: { input: '$participants', as: 'p', cond: { $eq: ['$$p.institutionId', institutionId] } },
  }
  const left = { $max: { $map: { input: own, as: 'p', in: '$$p.to' } } }
  const until = { $filter: { input: '$history', as: 'h', cond: { $lte: ['$$h.at', '$$left'] } } }
  const last = { $let: { vars: { last: { $last: until } }, in: '$$last.state' } }
  return { $expr: { $eq: [{ $let: { vars: { left }, in: last } }, state] } }
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
