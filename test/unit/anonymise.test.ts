import { expect } from 'chai'
import { stripNames } from '../../shared/domain/anonymise.ts'

describe('stripNames', () => {
  const names = ['Nadolni', 'Marzena', 'Nadolna', 'Kacper', 'Nadolny', 'Paweł', 'Marek', 'Wójcik']
  const gone: [given: string, left: string][] = [
    ['Rodzina Nadolnych zostaje.', 'Rodzina […] zostaje.'],
    ['Kacpra Nadolnego obejmie poradnia.', '[…] obejmie poradnia.'],
    ['Rozmowa z panią Marzeną i Pawłem.', 'Rozmowa z panią […] i […].'],
    ['Markowi i Wójcikom pomaga babcia.', '[…] i […] pomaga babcia.'],
  ]
  for (const [given, left] of gone)
    it(`takes names out in their inflected forms: ${given}`, () => {
      expect(stripNames(given, names)).to.equal(left)
    })
  it('leaves a text without names as it is', () => {
    const text = 'Zarządca odmówił odroczenia, eksmisja 26 listopada.'
    expect(stripNames(text, names)).to.equal(text)
  })
})
