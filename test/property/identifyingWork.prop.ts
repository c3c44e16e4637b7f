import { expect } from 'chai'
import { identifyingIn, type KnownFamily } from '../../shared/domain/identifying.ts'

const family: KnownFamily = {
  familyName: 'Nadolny',
  persons: [{ firstName: 'Kacper', lastName: 'Nadolny', phone: '600123456', birthDate: '2016-05-06' }],
  address: 'ul. Lipowa 14/3, 89-240 Kcynia',
  caseNumber: '2026/0042',
}
/** Whoever writes may choose the text: the work must not grow with its square, let alone its cube. */
const HOSTILE = [
  '\n',
  '\n"',
  ' ',
  'a ',
  'a\n',
  'a" \n',
  'a',
  'A.',
  'a-',
  'a-\n',
  '1',
  '1 ',
  '123 ',
  '123.',
  'a@',
  'a.',
  'ul ',
  'ul. a ',
  'dwa ',
  '(',
  '2016-',
  'kacper',
]

describe('looking for identifying particulars in a text made to stall', () => {
  for (const piece of HOSTILE)
    it(`ends well on ${JSON.stringify(piece)} over and over`, function () {
      this.timeout(2000)
      const text = piece.repeat(Math.ceil(4000 / piece.length)).slice(0, 4000)
      expect(identifyingIn(`${text}x`, family)).to.be.an('array')
      expect(identifyingIn(`x\n${text}!`, family)).to.be.an('array')
    })
})

describe('a family’s name or day of birth in other clothes', () => {
  for (const text of ['Rodzina Nadol-\nnych czeka.', 'konto kacpernadolny', 'konto nadolnykacper'])
    it(`is found: ${JSON.stringify(text)}`, () => {
      expect(identifyingIn(text, family)).to.deep.equal(['name'])
    })
  for (const day of ['2016-05-06', '06.05.2016', '6.5.2016', '6 maja 2016', '6 V 2016', '06/05/2016'])
    it(`is found: ${day}`, () => {
      expect(identifyingIn(`Urodzony ${day} r.`, family)).to.include('birthDate')
    })
  it('is not found in another day', () => {
    expect(identifyingIn('Spotkanie 16.05.2016, 6 maja 2026.', family)).to.deep.equal([])
  })
})
