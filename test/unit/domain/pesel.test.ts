import { expect } from 'chai'
import { stdnum } from 'stdnum'
import { maskPesel, parsePesel } from '../../../shared/domain/pesel.ts'

const WEIGHTS = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
/** Ten digits and the check digit that fits them. */
function withCheck(front: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(front[place]), 0)
  return `${front}${(10 - (sum % 10)) % 10}`
}

describe('parsePesel', () => {
  it('reads birth date and sex in each century', () => {
    const read = (front: string): unknown => parsePesel(withCheck(front))
    const cases: [front: string, birthDate: string, sex: string][] = [
      ['8503140123', '1985-03-14', 'M'],
      ['1623050122', '2016-03-05', 'F'],
      ['0042010111', '2100-02-01', 'M'],
      ['0062280110', '2200-02-28', 'F'],
      ['9981310121', '1899-01-31', 'M'],
    ]
    for (const [front, birthDate, sex] of cases)
      expect(read(front)).to.deep.equal({ ok: true, pesel: withCheck(front), birthDate, sex })
  })

  it('takes spaces and hyphens as people type them', () => {
    const pesel = withCheck('8503140123')
    expect(parsePesel(` ${pesel.slice(0, 6)}-${pesel.slice(6)} `)).to.include({ ok: true, pesel })
  })

  it('says what is wrong', () => {
    const pesel = withCheck('8503140123')
    const spoilt = pesel.slice(0, 10) + ((Number(pesel[10]) + 1) % 10)
    expect(parsePesel(pesel.slice(1))).to.deep.equal({ ok: false, reason: 'length' })
    expect(parsePesel('8503140123x')).to.deep.equal({ ok: false, reason: 'length' })
    expect(parsePesel('')).to.deep.equal({ ok: false, reason: 'length' })
    expect(parsePesel(spoilt)).to.deep.equal({ ok: false, reason: 'checksum' })
    for (const front of ['8502300123', '8513140123', '8500140123', '8503000123', '0302290123'])
      expect(parsePesel(withCheck(front)), front).to.deep.equal({ ok: false, reason: 'date' })
  })

  it('finds every single wrong digit', () => {
    const pesel = withCheck('8503140123')
    for (let place = 0; place < 11; place++)
      for (let digit = 0; digit < 10; digit++) {
        const wrong = pesel.slice(0, place) + digit + pesel.slice(place + 1)
        expect(parsePesel(wrong).ok, wrong).to.equal(wrong === pesel)
      }
  })

  it('agrees with an independent validator on past dates', () => {
    const independent = stdnum['PL']?.['pesel']
    for (let seed = 0; seed < 3000; seed++) {
      const front = String((seed * 7_654_321_987 + 1_234_567) % 10_000_000_000).padStart(10, '0')
      // The 1900s only: the other one refuses birth dates still to come, by its own clock.
      if (Number(front.slice(2, 4)) > 20) continue
      const pesel = withCheck(front)
      expect(parsePesel(pesel).ok, pesel).to.equal(independent?.validate(pesel).isValid)
    }
  })
})

describe('maskPesel', () => {
  it('shows the last four digits only', () => {
    expect(maskPesel('85031401234')).to.equal('•••••••1234')
  })
})
