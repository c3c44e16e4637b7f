import { z } from 'zod'
import { operations } from './operation.ts'

/** A private address by which a calendar programme reads deadlines and meetings, without anybody's name. */
const common = { access: 'member', subject: 'CalendarFeed' } as const

const zFeed = z.strictObject({
  /** Path on this server; null while the feed is closed. Whoever knows it reads the calendar. */
  path: z.string().nullable(),
  openedAt: z.string().nullable(),
})

export const calendarOperations = operations({
  'calendar.feed': {
    ...common,
    kind: 'query',
    method: 'GET',
    path: '/calendar/feed',
    summary: 'The caller’s calendar address in the acting role.',
    action: 'read',
    input: z.strictObject({}),
    output: zFeed,
    sensitive: true,
  },
  'calendar.openFeed': {
    ...common,
    kind: 'command',
    method: 'POST',
    path: '/calendar/feed',
    summary: 'Make a calendar address; an earlier one of the same role stops working.',
    action: 'open',
    input: z.strictObject({}),
    output: z.strictObject({ opened: z.literal(true) }),
    events: ['calendar.opened'],
  },
  'calendar.closeFeed': {
    ...common,
    kind: 'command',
    method: 'DELETE',
    path: '/calendar/feed',
    summary: 'Stop the calendar address.',
    action: 'close',
    input: z.strictObject({}),
    output: z.strictObject({ closed: z.literal(true) }),
    events: ['calendar.closed'],
  },
})
