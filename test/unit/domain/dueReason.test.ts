import { expect } from 'chai'
import { explainDue } from '../../../shared/domain/dueReason.ts'
import type { DueOptions, Duration } from '../../../shared/domain/workingDays.ts'

const explain = (from: string, n: number, unit: Duration['unit'], options?: DueOptions) => {
  const { dueAt, ...reason } = explainDue(new Date(`${from}T10:00:00Z`), { n, unit }, options)
  return { due: dueAt.toISOString().slice(0, 10), ...reason }
}

describe('explainDue', () => {
  it('says five working days, without 11 November', () => {
    expect(explain('2026-11-06', 5, 'wd')).to.deep.equal({
      due: '2026-11-16',
      rule: { n: 5, unit: 'wd' },
      holidays: [{ date: '2026-11-11', name: 'independenceDay' }],
      weekendDays: 4,
    })
  })

  it('does not blame a holiday that falls on a weekend', () => {
    // 1 November 2026 is a Sunday.
    expect(explain('2026-10-30', 1, 'wd')).to.deep.include({ holidays: [], weekendDays: 2 })
  })

  it('names the day that a count of days ended on before it moved', () => {
    expect(explain('2026-12-10', 14, 'd')).to.deep.equal({
      due: '2026-12-28',
      rule: { n: 14, unit: 'd' },
      holidays: [
        { date: '2026-12-24', name: 'christmasEve' },
        { date: '2026-12-25', name: 'christmasDay' },
      ],
      weekendDays: 2,
      rolledFrom: '2026-12-24',
    })
    expect(explain('2026-05-04', 1, 'm')).to.deep.include({ due: '2026-06-05', rolledFrom: '2026-06-04' })
  })

  it('has nothing to name when the rule does not move deadlines', () => {
    const reason = { due: '2026-06-04', rule: { n: 1, unit: 'm' }, holidays: [], weekendDays: 0 }
    expect(explain('2026-05-04', 1, 'm', { roll: 'none' })).to.deep.equal(reason)
  })

  it('passes over holidays inside a count of days without a word: they count', () => {
    expect(explain('2026-11-09', 7, 'd')).to.deep.include({ holidays: [], weekendDays: 0 })
  })

  it('names the day off from which no working days at all are counted', () => {
    expect(explain('2026-11-07', 0, 'wd')).to.deep.include({ rolledFrom: '2026-11-07', weekendDays: 2 })
  })

  it('finds nothing to explain about hours', () => {
    expect(explain('2026-12-24', 24, 'h')).to.deep.equal({
      due: '2026-12-25',
      rule: { n: 24, unit: 'h' },
      holidays: [],
      weekendDays: 0,
    })
  })
})
