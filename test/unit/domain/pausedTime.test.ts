import { expect } from 'chai'
import { pause, resume } from '../../../shared/domain/pausedTime.ts'
import { addDuration, type DueOptions, type Duration } from '../../../shared/domain/workingDays.ts'

const at = (text: string): Date => new Date(`${text}Z`)

function stop(startedAt: Date, duration: Duration, pausedAt: Date) {
  return pause({ startedAt, duration, dueAt: addDuration(startedAt, duration), pausedAt })
}
function moved(start: string, duration: Duration, from: string, until: string, options?: DueOptions): string {
  const remaining = stop(at(start), duration, at(from))
  return resume({ remaining, at: at(until), ...options }).toISOString()
}

describe('pause', () => {
  const started = at('2026-11-06T09:00:00')

  it('keeps what is left in the unit of the clock', () => {
    const left = (n: number, unit: Duration['unit'], until: string) => stop(started, { n, unit }, at(until))
    expect(left(5, 'wd', '2026-11-10T09:00:00')).to.deep.include({ n: 3, unit: 'wd' })
    expect(left(14, 'd', '2026-11-10T09:00:00')).to.deep.include({ n: 10, unit: 'd' })
    expect(left(1, 'm', '2026-11-10T09:00:00')).to.deep.include({ n: 26, unit: 'd' })
    expect(left(24, 'h', '2026-11-06T20:00:00.001')).to.deep.include({ n: 13 * 3_600_000 - 1, unit: 'ms' })
  })

  it('before the start leaves the whole length', () => {
    expect(stop(started, { n: 5, unit: 'wd' }, at('2026-11-02T09:00:00')).n).to.equal(5)
    expect(stop(started, { n: 1, unit: 'h' }, at('2026-11-02T09:00:00')).n).to.equal(3_600_000)
  })

  it('takes the due day of a deadline that was set by hand', () => {
    const duration = { n: 14, unit: 'd' } as const
    const clock = { startedAt: started, duration, dueAt: at('2026-12-04T14:30:00') }
    expect(pause({ ...clock, pausedAt: at('2026-12-01T09:00:00') })).to.deep.include({ n: 3, unit: 'd' })
  })
})

describe('resume', () => {
  it('gives back the working days of a pause over Christmas', () => {
    const five = { n: 5, unit: 'wd' } as const
    // Left on Wednesday 23 December: 3; 28 December is the next working day.
    expect(moved('2026-12-21T09:00:00', five, '2026-12-23T09:00:00', '2026-12-28T09:00:00')).to.equal(
      '2026-12-31T14:30:00.000Z',
    )
  })

  it('moves the counted end of calendar days, not the day it was moved to', () => {
    // 14 days end on Saturday 21 November; the pause of two days ends them on Monday itself.
    const fortnight = { n: 14, unit: 'd' } as const
    expect(moved('2026-11-07T09:00:00', fortnight, '2026-11-16T09:00:00', '2026-11-18T09:00:00')).to.equal(
      '2026-11-23T14:30:00.000Z',
    )
  })

  it('is exact in hours, over the change of clocks too', () => {
    expect(
      moved('2026-10-24T10:00:00', { n: 24, unit: 'h' }, '2026-10-24T20:00:00', '2026-10-26T01:02:03.004'),
    ).to.equal('2026-10-26T15:02:03.004Z')
  })

  it('leaves the rest of a last day, or the next working day when none is left', () => {
    const one = { n: 1, unit: 'wd' } as const
    const friday = '2026-11-06T10:00:00'
    const resumed = (until: string) => moved('2026-11-05T09:00:00', one, friday, until)
    expect(resumed('2026-11-09T08:00:00')).to.equal('2026-11-09T14:30:00.000Z')
    expect(resumed('2026-11-07T08:00:00')).to.equal('2026-11-09T14:30:00.000Z')
    expect(resumed('2026-11-09T14:30:00')).to.equal('2026-11-10T14:30:00.000Z')
  })

  it('never takes time away, even when the office closes earlier by then', () => {
    const five = { n: 5, unit: 'wd' } as const
    const now = '2026-11-09T09:00:00'
    expect(moved('2026-11-06T09:00:00', five, now, now, { closes: '12:00' })).to.equal(
      '2026-11-16T14:30:00.000Z',
    )
  })

  it('heals no missed deadline', () => {
    const missed = stop(at('2026-11-06T09:00:00'), { n: 1, unit: 'wd' }, at('2026-11-09T14:30:00'))
    expect(missed).to.deep.include({ n: 0, isMissed: true })
    expect(resume({ remaining: missed, at: at('2026-12-01T09:00:00') })).to.deep.equal(
      at('2026-11-09T14:30:00'),
    )
  })
})
