import { allows } from '../../../shared/permissions/ability.ts'
import { defineAbility } from '../../../shared/permissions/defineAbility.ts'
import { ASKED_STATES } from '../../../shared/workflow/engineEvents.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import { repositories } from '../../db/repositories.ts'
import { ACCESS_FIELDS, caseAccess } from '../../kernel/access.ts'
import { defineQuery, type QueryContext } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { viewerIn, type CaseViewer, type LiveKind } from '../../kernel/viewing.ts'
import { escalationAbilities, presentEscalation } from './escalation.presenter.ts'

/** More cases with a question than anyone works on or heads; of more, the newest. */
const CASES_AT_ONCE = 2000

/** Cases below which questions may be read. An answered one stands at its gmina again: its history tells of it. */
function raisedCases({ caseId, state }: QueryContext<'escalations.list'>['input']) {
  if (caseId) return { _id: caseId }
  const raised = { 'history.state': { $in: [...ASKED_STATES] } }
  // The badge asks at every page for what is open, and only an open case waits.
  return state === 'OPEN' ? { isOpen: true, ...raised } : raised
}

/** Escalations of one case, or those that wait for, or were decided by, the caller's level or a level above. */
export const listEscalations = defineQuery('escalations.list', async (ctx) => {
  const { input, actor, ability, db, now, paging } = ctx
  const viewer = { actor, ability, now }
  if (input.caseId) await loadCase(ctx, input.caseId, 'seeEscalations')
  const limit = input.limit ?? 50
  const name = `escalations:${input.caseId ?? 'mine'}`
  const after = paging.decode(name, input.next)
  const conditions = [
    ...(input.caseId ? [{ caseId: input.caseId }] : []),
    ...(input.state ? [{ state: input.state }] : []),
    ...(after ? [afterRow('openedAt', -1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const inside = new Map<string, CaseViewer>()
  const reach = await db.cases.findPart(ability, raisedCases(input), ACCESS_FIELDS, { limit: CASES_AT_ONCE })
  for (const caseDoc of reach) {
    const found = viewerIn(viewer, caseAccess(caseDoc))
    if (found) inside.set(caseDoc._id, found)
  }
  const rights = defineAbility(
    actor,
    [...inside.values()].map((v) => v.scope),
  )
  const filter = conditions.length > 0 ? { $and: conditions } : {}
  const found = await db.escalations.find(rights, filter, {
    sort: { openedAt: -1, _id: -1 },
    limit: limit + 1,
  })
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  return {
    data: rows.map((doc) => presentEscalation(viewer, inside.get(doc.caseId) ?? null, doc)),
    abilities: Object.fromEntries(
      rows.map((doc) => [doc._id, escalationAbilities(viewer, inside.get(doc.caseId) ?? null, doc)]),
    ),
    page: { limit, next: more && last ? paging.encode(name, [last.openedAt.getTime(), last._id]) : null },
    ...(input.caseId ? { caseId: input.caseId } : {}),
  }
})

export const escalationLive: LiveKind<EscalationDoc> = {
  type: 'escalation',
  load: (id) => repositories().escalations.unscopedById(id),
  canSee: (viewer, inside, record) =>
    allows(viewer.ability, 'read', 'Escalation', record) ||
    (inside !== null && allows(inside.ability, 'read', 'Escalation', record)),
  present: (viewer, inside, doc) => ({
    view: presentEscalation(viewer, inside, doc),
    abilities: escalationAbilities(viewer, inside, doc),
  }),
}
