import { expect } from 'chai'
import { hoursWords } from '../../../client/features/institutions/hoursWords.ts'

const usual = { from: '07:30', to: '15:30' }
const word = (day: string) => day

describe('office hours in words', () => {
  it('put days on end with the same hours together', () => {
    const week = { mon: usual, tue: usual, wed: { from: '10:00', to: '18:00' }, thu: usual, fri: usual }
    expect(hoursWords(week, word)).to.equal('mon–tue 7:30–15:30, wed 10:00–18:00, thu–fri 7:30–15:30')
  })
  it('keep days apart between which the office is closed', () => {
    expect(hoursWords({ mon: usual, wed: usual, sun: usual }, word)).to.equal(
      'mon 7:30–15:30, wed 7:30–15:30, sun 7:30–15:30',
    )
    expect(hoursWords({}, word)).to.equal('')
  })
})
