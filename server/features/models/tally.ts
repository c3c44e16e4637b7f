import type { BlockedReason, MigrationPreview } from '../../../shared/contracts/models.ts'
import type { Telling } from '../../../shared/domain/smallCells.ts'
import { CASE_STATES, type CaseState } from '../../../shared/domain/vocabulary.ts'
import type { Migration, Standing } from '../../../shared/workflow/migration.ts'
import type { CaseDoc } from '../../db/models/case.ts'

/** Cases standing alike under a version; `counts` for each partnership, or one case of the caller's with `doc`. */
export interface Group extends Standing {
  version: number
  counts: readonly number[]
  doc?: CaseDoc
}
export type Judged = Group & { migration: Migration }

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

/** What a version means for running cases, each number as the reader is told it. */
export function tallied(
  ref: MigrationPreview['ref'],
  rows: readonly Judged[],
  tell: Telling,
): MigrationPreview {
  const order = (state: CaseState) => CASE_STATES.indexOf(state)
  const told = (some: readonly Judged[]) => tell(some.flatMap(({ counts }) => counts))
  const verdicts = (some: readonly Judged[]) => {
    const only = (verdict: Migration['verdict']) =>
      told(some.filter(({ migration }) => migration.verdict === verdict))
    return { stay: only('stays'), movable: only('movable'), blocked: only('blocked') }
  }
  const states = grouped(rows, ({ state }) => state).sort(([a], [b]) => order(a) - order(b))
  const reasons = grouped<BlockedReason>(rows, ({ migration }) => migration.reason)
  return {
    ref,
    running: told(rows),
    ...verdicts(rows),
    byState: states.map(([state, some]) => ({ state, ...verdicts(some) })),
    blockedReasons: reasons.map(([reason, some]) => ({ reason, count: told(some) })),
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
