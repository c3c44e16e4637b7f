import type { MeetingState } from './vocabulary.ts'

/**
 * A meeting: PLANNED → HELD | CANCELLED. Minutes belong to a held one, and once approved they are locked:
 * whatever was decided wrongly is put right by a later meeting.
 */

export interface MeetingFacts {
  state: MeetingState
  at: Date
  minutes: { lockedAt: Date | null } | null
}

export type MeetingStep = 'change' | 'cancel' | 'hold' | 'write' | 'approve'
type MeetingRefusal =
  | 'minutesLocked'
  | 'meetingCancelled'
  | 'meetingHeld'
  | 'meetingNotHeld'
  | 'notYetHeld'
  | 'noMinutes'

const NEEDS_PLANNED: readonly MeetingStep[] = ['change', 'cancel']

/** Why the step cannot be taken now; null = it can. Attendance may be put right until the minutes are locked. */
export function meetingRefusal(meeting: MeetingFacts, step: MeetingStep, now: Date): MeetingRefusal | null {
  if (meeting.minutes?.lockedAt) return 'minutesLocked'
  if (meeting.state === 'CANCELLED') return 'meetingCancelled'
  if (NEEDS_PLANNED.includes(step)) return meeting.state === 'HELD' ? 'meetingHeld' : null
  if (step === 'hold') return meeting.at.getTime() > now.getTime() ? 'notYetHeld' : null
  if (meeting.state !== 'HELD') return 'meetingNotHeld'
  return step === 'approve' && !meeting.minutes ? 'noMinutes' : null
}
