import { expect } from 'chai'
import { stripIdentifying } from '../../shared/domain/anonymise.ts'
import { EVERYDAY, FIRST_NAMES, LAST_NAMES } from '../helpers/declensions.ts'

describe('stripIdentifying', () => {
  const names = ['Nadolni', 'Marzena', 'Nadolna', 'Kacper', 'Nadolny', 'Paweł', 'Marek', 'Wójcik']
  const gone: [given: string, left: string][] = [
    ['Rodzina Nadolnych zostaje.', 'Rodzina […] zostaje.'],
    ['Kacpra Nadolnego obejmie poradnia.', '[…] obejmie poradnia.'],
    ['Rozmowa z panią Marzeną i Pawłem.', 'Rozmowa z panią […] i […].'],
    ['Markowi i Wójcikom pomaga babcia.', '[…] i […] pomaga babcia.'],
  ]
  for (const [given, left] of gone)
    it(`takes names out in their inflected forms: ${given}`, () => {
      expect(stripIdentifying(given, names)).to.equal(left)
    })
  for (const forms of [...FIRST_NAMES, ...LAST_NAMES])
    it(`knows ${String(forms[0])} in every case`, () => {
      for (const form of forms)
        expect(stripIdentifying(`Pytano o ${form} w poradni.`, [String(forms[0])]), form).to.equal(
          'Pytano o […] w poradni.',
        )
    })
  it('knows everyday forms', () => {
    for (const [official, forms] of EVERYDAY)
      for (const form of forms)
        expect(stripIdentifying(`Widziano ${form}.`, [official])).to.equal('Widziano […].')
  })
  it('takes out telephones, personal numbers, e-mail addresses and streets with a house', () => {
    const texts = [
      'Numer: 601 202 303.',
      'Numer: +48 601-202-303.',
      'Numer: 44051401359.',
      'Numer: 52 384 11 20.',
      'Numer: ewa.n@poczta.example.',
    ]
    for (const text of texts) expect(stripIdentifying(text, names), text).to.equal('Numer: […].')
    expect(stripIdentifying('Mieszkają przy ul. Polnej 7, na parterze.', names)).to.equal(
      'Mieszkają przy […], na parterze.',
    )
  })
  it('leaves days, sums and words of every day', () => {
    const text = 'Dług 12 400 zł do 26.11.2026, do końca marca nowy termin 2026-04-01.'
    expect(stripIdentifying(text, ['Marzec', 'Nowak'])).to.equal(text)
  })
  it('leaves a text without names as it is', () => {
    const text = 'Zarządca odmówił odroczenia, eksmisja 26 listopada.'
    expect(stripIdentifying(text, names)).to.equal(text)
  })
})
