import { expect } from 'chai'
import { boardColumns, openAtFirst, type BoardColumn } from '../../../client/features/board/boardColumns.ts'
import { landingOn, movesFrom } from '../../../client/features/board/landing.ts'
import { deadlineEntries, meetingEntries } from '../../../client/features/calendar/entries.ts'
import type { NextStep } from '../../../client/features/workflow/primary.ts'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { DeadlineView } from '../../../shared/contracts/deadlines.ts'
import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'

const column = (state: CaseState, cards: number): BoardColumn => ({
  state,
  rows: Array.from({ length: cards }, (_, n) => ({ id: `${state}${n}` }) as CaseRow),
})

describe('Board: columns open at first', () => {
  const eleven = [
    column('SIGNAL', 2),
    column('DRAFT', 1),
    column('CONSENT', 0),
    column('TEAM', 3),
    column('DIAGNOSIS', 5),
    column('ESC_PZK', 1),
    column('PLANNING', 4),
    column('RUNNING', 9),
    column('REVIEW', 1),
    column('EVALUATION', 0),
    column('SUSPENDED', 1),
  ]
  it('are as many as fit beside the folded ones, the fullest first', () => {
    const open = openAtFirst(eleven, 1160)
    expect(open).to.deep.equal(['RUNNING', 'DIAGNOSIS', 'PLANNING', 'TEAM', 'SIGNAL'])
    expect(open.length * 168 + (eleven.length - open.length) * 36 + (eleven.length - 1) * 8).to.be.at.most(
      1160,
    )
  })
  it('never one without cards, and at least one with them however narrow the window', () => {
    expect(openAtFirst(eleven, 4000)).to.have.length(9).and.not.include('CONSENT')
    expect(openAtFirst(eleven, 100)).to.deep.equal(['RUNNING'])
    expect(openAtFirst([column('SIGNAL', 0)], 1160)).to.deep.equal([])
  })
})

describe('Board: families looked after once the work is over', () => {
  const row = (state: CaseState) => ({ id: state, state }) as CaseRow
  const step = (event: string, to: CaseState) =>
    ({ event, to, allowed: true, unmet: [] }) as unknown as NextStep
  it('stand in one column at the end, which opens only when asked', () => {
    const columns = boardColumns([], [row('FOLLOWUP'), row('CLOSED'), row('RUNNING')])
    expect(columns.map(({ state, rows }) => [state, rows.length])).to.deep.equal([
      ['RUNNING', 1],
      ['CLOSED', 2],
    ])
    expect(openAtFirst(columns, 4000)).to.deep.equal(['RUNNING'])
    expect(boardColumns([], [row('RUNNING')]).map(({ state }) => state)).to.deep.equal(['RUNNING'])
  })
  it('come there by closing; what is in the column moves on by the menu', () => {
    const close = step('close', 'CLOSED')
    expect(landingOn(row('EVALUATION'), 'CLOSED', [close], undefined)).to.deep.equal({
      kind: 'open',
      step: close,
    })
    for (const state of ['CLOSED', 'FOLLOWUP'] as const)
      expect(landingOn(row(state), 'CLOSED', [], undefined).kind).to.equal('home')
    const followUp = step('followUp', 'FOLLOWUP')
    expect(movesFrom(row('CLOSED'), [followUp])).to.deep.equal([followUp])
  })
  it('are not closed by dropping a card because the family might take its consent back', () => {
    const back = step('withdrawConsent', 'CLOSED')
    const [model] = publishedModels
    expect(movesFrom(row('RUNNING'), [back])).to.deep.equal([])
    expect(landingOn(row('RUNNING'), 'CLOSED', [back], model).kind).to.equal('noWay')
    expect(landingOn(row('EVALUATION'), 'CLOSED', [back], model).kind).to.equal('others')
  })
})

describe('Calendar: what stands on a day', () => {
  const meeting = {
    id: 'm',
    caseId: 'c',
    caseNumber: '2026/001',
    at: '2026-11-12T09:00:00.000Z',
    minutesLong: 60,
    mode: 'onsite',
    state: 'PLANNED',
  } as MeetingView
  it('a meeting with its family, how and where, as far as the viewer is told', () => {
    const [told] = meetingEntries([{ ...meeting, familyName: 'Nadolni', place: 'sala 2' }])
    expect(told).to.deep.include({ familyName: 'Nadolni', meeting: { mode: 'onsite', place: 'sala 2' } })
    const [bare] = meetingEntries([meeting])
    expect(bare).to.deep.include({ familyName: null, meeting: { mode: 'onsite', place: null } })
  })
  it('a deadline that runs or has passed, never one that stands still', () => {
    const due = { dueAt: '2026-11-12T14:30:00.000Z', kind: 'stage', subject: { type: 'case', id: 'c' } }
    const all = ['RUNNING', 'MISSED', 'PAUSED', 'MET'].map((state) => ({ ...due, id: state, state }))
    const shown = deadlineEntries(all as DeadlineView[], new Date('2026-11-13T00:00:00Z'))
    expect(shown.map(({ id, tone }) => [id, tone])).to.deep.equal([
      ['RUNNING', 'amber'],
      ['MISSED', 'amber'],
    ])
  })
})
