import { defineCommand } from '../../kernel/define.ts'
import { checkLife, loadOwn } from './access.ts'
import { nextNumber, textOf } from './draft.command.ts'
import { modelAbilities, presentModel } from './model.presenter.ts'
import { noticesToPartners } from './told.ts'

/** Numbers follow each other without gaps, so another region's version may have taken the one foreseen. */
export const publishModel = defineCommand('models.publish', async (ctx) => {
  const { input, ability, db, now } = ctx
  const doc = await loadOwn(ctx, input.id, input.version)
  checkLife(doc, 'publish', now)
  const number = await nextNumber(db, doc.code)
  const identity = { code: doc.code, number, status: 'published' as const }
  const text = textOf(JSON.parse(doc.json) as object, identity)
  checkLife(doc, 'publish', now, { faults: text.faults.length })
  const after = await db.models.change(doc, { ...identity, ...text, publishedAt: now }, now)
  return {
    data: presentModel(after),
    abilities: modelAbilities(ability, after, now),
    changes: [{ event: 'model.published', type: 'model', before: doc, after }],
    notices: await noticesToPartners(ctx, after, 'modelPublished', ['OPS_HEAD', 'PARTNERSHIP_LEADER']),
  }
})

export const retireModel = defineCommand('models.retire', async (ctx) => {
  const { input, ability, db, now } = ctx
  const doc = await loadOwn(ctx, input.id, input.version)
  const using = { modelCode: doc.code, modelVersion: doc.number, state: { $ne: 'ENDED' } }
  const users = (await db.partnerships.unscopedFind(using, { limit: 1 })).length
  checkLife(doc, 'retire', now, { users })
  const after = await db.models.change(doc, { status: 'retired', retiredAt: now }, now)
  return {
    data: presentModel(after),
    abilities: modelAbilities(ability, after, now),
    changes: [{ event: 'model.retired', type: 'model', before: doc, after }],
  }
})
