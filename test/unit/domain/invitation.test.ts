import { expect } from 'chai'
import {
  answerDueAt,
  invitationStep,
  newInvitation,
  type InvitationEvent,
  type InvitationFacts,
  type InvitationRefusal,
} from '../../../shared/domain/invitation.ts'
import type { InvitationState } from '../../../shared/domain/vocabulary.ts'

const sentAt = new Date('2026-11-06T09:14:00Z')
const dueAt = new Date('2026-11-16T14:30:00Z')
const inTime = new Date('2026-11-12T08:00:00Z')
const afterwards = new Date('2026-11-17T08:00:00Z')
const sent: InvitationFacts = newInvitation(sentAt)

const after = (event: InvitationEvent, now = inTime, from: InvitationFacts = sent) => {
  const outcome = invitationStep(from, event, now)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.invitation
}
const refusal = (event: InvitationEvent, now = inTime, from: InvitationFacts = sent): InvitationRefusal => {
  const outcome = invitationStep(from, event, now)
  if (outcome.ok) throw new Error('was accepted')
  return outcome.reason
}
const inState = (state: InvitationState): InvitationFacts => ({ ...sent, state })

const accept: InvitationEvent = { type: 'accept', personInCharge: 'u1' }
const decline: InvitationEvent = { type: 'decline', reason: 'noCapacity' }

describe('newInvitation', () => {
  it('is due after five working days, 11 November left out', () => {
    expect(newInvitation(sentAt)).to.deep.equal({ state: 'SENT', seenAt: null, dueAt, sentCount: 1 })
  })
  it('is due after 24 hours in an urgent case', () => {
    expect(newInvitation(sentAt, { isUrgent: true }).dueAt).to.deep.equal(new Date('2026-11-07T09:14:00Z'))
  })
  it('takes the time of the model, also when it has no urgent one', () => {
    const answerTime = { n: 1, unit: 'wd' as const }
    const monday = new Date('2026-11-09T14:30:00Z')
    expect(answerDueAt(sentAt, { answerTime })).to.deep.equal(monday)
    expect(answerDueAt(sentAt, { answerTime, isUrgent: true })).to.deep.equal(monday)
  })
})

describe('invitationStep', () => {
  it('marks the first time it is seen and keeps it', () => {
    const seen = after({ type: 'see' })
    expect(seen).to.deep.equal({ state: 'SENT', seenAt: inTime, dueAt, sentCount: 1 })
    expect(after({ type: 'see' }, afterwards, seen).seenAt).to.deep.equal(inTime)
  })

  it('accepts and declines in time; an answer is a sight', () => {
    expect(after(accept)).to.include({ state: 'ACCEPTED', seenAt: inTime })
    expect(after(decline)).to.include({ state: 'DECLINED', seenAt: inTime })
  })

  it('needs a person in charge, and words for another reason', () => {
    expect(refusal({ type: 'accept', personInCharge: ' ' })).to.equal('personRequired')
    expect(refusal({ type: 'decline', reason: 'other', text: ' ' })).to.equal('textRequired')
    expect(after({ type: 'decline', reason: 'other', text: 'remont' }).state).to.equal('DECLINED')
  })

  it('refuses answers from the moment it is due, even if nobody marked it expired yet', () => {
    expect(refusal(accept, dueAt)).to.equal('late')
    expect(refusal(decline, dueAt)).to.equal('late')
    expect(after(accept, new Date(dueAt.getTime() - 1)).state).to.equal('ACCEPTED')
  })

  it('expires from the moment it is due, not before', () => {
    expect(refusal({ type: 'expire' }, new Date(dueAt.getTime() - 1))).to.equal('notDue')
    expect(after({ type: 'expire' }, dueAt).state).to.equal('EXPIRED')
  })

  it('can be revoked while open', () => {
    expect(after({ type: 'revoke' }).state).to.equal('REVOKED')
  })

  it('takes nothing but a resend once closed', () => {
    const events: InvitationEvent[] = [
      { type: 'see' },
      accept,
      decline,
      { type: 'expire' },
      { type: 'revoke' },
    ]
    for (const state of ['ACCEPTED', 'DECLINED', 'EXPIRED', 'REVOKED'] as const)
      for (const event of events) expect(refusal(event, afterwards, inState(state)), state).to.equal('closed')
  })

  it('is sent again, unseen and with a new deadline, from SENT, EXPIRED and DECLINED', () => {
    for (const state of ['SENT', 'EXPIRED', 'DECLINED'] as const)
      expect(
        after({ type: 'resend' }, afterwards, { ...inState(state), seenAt: inTime, sentCount: 2 }),
      ).to.deep.equal({
        state: 'SENT',
        seenAt: null,
        dueAt: new Date('2026-11-24T14:30:00Z'),
        sentCount: 3,
      })
    for (const state of ['ACCEPTED', 'REVOKED'] as const)
      expect(refusal({ type: 'resend' }, afterwards, inState(state))).to.equal('notResendable')
  })

  it('leaves the given invitation as it was', () => {
    expect(after(accept, inTime, Object.freeze({ ...sent })).state).to.equal('ACCEPTED')
  })
})
