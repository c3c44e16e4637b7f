import type { AppAbility } from '../../../shared/permissions/ability.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import type { Repositories } from '../../db/repositories.ts'
import { afterRow } from '../../kernel/paging.ts'
import { LISTED_FIELDS, type ListedCase } from './caseRow.presenter.ts'
import { leavingOf, leftBy } from './leftFilter.ts'
import { dueSort } from './newCase.ts'

type Condition = Record<string, unknown>
type Sort = (typeof SORTS)[keyof typeof SORTS]

export const SORTS = {
  newest: { field: 'createdAt', direction: -1 },
  changed: { field: 'updatedAt', direction: -1 },
  deadline: { field: 'dueSort', direction: 1 },
} as const

/** A case with the moment by which the list puts it in its place. */
export interface Listed {
  doc: ListedCase
  at: Date
}
interface Reader {
  db: Repositories
  ability: AppAbility
  actor: UserActor
}
interface Page {
  sort: Sort
  after: readonly (string | number)[] | null
  limit: number
}

/**
 * One page of cases in order. A case that the reader is shown as their institution left it stands where it then
 * was: its place must not tell that work goes on. These few are found by themselves, so that an index still
 * sorts all others.
 */
export async function findListed(reader: Reader, conditions: Condition[], page: Page): Promise<Listed[]> {
  const { db, ability, actor } = reader
  const { sort, after, limit } = page
  const { field, direction } = sort
  const beyond = (key: string) =>
    after ? [afterRow(key, direction, new Date(after[0] as number), after[1] as string)] : []
  const both = (more: Condition[]) => {
    const all = [...conditions, ...more]
    return all.length > 0 ? { $and: all } : {}
  }
  const find = async (more: Condition[]) => {
    const order = { [field]: direction, _id: direction }
    const docs = await db.cases.findPart(ability, both([...more, ...beyond(field)]), LISTED_FIELDS, {
      sort: order,
      limit,
    })
    return docs.map((doc) => ({ doc, at: doc[field] }))
  }
  const left = field === 'createdAt' ? null : leftBy(actor)
  if (!left) return find([])
  const place = field === 'updatedAt' ? leavingOf(actor) : { $literal: dueSort(null) }
  const ranked = { by: place, direction, after: beyond('rank'), limit }
  const [going, kept] = await Promise.all([
    find([{ $nor: [left] }]),
    db.cases.findRanked(ability, both([left]), ranked),
  ])
  const all = [...going, ...kept.map(({ doc, rank }) => ({ doc, at: rank as Date }))]
  return all.sort((a, b) => direction * inOrder(a, b)).slice(0, limit)
}

const inOrder = (a: Listed, b: Listed): number =>
  a.at.getTime() - b.at.getTime() || (a.doc._id < b.doc._id ? -1 : 1)
