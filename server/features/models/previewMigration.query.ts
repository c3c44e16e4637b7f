import type { BlockedReason, MigrationPreview } from '../../../shared/contracts/models.ts'
import { CASE_STATES, type CaseState } from '../../../shared/domain/vocabulary.ts'
import { openCell, partsOf, partsWithSum, type Cell } from '../../../shared/domain/smallCells.ts'
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
    if (!from) continue
    const isNewer = target.publishedAt !== null && group.version > target.number
    const found = migrationOf(from, to, group)
    const migration: Migration = isNewer ? { ...found, verdict: 'blocked', reason: 'newerVersion' } : found
    rows.push({ ...group, migration })
  }
  return rows
}

const sum = (rows: readonly Judged[]) => rows.reduce((n, { count }) => n + count, 0)
const VERDICTS = ['stays', 'movable', 'blocked'] as const
const countsOf = (rows: readonly Judged[]): number[] =>
  VERDICTS.map((verdict) => sum(rows.filter((row) => row.migration.verdict === verdict)))

const NOTHING = openCell(0)
const tally = ([stay = NOTHING, movable = NOTHING, blocked = NOTHING]: readonly Cell[]) => ({
  stay,
  movable,
  blocked,
})

/** How much of the counts is told: to whoever sees the cases all of it, to the region nothing small. */
interface Telling {
  withSum(counts: readonly number[]): { parts: Cell[]; sum: Cell }
  partsOf(counts: readonly number[], whole: Cell): Cell[]
}
const OPENLY: Telling = {
  withSum: (counts) => ({
    parts: counts.map(openCell),
    sum: openCell(counts.reduce((total, count) => total + count, 0)),
  }),
  partsOf: (counts) => counts.map(openCell),
}
const GUARDED: Telling = { withSum: partsWithSum, partsOf }

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

function shown(
  ref: MigrationPreview['ref'],
  rows: readonly Judged[],
  { withSum, partsOf }: Telling,
): MigrationPreview {
  const order = (state: CaseState) => CASE_STATES.indexOf(state)
  const { parts, sum: running } = withSum(countsOf(rows))
  const states = grouped(rows, ({ state }) => state).sort(([a], [b]) => order(a) - order(b))
  // Each verdict’s column adds up to its own count above it.
  const columns = VERDICTS.map((_, column) =>
    partsOf(
      states.map(([, some]) => countsOf(some)[column] ?? 0),
      parts[column] ?? NOTHING,
    ),
  )
  const reasons = grouped<BlockedReason>(rows, ({ migration }) => migration.reason)
  const blocked = partsOf(
    reasons.map(([, some]) => sum(some)),
    tally(parts).blocked,
  )
  return {
    ref,
    running,
    ...tally(parts),
    byState: states.map(([state], row) => ({
      state,
      ...tally(columns.map((column) => column[row] ?? NOTHING)),
    })),
    blockedReasons: reasons.map(([reason], at) => ({ reason, count: blocked[at] ?? NOTHING })),
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
  const telling = ctx.actor.role === 'ROPS_ADVISOR' ? GUARDED : OPENLY
  return { data: shown({ code: doc.code, version: doc.number }, rows, telling) }
})
