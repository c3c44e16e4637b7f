import { expect } from 'chai'
import { enteredAt, isOfRound, mayKeepRecords, roundSince } from '../../../shared/domain/caseRounds.ts'
import { filledSections } from '../../../shared/domain/diagnosis.ts'
import { meetingRefusal, type MeetingFacts, type MeetingStep } from '../../../shared/domain/meeting.ts'
import { calendarTerm } from '../../../shared/domain/plan.ts'
import { MAX_RELATIONS, relate, type Relation } from '../../../shared/domain/relations.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n, 9))

describe('rounds of a case', () => {
  const row = (state: CaseState, n: number) => ({ state, at: day(n) })
  const first = [row('DRAFT', 1), row('TEAM', 2), row('DIAGNOSIS', 3), row('REVIEW', 5), row('REVIEW', 6)]

  it('tells when a state was entered, not when something was recorded in it', () => {
    expect(enteredAt(first, 'REVIEW')).to.deep.equal(day(5))
    expect(enteredAt([...first, row('RUNNING', 7), row('REVIEW', 8)], 'REVIEW')).to.deep.equal(day(8))
    expect(enteredAt(first, 'CLOSED')).to.equal(null)
  })
  it('a case opened again starts a round of its own', () => {
    expect(roundSince(first)).to.equal(null)
    const again = [...first, row('CLOSED', 9), row('FOLLOWUP', 10), row('DIAGNOSIS', 11)]
    expect(roundSince(again)).to.deep.equal(day(11))
    expect(isOfRound(day(5), day(11))).to.equal(false)
    expect(isOfRound(day(11), day(11))).to.equal(true)
    expect(isOfRound(day(5), null)).to.equal(true)
    expect(isOfRound(null, null)).to.equal(false)
  })
  it('nothing is written down together before there is a team', () => {
    expect((['SIGNAL', 'DRAFT', 'CONSENT'] as const).map(mayKeepRecords)).to.deep.equal([false, false, false])
    expect((['TEAM', 'RUNNING', 'ESC_POWIAT'] as const).map(mayKeepRecords)).to.deep.equal([true, true, true])
  })
})

describe('sections of a diagnosis', () => {
  const all = {
    causes: 'a',
    strengths: 'b',
    weaknesses: 'c',
    resources: 'd',
    deficits: 'e',
    expectations: 'f',
  }
  it('a section counts when all of its texts are there', () => {
    expect(filledSections(all)).to.deep.equal(['causes', 'strengths', 'resources', 'expectations'])
    expect(filledSections({ ...all, weaknesses: null, deficits: ' ' })).to.deep.equal([
      'causes',
      'expectations',
    ])
  })
})

describe('lines of the family diagram', () => {
  const line = (a: string, kind: Relation['kind'], b: string): Relation => ({ a, b, kind })
  const refusal = (drawn: Relation[], next: Relation) => {
    const result = relate(drawn, next)
    return result.ok ? null : result.reason
  }
  it('nobody is related to themselves, and no line is drawn twice', () => {
    expect(refusal([], line('x', 'close', 'x'))).to.equal('samePerson')
    expect(refusal([line('x', 'sibling', 'y')], line('y', 'sibling', 'x'))).to.equal('repeated')
    expect(refusal([line('x', 'guardian', 'y')], line('y', 'guardian', 'x'))).to.equal(null)
  })
  it('nobody is their own ancestor, over any number of generations', () => {
    const drawn = [line('a', 'parent', 'b'), line('b', 'parent', 'c')]
    expect(refusal(drawn, line('c', 'parent', 'a'))).to.equal('ownAncestor')
    expect(refusal(drawn, line('a', 'parent', 'c'))).to.equal(null)
  })
  it('a couple’s new state takes the place of the old one and of nothing else', () => {
    const drawn = [line('a', 'married', 'b'), line('a', 'conflict', 'b'), line('a', 'partner', 'c')]
    const result = relate(drawn, line('b', 'divorced', 'a'))
    expect(result.ok && result.kept).to.deep.equal(drawn.slice(1))
  })
  it('a drawing has an end', () => {
    const many = Array.from({ length: MAX_RELATIONS }, (_, i) => line('a', 'close', `p${i}`))
    expect(refusal(many, line('a', 'close', 'z'))).to.equal('tooMany')
  })
})

describe('a plan’s time', () => {
  const term = (type: 'PLAN' | 'IPUS', from: string, to: string) => calendarTerm({ type, from, to })
  it('ends after it begins', () => {
    expect(term('PLAN', '2026-11-10', '2026-11-09')).to.equal('beforeStart')
    expect(term('PLAN', '2026-11-10', '2028-11-10')).to.equal(null)
  })
  it('of a centre of social services is a year at most, also from 29 February', () => {
    expect(term('IPUS', '2026-11-10', '2027-11-10')).to.equal(null)
    expect(term('IPUS', '2026-11-10', '2027-11-11')).to.equal('overAYear')
    expect(term('IPUS', '2028-02-29', '2029-02-28')).to.equal(null)
    expect(term('IPUS', '2028-02-29', '2029-03-01')).to.equal('overAYear')
  })
})

describe('a meeting', () => {
  const planned: MeetingFacts = { state: 'PLANNED', at: day(10), minutes: null }
  const held: MeetingFacts = { ...planned, state: 'HELD' }
  const written: MeetingFacts = { ...held, minutes: { lockedAt: null } }
  const locked: MeetingFacts = { ...held, minutes: { lockedAt: day(12) } }
  const steps: MeetingStep[] = ['change', 'cancel', 'hold', 'write', 'approve']
  const refusals = (meeting: MeetingFacts, now = day(11)) =>
    steps.map((step) => meetingRefusal(meeting, step, now))

  it('is moved and called off while it is planned', () => {
    expect(refusals(planned)).to.deep.equal([null, null, null, 'meetingNotHeld', 'meetingNotHeld'])
  })
  it('cannot have been held before its time', () => {
    expect(meetingRefusal(planned, 'hold', day(9))).to.equal('notYetHeld')
  })
  it('once held has minutes, and attendance that may be put right', () => {
    expect(refusals(held)).to.deep.equal(['meetingHeld', 'meetingHeld', null, null, 'noMinutes'])
    expect(refusals(written)).to.deep.equal(['meetingHeld', 'meetingHeld', null, null, null])
  })
  it('called off stays called off', () => {
    expect(new Set(refusals({ ...planned, state: 'CANCELLED' }))).to.deep.equal(new Set(['meetingCancelled']))
  })
  it('with locked minutes never changes', () => {
    expect(new Set(refusals(locked))).to.deep.equal(new Set(['minutesLocked']))
  })
})
