import { expect } from 'chai'
import { actionStep, isOverdue, nextActionStatuses } from '../../../shared/domain/action.ts'
import { ACTION_STATUSES, type ActionStatus } from '../../../shared/domain/vocabulary.ts'

const owner = { isOwner: true, isCoordinator: false }
const coordinator = { isOwner: false, isCoordinator: true }
const colleague = { isOwner: false, isCoordinator: false }

describe('actionStep', () => {
  const allowed: Record<ActionStatus, ActionStatus[]> = {
    TODO: ['DOING', 'DONE', 'FAILED', 'CANCELLED'],
    DOING: ['TODO', 'DONE', 'FAILED', 'CANCELLED'],
    DONE: ['DOING'],
    FAILED: ['DOING'],
    CANCELLED: [],
  }
  for (const from of ACTION_STATUSES)
    it(`goes from ${from} to ${allowed[from].join(', ') || 'nothing'}`, () => {
      expect(nextActionStatuses(from)).to.deep.equal(allowed[from])
      for (const to of ACTION_STATUSES) {
        const isAllowed = allowed[from].includes(to)
        const reason = from === to ? 'same' : 'notAllowed'
        const expected = isAllowed ? { ok: true, status: to } : { ok: false, reason }
        expect(actionStep(from, to, owner), to).to.deep.equal(expected)
      }
    })

  it('is reopened by its owner or the coordinator, by nobody else', () => {
    for (const from of ['DONE', 'FAILED'] as const) {
      expect(actionStep(from, 'DOING', owner).ok).to.equal(true)
      expect(actionStep(from, 'DOING', coordinator).ok).to.equal(true)
      expect(actionStep(from, 'DOING', colleague)).to.deep.equal({ ok: false, reason: 'ownerOrCoordinator' })
    }
  })
})

describe('isOverdue', () => {
  const dueAt = new Date('2026-11-16T14:30:00Z')
  it('is true for open tasks from the moment they are due', () => {
    for (const status of ['TODO', 'DOING'] as const) {
      expect(isOverdue({ status, dueAt }, new Date(dueAt.getTime() - 1))).to.equal(false)
      expect(isOverdue({ status, dueAt }, dueAt)).to.equal(true)
    }
  })
  it('is never true while the time of a task stands still', () => {
    expect(isOverdue({ status: 'TODO', dueAt, standstill: {} }, dueAt)).to.equal(false)
    expect(isOverdue({ status: 'TODO', dueAt, standstill: null }, dueAt)).to.equal(true)
  })
  it('is never true for finished ones', () => {
    for (const status of ['DONE', 'FAILED', 'CANCELLED'] as const)
      expect(isOverdue({ status, dueAt }, new Date('2027-01-01T00:00:00Z'))).to.equal(false)
  })
})
