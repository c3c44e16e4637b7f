import type { BlockedReason, MigrationPreview } from '../../../shared/contracts/models.ts'
import { CASE_STATES, type CaseState } from '../../../shared/domain/vocabulary.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { migrationOf, type Migration, type Standing } from '../../../shared/workflow/migration.ts'
import { cooperationModel, type CooperationModel } from '../../../shared/workflow/model.ts'
import { findModel } from '../../db/cooperationModels.ts'
import { runningCases } from '../../db/runningCases.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { CooperationModelDoc } from '../../db/models/cooperationModel.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineQuery, type QueryContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { unmet } from '../../kernel/refuse.ts'
import { loadSeen } from './access.ts'
import { standingOf } from './standing.ts'

/** Some cases standing alike under a version. */
interface Group extends Standing {
  version: number
  count: number
  doc?: CaseDoc
}
type Judged = Group & { migration: Migration }

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
  return own.map((doc) => ({ ...standingOf(doc), version: doc.modelVersion, count: 1, doc }))
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
    if (from) rows.push({ ...group, migration: migrationOf(from, to, group) })
  }
  return rows
}

const sum = (rows: readonly Judged[]) => rows.reduce((n, { count }) => n + count, 0)
function tally(rows: readonly Judged[]) {
  const of = (verdict: Migration['verdict']) => sum(rows.filter((row) => row.migration.verdict === verdict))
  return { stay: of('stays'), movable: of('movable'), blocked: of('blocked') }
}

function grouped<K extends string>(
  rows: readonly Judged[],
  keyOf: (row: Judged) => K | null,
): [K, Judged[]][] {
  const groups = new Map<K, Judged[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups]
}

function shown(ref: MigrationPreview['ref'], rows: readonly Judged[]): MigrationPreview {
  const order = (state: CaseState) => CASE_STATES.indexOf(state)
  return {
    ref,
    running: sum(rows),
    ...tally(rows),
    byState: grouped(rows, ({ state }) => state)
      .sort(([a], [b]) => order(a) - order(b))
      .map(([state, some]) => ({ state, ...tally(some) })),
    blockedReasons: grouped<BlockedReason>(rows, ({ migration }) => migration.reason).map(
      ([reason, some]) => ({
        reason,
        count: sum(some),
      }),
    ),
    cases: rows.flatMap(({ doc, version, migration }) =>
      doc
        ? [
            {
              id: doc._id,
              number: doc.number,
              familyName: doc.familyName,
              state: doc.state,
              from: { code: ref.code, version },
              verdict: migration.verdict,
              reason: migration.reason,
            },
          ]
        : [],
    ),
  }
}

export const previewMigration = defineQuery('models.preview', async (ctx) => {
  const doc = await loadSeen(ctx, ctx.input.model)
  if (!allows(ctx.ability, 'preview', 'Model', doc)) throw new AppError('forbidden', { reason: 'regionOnly' })
  const to = cooperationModel.safeParse(JSON.parse(doc.json))
  if (!to.success) throw unmet('gModel', 'hasErrors')
  const rows = await judged(ctx.db, doc, to.data, await groupsFor(ctx, doc))
  return { data: shown({ code: doc.code, version: doc.number }, rows) }
})
