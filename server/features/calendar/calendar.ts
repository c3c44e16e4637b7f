import { newId } from '../../db/ids.ts'
import type { CalendarFeedDoc } from '../../db/models/calendarFeed.ts'
import { userById } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery } from '../../kernel/define.ts'
import { feedPath } from '../../kernel/feedAddress.ts'

const feedOf = async (db: Repositories, membershipId: string): Promise<CalendarFeedDoc | null> =>
  (await db.calendarFeeds.unscopedFind({ membershipId }, { limit: 1 }))[0] ?? null

/** The part that goes into the event. */
const part = ({ _id, version, membershipId, userId }: CalendarFeedDoc) => ({
  _id,
  version,
  membershipId,
  userId,
})

const feed = defineQuery('calendar.feed', async ({ actor, db, vault }) => {
  const doc = await feedOf(db, actor.membershipId)
  const user = doc?.open ? await userById(doc.userId) : null
  if (!doc || !user) return { data: { path: null, openedAt: null } }
  return { data: { path: feedPath(vault, doc, user), openedAt: doc.updatedAt.toISOString() } }
})

const openFeed = defineCommand('calendar.openFeed', async ({ actor, db, now }) => {
  const { membershipId, userId } = actor
  const earlier = await feedOf(db, membershipId)
  const after = earlier
    ? await db.calendarFeeds.change(earlier, { open: true }, now)
    : await db.calendarFeeds.insert({
        _id: newId(),
        version: 1,
        createdAt: now,
        updatedAt: now,
        membershipId,
        userId,
        open: true,
      })
  return {
    data: { opened: true as const },
    changes: [
      { event: 'calendar.opened', type: 'calendar', before: earlier && part(earlier), after: part(after) },
    ],
  }
})

const closeFeed = defineCommand('calendar.closeFeed', async ({ actor, db, now }) => {
  const doc = await feedOf(db, actor.membershipId)
  // Closed is closed: asking twice is no fault.
  if (!doc?.open) return { data: { closed: true as const }, changes: [] }
  const after = await db.calendarFeeds.change(doc, { open: false }, now)
  return {
    data: { closed: true as const },
    changes: [{ event: 'calendar.closed', type: 'calendar', before: part(doc), after: part(after) }],
  }
})

export const calendarHandlers = [feed, openFeed, closeFeed]
