import type { MeetingView } from '../../../shared/contracts/meetings.ts'

export type MeetingAct = 'edit' | 'hold' | 'minutes' | 'approve'
export type Towards = { act: 'plan' } | { act: MeetingAct; meeting: MeetingView }

const HELD_FIRST: readonly MeetingAct[] = ['approve', 'minutes', 'hold', 'edit']

function actOf({ state, at, hasMinutes, minutesLocked }: MeetingView, now: Date): MeetingAct | null {
  if (state === 'CANCELLED' || minutesLocked) return null
  if (state === 'HELD') return hasMinutes ? 'approve' : 'minutes'
  return new Date(at) <= now ? 'hold' : 'edit'
}

/**
 * The next form on the way to approved minutes of a meeting of this stage, by the meeting that is furthest; with
 * none under way, calling one. `since` is when the stage was entered.
 */
export function towardsMinutes(meetings: readonly MeetingView[], since: Date, now: Date): Towards {
  const ways = meetings.flatMap((meeting) => {
    const act = new Date(meeting.at) >= since ? actOf(meeting, now) : null
    return act ? [{ act, meeting }] : []
  })
  for (const act of HELD_FIRST) {
    const way = ways.find((one) => one.act === act)
    if (way) return way
  }
  return { act: 'plan' }
}
