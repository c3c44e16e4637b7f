import { TIMELINE_FILTERS } from '../../../shared/contracts/timeline.ts'
import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { cutPage } from '../../kernel/paging.ts'
import type { Draft } from './draft.ts'
import { SOURCES } from './sources.ts'

/** Newest first; lines of one moment in a fixed order, so that a page ends in the same place twice. */
const byAge = (a: Draft, b: Draft) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1)

const isAfter = (d: Draft, at: number, id: string) =>
  d.at.getTime() < at || (d.at.getTime() === at && d.id < id)

const caseTimeline = defineQuery('cases.timeline', async (ctx) => {
  const { input, db, paging } = ctx
  const loaded = await loadCase(ctx, input.caseId, 'readTeamWork')
  const { caseDoc } = loaded
  const asked = { db, viewer: { ...ctx, ...loaded }, outside: ctx.ability, caseDoc }
  const wanted = input.kind ? [input.kind] : TIMELINE_FILTERS
  const drafts = (await Promise.all(wanted.map((kind) => SOURCES[kind](asked)))).flat().sort(byAge)
  const limit = input.limit ?? 50
  const name = `timeline:${caseDoc._id}:${input.kind ?? ''}`
  const after = paging.decode(name, input.next)
  const rest = after ? drafts.filter((d) => isAfter(d, after[0] as number, after[1] as string)) : drafts
  const { rows, more } = cutPage(rest, limit)
  const last = rows.at(-1)
  return {
    data: rows.map((d) => ({ ...d, at: d.at.toISOString() })),
    page: { limit, next: more && last ? paging.encode(name, [last.at.getTime(), last.id]) : null },
    caseId: caseDoc._id,
    fields: ['timeline'],
  }
})

export const timelineHandlers = [caseTimeline]
