import { allows } from '../../../shared/permissions/ability.ts'
import { defineAbility } from '../../../shared/permissions/defineAbility.ts'
import type { InvitationDoc } from '../../db/models/invitation.ts'
import { repositories } from '../../db/repositories.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineQuery, type QueryContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { viewerIn, type CaseViewer, type LiveKind, type Viewer } from '../../kernel/viewing.ts'
import { invitationAbilities, presentInvitation } from './invitation.presenter.ts'

type Ctx = QueryContext<'invitations.list'>

/** Rights and the case, if any, behind what is listed. */
async function scopeFor(ctx: Ctx): Promise<{ filter: Record<string, unknown>; ability: Viewer['ability'] }> {
  const { caseId, box } = ctx.input
  if (!caseId) return { filter: boxFilter(ctx, box ?? 'received'), ability: ctx.ability }
  const { ability } = await loadCase(ctx, caseId, 'seeInvitations')
  return { filter: { caseId }, ability }
}

const boxFilter = ({ actor }: Ctx, box: 'received' | 'sent') =>
  box === 'received' ? { institutionId: actor.institutionId } : { 'inviter.membershipId': actor.membershipId }

export const listInvitations = defineQuery('invitations.list', async (ctx) => {
  const { input, actor, db, now, paging } = ctx
  const limit = input.limit ?? 50
  const name = `invitations:${input.caseId ?? input.box ?? 'received'}`
  const after = paging.decode(name, input.next)
  const { filter, ability } = await scopeFor(ctx)
  const conditions = [
    filter,
    ...(input.state ? [{ state: input.state }] : []),
    ...(after ? [afterRow('sentAt', -1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const rights = input.box === 'sent' && !input.caseId ? await abilityInSent(ctx, conditions) : ability
  const sort = { sentAt: -1, _id: -1 } as const
  const found = await db.invitations.find(rights, { $and: conditions }, { sort, limit: limit + 1 })
  const { rows, more } = cutPage(found, limit)
  const inside = await insideOf(ctx, rows)
  const viewer = { actor, ability: ctx.ability, now }
  const last = rows.at(-1)
  return {
    data: rows.map((doc) => presentInvitation(viewer, inside.get(doc.caseId) ?? null, doc)),
    abilities: Object.fromEntries(
      rows.map((doc) => [doc._id, invitationAbilities(viewer, inside.get(doc.caseId) ?? null, doc)]),
    ),
    page: { limit, next: more && last ? paging.encode(name, [last.sentAt.getTime(), last._id]) : null },
    ...(input.caseId ? { caseId: input.caseId } : {}),
  }
})

/** What one sent is shown only while one still works in that team. */
async function abilityInSent(ctx: Ctx, conditions: Record<string, unknown>[]): Promise<Viewer['ability']> {
  const sent = await ctx.db.invitations.unscopedFind({ $and: conditions }, { limit: 500 })
  const inside = await insideOf(ctx, sent)
  return defineAbility(
    ctx.actor,
    [...inside.values()].map((v) => v.scope),
  )
}

async function insideOf(ctx: Ctx | QueryContext<'invitations.get'>, rows: readonly InvitationDoc[]) {
  const ids = [...new Set(rows.map((doc) => doc.caseId))]
  const viewers = new Map<string, CaseViewer>()
  if (ids.length === 0) return viewers
  const { actor, ability, now } = ctx
  for (const caseDoc of await ctx.db.cases.find(ability, { _id: { $in: ids } })) {
    const inside = viewerIn({ actor, ability, now }, caseAccess(caseDoc))
    if (inside) viewers.set(caseDoc._id, inside)
  }
  return viewers
}

export const getInvitation = defineQuery('invitations.get', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const doc = await db.invitations.unscopedById(input.id)
  if (!doc) throw new AppError('not_found')
  const inside = (await insideOf(ctx, [doc])).get(doc.caseId) ?? null
  const reads =
    allows(ability, 'read', 'Invitation', doc) ||
    (inside && allows(inside.ability, 'read', 'Invitation', doc))
  if (!reads) throw new AppError('not_found')
  const viewer = { actor, ability, now }
  return { data: presentInvitation(viewer, inside, doc), abilities: invitationAbilities(viewer, inside, doc) }
})

export const invitationLive: LiveKind<InvitationDoc> = {
  type: 'invitation',
  load: (id) => repositories().invitations.unscopedById(id),
  canSee: (viewer, inside, record) =>
    allows(viewer.ability, 'read', 'Invitation', record) ||
    (inside !== null && allows(inside.ability, 'read', 'Invitation', record)),
  present: (viewer, inside, doc) => ({
    view: presentInvitation(viewer, inside, doc),
    abilities: invitationAbilities(viewer, inside, doc),
  }),
}
