import { defineQuery } from '../../kernel/define.ts'
import { cutPage } from '../../kernel/paging.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { presentCaseRow } from './caseRow.presenter.ts'
import { actionProgress } from './actionProgress.ts'
import { listConditions, viewCondition } from './caseList.ts'
import { caseAccess } from '../../kernel/access.ts'
import { asShown } from './leftFilter.ts'
import { findListed, SORTS } from './listed.ts'
import { nameSeenBy } from './nameSeen.ts'

export const listCases = defineQuery('cases.list', async ({ input, actor, ability, db, now, paging }) => {
  const limit = input.limit ?? 50
  const sort = SORTS[input.sort ?? 'newest']
  const list = `cases:${input.sort ?? 'newest'}`
  const conditions = listConditions(input, actor, now)
  if (input.q) conditions.push(nameSeenBy(actor))
  const after = paging.decode(list, input.next)
  const found = await findListed({ db, ability, actor }, conditions, { sort, after, limit: limit + 1 })
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  const viewer = { actor, ability, now }
  const seen = rows.flatMap(({ doc }) => {
    const inside = viewerIn(viewer, caseAccess(doc))
    return inside ? [{ inside, doc }] : []
  })
  const insides = seen.map(({ inside }) => inside)
  const progress = input.progress ? await actionProgress(db, actor, insides, now) : null
  return {
    data: seen.map(({ inside, doc }) => {
      const actions = progress?.get(doc._id)
      return { ...presentCaseRow(inside, doc), ...(actions && { actions }) }
    }),
    page: { limit, next: more && last ? paging.encode(list, [last.at.getTime(), last.doc._id]) : null },
  }
})

const VIEWS = ['mine', 'team', 'overdue', 'waiting'] as const

export const countCases = defineQuery('cases.counts', async ({ actor, ability, db, now }) => {
  const open = asShown({ isOpen: true }, actor, false)
  const byState = await db.cases.countBy(ability, open, 'state')
  const counted = await Promise.all(
    VIEWS.map((view) => {
      const found = viewCondition(view, actor, now)
      // What is late is late in closed cases too; the other numbers are of work going on.
      return db.cases.count(ability, view === 'overdue' ? found : { $and: [open, found] })
    }),
  )
  const [mine = 0, team = 0, overdue = 0, waiting = 0] = counted
  const all = Object.values(byState).reduce((a, b) => a + b, 0)
  return { data: { byState, views: { mine, team, overdue, waiting, all } } }
})
