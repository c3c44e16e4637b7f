import type { Stage } from './play.ts'
import type { World } from './world.ts'
import type { Calendar } from './calendar.ts'
import type { InputOf, OutputOf } from '../../shared/contracts/operations.ts'

/** What a person has not got round to yet is from the last few working days, and no more than a handful. */
const FRESH_DAYS = 4
const AT_MOST = 5
const PER_CALL = 100

/** Everyone has read the older notices; the newest wait in the bell. */
export async function readOldNotices(
  { actors }: World,
  { execute, command, clock }: Stage,
  calendar: Calendar,
): Promise<void> {
  const since = calendar.moment(FRESH_DAYS, 0).toISOString()
  clock.set(calendar.moment(0, 1))
  for (const actor of actors) {
    for (;;) {
      const request = { actor, requestId: 'seed', ip: null, session: null }
      const input: InputOf<'notifications.list'> = { limit: String(PER_CALL), unread: 'true' }
      const reply = await execute({ ...request, operation: 'notifications.list', input })
      const { items } = reply.data as OutputOf<'notifications.list'>
      const ids = items.filter((it, i) => i >= AT_MOST || it.at < since).map((it) => it.id)
      if (ids.length > 0) await command(actor, 'notifications.markRead', { ids })
      if (items.length < PER_CALL) break
    }
  }
}
