import { expect } from 'chai'
import { makeCalendar } from '../../scripts/seed/calendar.ts'
import { isWorkingDay, warsawTime } from '../../shared/domain/workingDays.ts'

const moments = {
  'on a working afternoon': '2026-11-10T13:40:00Z',
  'before office hours': '2026-11-10T06:10:00Z',
  'just after midnight': '2026-11-09T23:20:00Z',
  'late in the evening': '2026-11-10T21:30:00Z',
  'on a Sunday': '2026-11-22T12:48:00Z',
  'on a public holiday': '2026-11-11T10:00:00Z',
  'on the day the clocks change': '2026-10-25T09:00:00Z',
}

describe('calendar of the demo', () => {
  for (const [when, at] of Object.entries(moments)) {
    it(`keeps the order of days and hours when seeded ${when}`, () => {
      const now = new Date(at)
      const calendar = makeCalendar(now)
      const order = [...Array(30).keys()]
        .reverse()
        .flatMap((ago) => [0, 0.4, 1].map((share) => calendar.moment(ago, share).getTime()))
      expect(order).to.deep.equal([...order].sort((a, b) => a - b))
      expect(new Set(order).size).to.equal(order.length)
      expect(calendar.moment(0, 1).getTime()).to.be.below(now.getTime())
      expect(calendar.moment(0, 0).getTime()).to.be.above(now.getTime() - 24 * 3_600_000)
    })

    it(`puts earlier days into office hours of working days when seeded ${when}`, () => {
      const calendar = makeCalendar(new Date(at))
      for (let ago = 1; ago < 30; ago++) {
        expect(isWorkingDay(calendar.date(ago))).to.equal(true)
        for (const share of [0, 0.5, 1])
          expect(warsawTime(calendar.moment(ago, share)) >= '08:00').to.equal(true)
        expect(warsawTime(calendar.moment(ago, 1))).to.equal('15:00')
      }
    })
  }

  it('counts due days in working days, both ways', () => {
    const calendar = makeCalendar(new Date('2026-11-10T10:00:00Z'))
    expect([-2, -1, 0, 1, 2].map((n) => calendar.dueOn(n))).to.deep.equal([
      '2026-11-06',
      '2026-11-09',
      '2026-11-10',
      '2026-11-12',
      '2026-11-13',
    ])
  })
})
