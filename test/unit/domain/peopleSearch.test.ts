import { expect } from 'chai'
import fc from 'fast-check'
import { firstNameKeys, foldText, nameVariants, surnameKeys } from '../../../shared/domain/peopleSearch.ts'

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key))
const sameSurname = (a: string, b: string): boolean => meet(surnameKeys(a), surnameKeys(b))
type Name = [first: string, last: string]
const samePerson = (a: Name, b: Name): boolean => meet(nameVariants(...a), nameVariants(...b))

describe('foldText', () => {
  it('drops case, diacritics, hyphens and extra spaces', () => {
    expect(foldText('  Żółć-GĘŚLĄ  jaźń ')).to.equal('zolc gesla jazn')
    expect(foldText("O'Brien–Ćwikła")).to.equal('o brien cwikla')
  })
  it('is idempotent and never leaves an outer or double space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text)
        expect(foldText(folded)).to.equal(folded)
        expect(folded).to.not.match(/^ | $| {2}/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('surnameKeys', () => {
  const families: string[][] = [
    ['Kowalski', 'Kowalska', 'Kowalskiego', 'Kowalskiej', 'Kowalskich', 'Kowalscy', 'KOWALSKĄ'],
    ['Nadolny', 'Nadolna', 'Nadolnych', 'Nadolnej', 'Nadolnego', 'Nadolni', 'Nadolnymi'],
    ['Nowak', 'Nowaka', 'Nowakowie', 'Nowaków', 'Nowakowi', 'Nowakowa', 'Nowakówna', 'Nowakami'],
    ['Dębicki', 'Dębicka', 'Dębiccy'],
    ['Zawadzki', 'Zawadzka', 'Zawadzcy'],
    ['Wrona', 'Wrony', 'Wronie', 'Wronę', 'Wroną'],
    ['Dudek', 'Dudka', 'Dudkowie'],
    ['Wróbel', 'Wróbla', 'Wróblowie'],
    ['Lipowy', 'Lipowa'],
    ['Mały', 'Mała', 'Małego'],
  ]
  for (const family of families)
    it(`lets the forms of ${family[0]} meet`, () => {
      for (const form of family) expect(sameSurname(family[0] ?? '', form), form).to.equal(true)
    })

  it('lets either part of a double-barrelled name meet', () => {
    expect(sameSurname('Nowak-Kowalska', 'Kowalski')).to.equal(true)
    expect(sameSurname('Nowak Kowalska', 'Nowak')).to.equal(true)
  })

  it('keeps different names apart', () => {
    const names = ['Kowalski', 'Kowalczyk', 'Nadolny', 'Nowak', 'Nowicki', 'Wrona', 'Wróbel', 'Mazur', 'Sowa']
    names.forEach((a, index) => {
      for (const b of names.slice(index + 1)) expect(sameSurname(a, b), `${a} ${b}`).to.equal(false)
    })
  })

  const stem = fc.stringMatching(/^[bdgkmnprstwz][aeo][bdgklmnprstw]{1,2}$/)
  it('meets across gender and case for any adjectival surname', () => {
    const forms = fc.constantFrom('i', 'a', 'iego', 'iej', 'ich', 'im', 'ą')
    fc.assert(
      fc.property(stem, fc.constantFrom('sk', 'ck', 'dzk'), forms, forms, (base, suffix, one, other) =>
        sameSurname(base + suffix + one, base + suffix + other),
      ),
    )
    const hard = fc.constantFrom('y', 'a', 'ego', 'ej', 'ych', 'ym', 'ą')
    fc.assert(
      fc.property(stem, hard, hard, (base, one, other) => sameSurname(`${base}n${one}`, `${base}n${other}`)),
    )
  })
})

describe('firstNameKeys', () => {
  it('knows everyday forms, several official names behind one form included', () => {
    expect(firstNameKeys('Kasia')).to.deep.equal(['kasia', 'katarzyna'])
    expect(firstNameKeys('Marzenka')).to.include('marzena')
    expect(firstNameKeys('Ola')).to.include.members(['aleksandra', 'olga'])
    expect(firstNameKeys('Łukaszek')).to.include('lukasz')
  })
  it('takes every given name', () => {
    expect(firstNameKeys('Anna Maria')).to.deep.equal(['anna', 'maria'])
  })
})

describe('nameVariants', () => {
  it('meets the same person under other forms of the name', () => {
    expect(samePerson(['Kasia', 'Kowalski'], ['Katarzyna', 'Kowalska'])).to.equal(true)
    expect(samePerson(['Marzenka', 'Nadolnej'], ['Marzena', 'Nadolna-Wilk'])).to.equal(true)
    expect(samePerson(['kuba', 'NADOLNY'], ['Jakub', 'Nadolny'])).to.equal(true)
    expect(samePerson(['Lenka', 'Nadolna'], ['Lena', 'Nadolna'])).to.equal(true)
    expect(samePerson(['Jarek', 'Nadolny'], ['Jarosław', 'Nadolny'])).to.equal(true)
  })
  it('keeps apart people with another first name or surname', () => {
    expect(samePerson(['Anna', 'Kowalska'], ['Ewa', 'Kowalska'])).to.equal(false)
    expect(samePerson(['Anna', 'Kowalska'], ['Anna', 'Wilk'])).to.equal(false)
  })
  it('has no key for half a name', () => {
    expect(nameVariants('', 'Kowalska')).to.deep.equal([])
    expect(nameVariants('Anna', ' - ')).to.deep.equal([])
  })
  it('always meets itself, however it is written', () => {
    const word = fc.stringMatching(/^[A-Za-ząćęłńóśżź]{2,12}$/)
    fc.assert(
      fc.property(word, word, (first, last) =>
        samePerson([first, last], [` ${first.toUpperCase()}`, `${last.normalize('NFD')} `]),
      ),
    )
  })
})
