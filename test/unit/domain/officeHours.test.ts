import { expect } from 'chai'
import {
  DEFAULT_OFFICE_HOURS,
  nextOfficeMoment,
  officeCloseOn,
  type OfficeHours,
} from '../../../shared/domain/officeHours.ts'

const next = (at: string, hours: OfficeHours = DEFAULT_OFFICE_HOURS): string =>
  nextOfficeMoment(new Date(at), hours).toISOString()
const short = { from: '09:00', to: '12:00' }

describe('nextOfficeMoment', () => {
  it('is the moment itself while the office is open, from opening until just before closing', () => {
    for (const at of ['2026-11-06T06:30:00.000Z', '2026-11-06T10:00:00.001Z', '2026-11-06T14:29:59.999Z'])
      expect(next(at)).to.equal(at)
  })

  it('waits for the morning, the next day or Monday', () => {
    expect(next('2026-11-06T03:00:00Z')).to.equal('2026-11-06T06:30:00.000Z')
    expect(next('2026-11-05T14:30:00Z')).to.equal('2026-11-06T06:30:00.000Z')
    expect(next('2026-11-06T21:30:00Z')).to.equal('2026-11-09T06:30:00.000Z')
  })

  it('waits past public holidays, also where the hours name their weekday', () => {
    expect(next('2026-11-11T10:00:00Z')).to.equal('2026-11-12T06:30:00.000Z')
    expect(next('2026-12-24T10:00:00Z')).to.equal('2026-12-28T06:30:00.000Z')
    expect(next('2026-08-15T08:00:00Z', { sat: short })).to.equal('2026-08-22T07:00:00.000Z')
    // 25 December and 1 January are Fridays.
    expect(next('2026-12-25T08:00:00Z', { fri: short })).to.equal('2027-01-08T08:00:00.000Z')
  })

  it('opens on a Saturday that the hours name', () => {
    expect(next('2026-11-06T21:30:00Z', { ...DEFAULT_OFFICE_HOURS, sat: short })).to.equal(
      '2026-11-07T08:00:00.000Z',
    )
  })

  it('holds nothing back for an office that never opens', () => {
    const at = '2026-11-07T02:00:00.000Z'
    expect(next(at, {})).to.equal(at)
    expect(next(at, { mon: { from: '12:00', to: '09:00' } })).to.equal(at)
  })

  it('refuses an hour that is none', () => {
    expect(() => next('2026-11-07T02:00:00Z', { mon: { from: '8', to: '15:30' } })).to.throw(RangeError)
  })
})

describe('officeCloseOn', () => {
  const close = (date: string): string => officeCloseOn(date, { fri: short }).toISOString()

  it('is the closing of that day in Warsaw, in summer and winter', () => {
    expect(close('2026-11-06')).to.equal('2026-11-06T11:00:00.000Z')
    expect(close('2026-07-03')).to.equal('2026-07-03T10:00:00.000Z')
  })
  it('is the usual hour on a day without hours', () => {
    expect(close('2026-11-09')).to.equal('2026-11-09T14:30:00.000Z')
  })
})
