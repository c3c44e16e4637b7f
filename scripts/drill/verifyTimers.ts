import { DeadlineModel, type DeadlineDoc } from '../../server/db/models/deadline.ts'
import { NotificationModel } from '../../server/db/models/notification.ts'
import { AuditModel, EffectModel, OutboxModel } from '../../server/db/models/records.ts'

/** Words that only a timer says. */
const SAID_BY_TIMERS = ['deadlineReminder', 'deadlineMissed', 'deadlineLadder', 'invitationReminder']

export interface TimerFindings {
  deadlines: number
  fired: number
  told: number
  letters: number
  /** What must not be, in words; empty when everything happened exactly once. */
  faults: string[]
}

const repeated = (keys: readonly string[]) => keys.length - new Set(keys).size

/**
 * Everything that timers did, counted from every side: what each deadline wrote down, evidence, events,
 * notices and letters have to agree. `now` is the time until which everything due should have happened.
 */
export async function verifyTimers(now: Date): Promise<TimerFindings> {
  const deadlines = (await DeadlineModel.collection.find().toArray()) as unknown as DeadlineDoc[]
  const trails = deadlines.flatMap((doc) => doc.trail)
  const told = trails.reduce((n, entry) => n + entry.told.length, 0)
  const faults: string[] = []
  const same = (what: string, found: number, expected: number) => {
    if (found !== expected) faults.push(`${found} ${what} instead of ${expected}`)
  }
  for (const { _id, trail, timer, settledAt } of deadlines) {
    if (repeated(trail.map((entry) => entry.key)) > 0) faults.push(`deadline ${_id}: a timer went off twice`)
    const times = trail.map((entry) => entry.dueAt.getTime())
    if (times.some((time, i) => time < (times[i - 1] ?? 0))) faults.push(`deadline ${_id}: out of order`)
    if (timer && !settledAt && timer.at <= now) faults.push(`deadline ${_id}: ${timer.key} never went off`)
  }
  const count = (filter: object) => EffectModel.collection.countDocuments(filter)
  same('effects overdue', await count({ state: 'waiting', dueAt: { $lte: now } }), 0)
  same('effects still held', await count({ state: 'leased' }), 0)
  same('effects given up', await count({ state: 'dead' }), 0)
  const evidence = { operation: 'deadlines.fire', kind: 'write' }
  same('rows of evidence', await AuditModel.collection.countDocuments(evidence), trails.length)
  const events = { name: { $in: ['deadline.reminded', 'deadline.missed', 'deadline.told'] } }
  same('events', await OutboxModel.collection.countDocuments(events), trails.length)
  const said = { kind: { $in: SAID_BY_TIMERS } }
  same('notices', await NotificationModel.collection.countDocuments(said), told)
  const notices = (await NotificationModel.collection.find().project({ _id: 1 }).toArray()).map((n) =>
    String(n._id),
  )
  const letters = await EffectModel.collection.find({ kind: 'mail', state: 'done' }).toArray()
  const about = letters.map((letter) =>
    String((letter['payload'] as Record<string, unknown>)['notificationId']),
  )
  same('letters', letters.length, notices.length)
  same('letters about the same notice', repeated(about), 0)
  return { deadlines: deadlines.length, fired: trails.length, told, letters: letters.length, faults }
}
