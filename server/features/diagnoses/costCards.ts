import type { CostCardView } from '../../../shared/contracts/diagnoses.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { CostCardDoc } from '../../db/models/costCard.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { loadBelow, loadForRecords } from '../../kernel/loadBelow.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import type { CaseViewer, LiveKind } from '../../kernel/viewing.ts'

/** A family has a handful of problems; more cards would be a mistake. */
const MOST = 50

/** The head of the centre sees the money; what happens to the family is the team's. */
function presentCostCard({ actor, scope }: CaseViewer, doc: CostCardDoc): CostCardView {
  return {
    id: doc._id,
    caseId: doc.caseId,
    version: doc.version,
    area: doc.area,
    costEstimate: doc.costEstimate,
    horizonMonths: doc.horizonMonths,
    createdAt: doc.createdAt.toISOString(),
    updatedAt: doc.updatedAt.toISOString(),
    updatedBy: doc.updatedBy,
    ...(showsGroup(scope.lens, actor.sector, 'records') && { consequences: doc.consequences }),
  }
}

const cardAbilities = ({ ability }: CaseViewer, caseDoc: CaseDoc) => ({
  update: authorizeCase(ability, 'keepRecords', caseDoc),
})

const list = defineQuery('costCards.list', async (ctx) => {
  const loaded = await loadCase(ctx, ctx.input.caseId, 'readRecords')
  const { caseDoc, ability } = loaded
  const rows = await ctx.db.costCards.find(
    ability,
    { caseId: caseDoc._id },
    { sort: { _id: 1 }, limit: MOST },
  )
  const viewer = { ...ctx, ...loaded }
  return {
    data: rows.map((doc) => presentCostCard(viewer, doc)),
    abilities: Object.fromEntries(rows.map((doc) => [doc._id, cardAbilities(viewer, caseDoc)])),
    caseId: caseDoc._id,
    fields: ['costCards'],
  }
})

const add = defineCommand('costCards.add', async (ctx) => {
  const { input, db, now, actor } = ctx
  const loaded = await loadForRecords(ctx, input.caseId, 'keepRecords')
  const there = await db.costCards.unscopedFind({ caseId: input.caseId, isRemoved: false }, { limit: MOST })
  if (there.length >= MOST) throw unmet('gCost', 'tooMany', { most: MOST })
  const doc = await db.costCards.insert({
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    ...input,
    updatedBy: actor.name,
    isRemoved: false,
  })
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentCostCard(viewer, doc),
    abilities: cardAbilities(viewer, loaded.caseDoc),
    changes: [{ event: 'costCard.added', type: 'costCard', before: null, after: doc }],
  }
})

const update = defineCommand('costCards.update', async (ctx) => {
  const { id: _id, version: _version, ...fields } = ctx.input
  const { record, ...loaded } = await loadBelow(ctx, ctx.db.costCards, ctx.input, 'keepRecords')
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) throw invalid('(body)', 'nothing')
  const after = await ctx.db.costCards.change(record, { ...given, updatedBy: ctx.actor.name }, ctx.now)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentCostCard(viewer, after),
    abilities: cardAbilities(viewer, loaded.caseDoc),
    changes: [{ event: 'costCard.updated', type: 'costCard', before: record, after }],
  }
})

const remove = defineCommand('costCards.remove', async (ctx) => {
  const { record } = await loadBelow(ctx, ctx.db.costCards, ctx.input, 'keepRecords')
  const set = { isRemoved: true, updatedBy: ctx.actor.name }
  const after = await ctx.db.costCards.change(record, set, ctx.now)
  return {
    data: { removed: true, id: record._id },
    changes: [{ event: 'costCard.removed', type: 'costCard', before: record, after }],
  }
})

export const costCardLive: LiveKind<CostCardDoc> = {
  type: 'costCard',
  load: (id) => repositories().costCards.unscopedById(id),
  canSee: (_viewer, inside, record) => inside !== null && allows(inside.ability, 'read', 'CostCard', record),
  present: (_viewer, inside, doc, caseDoc) => {
    if (!inside || !caseDoc) throw new Error('a cost card is shown only within a visible case')
    return { view: presentCostCard(inside, doc), abilities: cardAbilities(inside, caseDoc) }
  },
}

export const costCardHandlers = [list, add, update, remove]
