import type { OverseenView } from '../../../shared/contracts/oversight.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { defineQuery } from '../../kernel/define.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { coverageOf, type Coverage } from '../consents/index.ts'

/** What of a case its data-protection officer is told; neither content nor who works on it. */
const TOLD = [
  'number',
  'state',
  'level',
  'modelCode',
  'modelVersion',
  'teryt',
  'gminaName',
  'isOpen',
  'createdAt',
  'stateEnteredAt',
] as const
type Told = Pick<CaseDoc, (typeof TOLD)[number] | '_id'>

const present = (doc: Told, coverage: Coverage): OverseenView => ({
  id: doc._id,
  number: doc.number,
  state: doc.state,
  level: doc.level,
  model: { code: doc.modelCode, version: doc.modelVersion },
  gmina: { teryt: doc.teryt, name: doc.gminaName },
  isOpen: doc.isOpen,
  createdAt: doc.createdAt.toISOString(),
  stateEnteredAt: doc.stateEnteredAt.toISOString(),
  ...coverage,
})

/** Cases of the officer's own centre, newest first, with how many of each family are covered. */
export const overseenCases = defineQuery('oversight.cases', async ({ input, ability, db, now, paging }) => {
  const limit = input.limit ?? 50
  const name = `oversight:${input.open ?? ''}:${input.caseId ?? ''}`
  const after = paging.decode(name, input.next)
  const conditions = [
    ...(input.open === undefined ? [] : [{ isOpen: input.open }]),
    ...(input.caseId ? [{ _id: input.caseId }] : []),
    ...(after ? [afterRow('createdAt', -1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const found = await db.cases.findPart(ability, conditions.length > 0 ? { $and: conditions } : {}, TOLD, {
    action: 'oversee',
    sort: { createdAt: -1, _id: -1 },
    limit: limit + 1,
  })
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  const coverage = await coverageOf(
    db,
    rows.map(({ _id }) => _id),
    now,
  )
  return {
    data: rows.map((doc) => present(doc, coverage(doc._id))),
    page: { limit, next: more && last ? paging.encode(name, [last.createdAt.getTime(), last._id]) : null },
  }
})
