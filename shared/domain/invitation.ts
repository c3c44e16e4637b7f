import type { DeclineReason, InvitationState } from './vocabulary.ts'
import { addDuration, type Duration } from './workingDays.ts'

/**
 * The invitation's machine: SENT → ACCEPTED | DECLINED | EXPIRED | REVOKED, with “seen” marked on the way and
 * resending from SENT, EXPIRED or DECLINED. The clock decides what is late, not the worker that marks it.
 */

/** What the machine reads and writes; a stored invitation has more. */
export interface InvitationFacts {
  state: InvitationState
  seenAt?: Date | null | undefined
  dueAt: Date
  sentCount: number
}

/** Time to answer, from the model; `urgent` replaces it in an urgent case. */
export interface AnswerTime extends Duration {
  urgent?: Duration | undefined
}
const DEFAULT_ANSWER_TIME: AnswerTime = { n: 5, unit: 'wd', urgent: { n: 24, unit: 'h' } }

interface Sending {
  answerTime?: AnswerTime | undefined
  isUrgent?: boolean | undefined
}

export type InvitationEvent =
  | { type: 'see' }
  /** `personInCharge`: id of the user who will take part for the institution. */
  | { type: 'accept'; personInCharge: string }
  | { type: 'decline'; reason: DeclineReason; text?: string | undefined }
  | { type: 'expire' }
  | { type: 'revoke' }
  | ({ type: 'resend' } & Sending)

/** closed = answered, expired or revoked already; late/notDue compare now with dueAt. */
export const INVITATION_REFUSALS = [
  'closed',
  'late',
  'notDue',
  'personRequired',
  'textRequired',
  'notResendable',
] as const
export type InvitationRefusal = (typeof INVITATION_REFUSALS)[number]

export interface InvitationResult {
  state: InvitationState
  seenAt: Date | null
  dueAt: Date
  sentCount: number
}
type Outcome = { ok: true; invitation: InvitationResult } | { ok: false; reason: InvitationRefusal }

/** When an invitation sent at `now` has to be answered. */
export function answerDueAt(
  now: Date,
  { answerTime = DEFAULT_ANSWER_TIME, isUrgent = false }: Sending,
): Date {
  return addDuration(now, (isUrgent && answerTime.urgent) || answerTime)
}

/** When the invited are reminded: after the model's time, but not later than half-way. */
export function answerReminderAt(
  { sentAt, dueAt }: { sentAt: Date; dueAt: Date },
  { remindAfter }: { remindAfter?: Duration | undefined },
): Date {
  const wished = remindAfter && addDuration(sentAt, remindAfter)
  return wished && wished < dueAt ? wished : new Date((sentAt.getTime() + dueAt.getTime()) / 2)
}

/** A first sending. */
export const newInvitation = (now: Date, sending: Sending = {}): InvitationResult => ({
  state: 'SENT',
  seenAt: null,
  dueAt: answerDueAt(now, sending),
  sentCount: 1,
})

const refuse = (reason: InvitationRefusal): Outcome => ({ ok: false, reason })

/** Decides one event at `now`; the given invitation is never changed. Seeing again keeps the first time. */
export function invitationStep(invitation: InvitationFacts, event: InvitationEvent, now: Date): Outcome {
  const { state, dueAt, sentCount } = invitation
  const seenAt = invitation.seenAt ?? null
  const to = (change: Partial<InvitationResult>): Outcome => ({
    ok: true,
    invitation: { state, seenAt, dueAt, sentCount, ...change },
  })

  if (event.type === 'resend') {
    if (state === 'ACCEPTED' || state === 'REVOKED') return refuse('notResendable')
    return to({ ...newInvitation(now, event), sentCount: sentCount + 1 })
  }
  if (state !== 'SENT') return refuse('closed')

  const isLate = dueAt.getTime() <= now.getTime()
  switch (event.type) {
    case 'see':
      return to({ seenAt: seenAt ?? now })
    case 'revoke':
      return to({ state: 'REVOKED' })
    case 'expire':
      return isLate ? to({ state: 'EXPIRED' }) : refuse('notDue')
    case 'accept':
      if (isLate) return refuse('late')
      if (!event.personInCharge.trim()) return refuse('personRequired')
      return to({ state: 'ACCEPTED', seenAt: seenAt ?? now })
    case 'decline':
      if (isLate) return refuse('late')
      if (event.reason === 'other' && !event.text?.trim()) return refuse('textRequired')
      return to({ state: 'DECLINED', seenAt: seenAt ?? now })
  }
}
