import type { Abilities } from '../../../shared/contracts/fields.ts'
import { defineAbility } from '../../../shared/permissions/defineAbility.ts'
import { ACCESS_FIELDS, caseAccess } from '../../kernel/access.ts'
import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { viewerIn, type CaseViewer } from '../../kernel/viewing.ts'
import { actionAbilities, presentAction } from './actions.ts'

/** More cases than anyone works on at once. */
const CASES_AT_ONCE = 2000

/** Actions of one case, or without a case those the caller owns or sees across the own cases. */
export const listActions = defineQuery('actions.list', async (ctx) => {
  const { input, actor, db, now, paging } = ctx
  const cases = input.caseId
    ? [(await loadCase(ctx, input.caseId, 'readTeamWork')).caseDoc]
    : await ownCases()
  const inside = new Map<string, { viewer: CaseViewer; isOpen: boolean }>()
  for (const caseDoc of cases) {
    const viewer = viewerIn({ actor, ability: ctx.ability, now }, caseAccess(caseDoc))
    if (viewer) inside.set(caseDoc._id, { viewer, isOpen: caseDoc.isOpen })
  }
  const ability = defineAbility(
    actor,
    [...inside.values()].map(({ viewer }) => viewer.scope),
  )
  const limit = input.limit ?? 50
  const name = `actions:${input.caseId ?? 'mine'}`
  const after = paging.decode(name, input.next)
  const conditions = [
    { caseId: { $in: [...inside.keys()] } },
    ...(input.mine || !input.caseId ? [{ ownerMembershipId: actor.membershipId }] : []),
    ...(input.status ? [{ status: input.status }] : []),
    ...(input.open === undefined ? [] : [{ isOpen: input.open }]),
    ...(input.overdue ? [{ isOpen: true, standstill: null, dueAt: { $lte: now } }] : []),
    ...(after ? [afterRow('dueAt', 1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const found = await db.actions.find(
    ability,
    { $and: conditions },
    { sort: { dueAt: 1, _id: 1 }, limit: limit + 1 },
  )
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  const shown = rows.flatMap((doc) => {
    const at = inside.get(doc.caseId)
    if (!at) return []
    const abilities = actionAbilities({ ...at.viewer, ability }, doc, at.isOpen)
    return [{ view: presentAction(at.viewer, doc), abilities }]
  })
  return {
    data: shown.map(({ view }) => view),
    abilities: Object.fromEntries(
      shown.map(({ view, abilities }): [string, Abilities] => [view.id, abilities]),
    ),
    page: { limit, next: more && last ? paging.encode(name, [last.dueAt.getTime(), last._id]) : null },
    ...(input.caseId ? { caseId: input.caseId } : {}),
  }

  async function ownCases() {
    const mine = { participants: { $elemMatch: { membershipId: actor.membershipId, status: 'active' } } }
    return db.cases.findPart(ctx.ability, mine, ACCESS_FIELDS, { limit: CASES_AT_ONCE })
  }
})
