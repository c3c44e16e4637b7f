import type { Abilities } from '../../../shared/contracts/fields.ts'
import { dayNumber, instantAt } from '../../../shared/domain/warsawTime.ts'
import { abilityFor } from '../../../shared/permissions/abilityCache.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineQuery } from '../../kernel/define.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { viewerIn, type CaseViewer } from '../../kernel/viewing.ts'
import { meetingAbilities, presentMeeting, SEEN_FIELDS, type SeenCase } from './meeting.presenter.ts'

/** More cases than anyone works on at once. */
const CASES_AT_ONCE = 2000

/** Meetings of one case, or without a case of all cases in whose team the caller works; newest first. */
export const listMeetings = defineQuery('meetings.list', async (ctx) => {
  const { input, actor, db, now, paging } = ctx
  const cases = input.caseId ? [(await loadCase(ctx, input.caseId, 'readRecords')).caseDoc] : await ownCases()
  const inside = new Map<string, { viewer: CaseViewer; caseDoc: SeenCase }>()
  for (const caseDoc of cases) {
    const viewer = viewerIn({ actor, ability: ctx.ability, now }, caseAccess(caseDoc))
    if (viewer) inside.set(caseDoc._id, { viewer, caseDoc })
  }
  const scopes = [...inside.values()].map(({ viewer }) => viewer.scope)
  const limit = input.limit ?? 50
  const name = `meetings:${input.caseId ?? 'mine'}:${input.from ?? ''}:${input.to ?? ''}`
  const after = paging.decode(name, input.next)
  const conditions = [
    { caseId: { $in: [...inside.keys()] } },
    ...(input.from ? [{ at: { $gte: instantAt(dayNumber(input.from), '00:00') } }] : []),
    ...(input.to ? [{ at: { $lt: instantAt(dayNumber(input.to) + 1, '00:00') } }] : []),
    ...(after ? [afterRow('at', -1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const found = await db.meetings.find(
    abilityFor(actor, scopes),
    { $and: conditions },
    { sort: { at: -1, _id: -1 }, limit: limit + 1 },
  )
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  const shown = rows.flatMap((doc) => {
    const at = inside.get(doc.caseId)
    if (!at) return []
    return [
      {
        view: presentMeeting(at.viewer, doc, at.caseDoc),
        abilities: meetingAbilities(at.viewer, doc, at.caseDoc),
      },
    ]
  })
  return {
    data: shown.map(({ view }) => view),
    abilities: Object.fromEntries(
      shown.map(({ view, abilities }): [string, Abilities] => [view.id, abilities]),
    ),
    page: { limit, next: more && last ? paging.encode(name, [last.at.getTime(), last._id]) : null },
    ...(input.caseId ? { caseId: input.caseId } : {}),
    fields: ['meetings'],
  }

  async function ownCases(): Promise<SeenCase[]> {
    const mine = { participants: { $elemMatch: { membershipId: actor.membershipId, status: 'active' } } }
    return db.cases.findPart(ctx.ability, mine, SEEN_FIELDS, { limit: CASES_AT_ONCE })
  }
})
