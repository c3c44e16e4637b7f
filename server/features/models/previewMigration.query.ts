import { inBands, openly } from '../../../shared/domain/smallCells.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { migrationOf, type Migration } from '../../../shared/workflow/migration.ts'
import { cooperationModel, type CooperationModel } from '../../../shared/workflow/model.ts'
import { findModel } from '../../db/cooperationModels.ts'
import type { CooperationModelDoc } from '../../db/models/cooperationModel.ts'
import type { Repositories } from '../../db/repositories.ts'
import { runningCases, standingOf } from '../../db/runningCases.ts'
import { defineQuery, type QueryContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { unmet } from '../../kernel/refuse.ts'
import { loadSeen } from './access.ts'
import { tallied, type Group, type Judged } from './tally.ts'

const MOST_OWN_CASES = 500

/** Of a region numbers; of whoever leads cases their own cases. */
async function groupsFor(
  ctx: QueryContext<'models.preview'>,
  { code }: CooperationModelDoc,
): Promise<Group[]> {
  const { actor, ability, db } = ctx
  if (actor.role === 'ROPS_ADVISOR') return runningCases(code, actor.teryt.slice(0, 2))
  const filter = { isOpen: true, modelCode: code }
  const own = await db.cases.find(ability, filter, { action: 'migrate', limit: MOST_OWN_CASES })
  return own.map((doc) => ({ ...standingOf(doc), version: doc.modelVersion, counts: [1], doc }))
}

async function judged(
  db: Repositories,
  target: CooperationModelDoc,
  to: CooperationModel,
  groups: readonly Group[],
): Promise<Judged[]> {
  const isTarget = (version: number) => version === target.number && target.publishedAt !== null
  const rows: Judged[] = []
  for (const group of groups.filter(({ version }) => !isTarget(version))) {
    const from = await findModel(db, { code: target.code, version: group.version })
    if (!from) continue
    const isNewer = target.publishedAt !== null && group.version > target.number
    const found = migrationOf(from, to, group)
    const migration: Migration = isNewer ? { ...found, verdict: 'blocked', reason: 'newerVersion' } : found
    rows.push({ ...group, migration })
  }
  return rows
}

export const previewMigration = defineQuery('models.preview', async (ctx) => {
  const doc = await loadSeen(ctx, ctx.input.model)
  if (!allows(ctx.ability, 'preview', 'Model', doc)) throw new AppError('forbidden', { reason: 'regionOnly' })
  const to = cooperationModel.safeParse(JSON.parse(doc.json))
  if (!to.success) throw unmet('gModel', 'hasErrors')
  const rows = await judged(ctx.db, doc, to.data, await groupsFor(ctx, doc))
  const tell = ctx.actor.role === 'ROPS_ADVISOR' ? inBands : openly
  return { data: tallied({ code: doc.code, version: doc.number }, rows, tell) }
})
