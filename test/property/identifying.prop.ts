import { expect } from 'chai'
import fc from 'fast-check'
import { identifyingIn, type KnownFamily } from '../../shared/domain/identifying.ts'
import { demo } from '../../scripts/seed/data/index.ts'
import { EVERYDAY, FIRST_NAMES, LAST_NAMES, ORDINARY } from '../helpers/declensions.ts'

const HARMLESS: KnownFamily = { familyName: 'Xyzowicz', persons: [] }
const person = (firstName: string, lastName: string, phone: string | null = null) => ({
  firstName,
  lastName,
  phone,
})

const plain = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/Ł/g, 'L')
/** How people spell a word they half hide. */
const spelling = fc.constantFrom<(word: string) => string>(
  (word) => word,
  plain,
  (word) => word.normalize('NFD'),
  (word) => `${word.slice(0, 2)}\u200b${word.slice(2)}`,
  (word) => `„${word}”`,
  (word) => `(${word}),`,
  (word) => [...word].join(' '),
  (word) => [...word].join('.'),
)
const frame = fc.constantFrom<(word: string) => string>(
  (word) => `Prosimy o pomoc dla rodziny ${word} w sprawie szkoły.`,
  (word) => `W szkole mówi się o ${word}, a poradnia milczy.`,
  (word) => `Czy ${word} może dostać miejsce w oddziale?`,
)
const forms = (tables: readonly string[][]) =>
  fc.constantFrom(
    ...tables.flatMap(([base, ...rest]) => [base, ...rest].map((form) => [base, form] as const)),
  )

describe('identifying particulars in a text', () => {
  it('finds every case of a first name, however it is spelled', () => {
    fc.assert(
      fc.property(forms(FIRST_NAMES), spelling, frame, ([base = '', form = ''], spell, say) => {
        const family = { familyName: 'Xyzowicz', persons: [person(base, 'Xyzowicz')] }
        expect(identifyingIn(say(spell(form)), family), say(spell(form))).to.include('name')
      }),
      { numRuns: 1500 },
    )
  })

  it('finds every case of a surname, in both genders and in the plural', () => {
    fc.assert(
      fc.property(
        forms(LAST_NAMES),
        spelling,
        frame,
        fc.boolean(),
        ([base = '', form = ''], spell, say, asFamily) => {
          const family = asFamily
            ? { familyName: base, persons: [] }
            : { familyName: 'Xyzowicz', persons: [person('Ypsylon', base)] }
          expect(identifyingIn(say(spell(form)), family), say(spell(form))).to.include('name')
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('finds a surname written small, unless it is a word of every day as well', () => {
    const small = [
      ['Nadolny', 'nadolnych'],
      ['Kowalski', 'kowalskiej'],
      ['Zaremba', 'zarembów'],
      ['Stępień', 'stepnia'],
    ]
    for (const [familyName = '', word = ''] of small)
      expect(identifyingIn(`rodzina ${word} czeka`, { familyName, persons: [] })).to.deep.equal(['name'])
    expect(identifyingIn('w lesie widziano lisa', { familyName: 'Lis', persons: [] })).to.deep.equal([])
    expect(identifyingIn('u Lisów widziano policję', { familyName: 'Lis', persons: [] })).to.deep.equal([
      'name',
    ])
  })

  it('at the start of a sentence a surname is one in every case that a person’s name has', () => {
    const of = (familyName: string) => ({ familyName, persons: [] })
    for (const [text, familyName] of [
      ['Króla nie stać na opał.', 'Król'],
      ['Szkoła pyta. Wilkowi brakuje książek.', 'Wilk'],
      ['Sikorze odmówiono zasiłku.', 'Sikora'],
      ['Małego nie stać na opał.', 'Mały'],
      ['Białej odmówiono zasiłku.', 'Biała'],
      ['Szkoła pyta. Długim brakuje książek.', 'Długi'],
      ['dotyczy rodziny wójcik', 'Wójcik'],
    ] as const)
      expect(identifyingIn(text, of(familyName)), text).to.deep.equal(['name'])
    for (const [text, familyName] of [
      ['Małe gminy nie mają poradni.', 'Mały'],
      ['Długie kolejki trwają.', 'Długa'],
      ['W lesie widziano lisy.', 'Lis'],
    ] as const)
      expect(identifyingIn(text, of(familyName)), text).to.deep.equal([])
  })

  it('finds everyday forms of a name in the file, and the name where the everyday form is in the file', () => {
    for (const [official, everyday] of EVERYDAY)
      for (const form of everyday) {
        const text = `Pytanie dotyczy ${form} i szkoły.`
        expect(
          identifyingIn(text, { familyName: 'Xyzowicz', persons: [person(official, 'X')] }),
          form,
        ).to.include('name')
      }
    const called = { familyName: 'Xyzowicz', persons: [person('Zosia', 'Xyzowicz')] }
    expect(identifyingIn('Pytanie dotyczy Zofii.', called)).to.deep.equal(['name'])
  })

  it('raises no false alarm over ordinary sentences, whoever the family is', () => {
    const anybody = fc.record({
      first: fc.constantFrom(...FIRST_NAMES),
      last: fc.constantFrom(...LAST_NAMES),
    })
    fc.assert(
      fc.property(anybody, fc.constantFrom(...ORDINARY), ({ first, last }, text) => {
        const family = {
          familyName: last[0] ?? '',
          persons: [person(first[0] ?? '', last[0] ?? '', '600 123 456')],
          address: 'ul. Lipowa 3, Kcynia',
          caseNumber: '2026/014',
        }
        expect(identifyingIn(text, family), `${first[0]} ${last[0]}: ${text}`).to.deep.equal([])
      }),
      { numRuns: 3000 },
    )
  })

  it('finds a name written backwards, or cut in two', () => {
    const family = { familyName: 'Nadolni', persons: [person('Kacper', 'Nadolna')] }
    const hidden = [
      'anlodaN',
      'ynlodan',
      'repcaK',
      'a r p c a K',
      'Na dolna',
      'Kac per',
      'kac prem',
      'Nado lnych',
    ]
    for (const name of hidden)
      expect(identifyingIn(`Rodzina ${name} czeka.`, family), name).to.include('name')
    fc.assert(
      fc.property(forms(LAST_NAMES), frame, ([base = '', form = ''], say) => {
        fc.pre(form.length >= 5)
        const text = say([...form].reverse().join(''))
        expect(identifyingIn(text, { familyName: base, persons: [] }), text).to.include('name')
      }),
      { numRuns: 300 },
    )
    const halls = {
      familyName: 'Nadolni',
      persons: [person('Halina', 'Nadolny'), person('Nadia', 'Nadolna')],
    }
    for (const text of [
      'Zajęcia odbywają się w hali na osiedlu.',
      'Dokumenty leżą na dolnej półce.',
      'Opieka nad dziećmi trwa pół roku.',
      'Kto musiał czekać, ten czeka.',
    ])
      expect(identifyingIn(text, halls), text).to.deep.equal([])
  })

  it('raises no false alarm over what centres write about problems of other families', () => {
    const beginnings = demo.cases.flatMap(({ members }) =>
      members
        .flatMap((it) => [it.firstName, it.lastName])
        .map((it) => it.slice(0, 3))
        // Kaja, Kai.
        .flatMap((it) => [it, it.replace(/j$/, 'i')]),
    )
    const namesNobody = (text: string) =>
      (text.match(/\p{Lu}\p{L}+/gu) ?? []).every((word) => !beginnings.some((it) => word.startsWith(it)))
    const texts = demo.cases
      .flatMap((it) => [
        ...Object.values(it.situation),
        ...it.problemAreas,
        ...it.attempts,
        ...it.notes.map((note) => note.text),
        ...it.actions.flatMap((action) => [action.title, action.expectedEffect, action.result ?? '']),
        ...it.escalations.flatMap(({ tried, question }) => [...tried, question]),
      ])
      .filter((text) => text && namesNobody(text))
    expect(texts.length).to.be.greaterThan(150)
    demo.cases.forEach(({ family, members, address }, at) => {
      const known: KnownFamily = {
        familyName: family.plural,
        persons: members.map(({ firstName, lastName }) => person(firstName, lastName)),
        address: `${address.street}, ${address.postalCode} ${address.city}`,
        caseNumber: '2026/014',
      }
      // Every text meets every eighth family, so that the test stays a matter of seconds.
      for (const text of texts.filter((_, place) => (place + at) % 8 === 0))
        expect(identifyingIn(text, known), `${family.plural}: ${text}`).to.deep.equal([])
    })
  })

  it('finds a personal number however it is broken up, though its last digit be a slip of the pen', () => {
    const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
    const pesel = fc
      .record({
        birth: fc.date({ min: new Date('1940-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }),
        serial: fc.nat({ max: 9999 }),
        slip: fc.nat({ max: 9 }),
      })
      .map(({ birth, serial, slip }) => {
        const ten = `${birth.toISOString().slice(2, 10).replaceAll('-', '')}${String(serial).padStart(4, '0')}`
        const sum = [...ten].reduce((total, digit, place) => total + Number(digit) * (weights[place] ?? 0), 0)
        return `${ten}${(10 - (sum % 10) + slip) % 10}`
      })
    const between = fc.array(fc.constantFrom('', ' ', '-', '.', ' - ', '–'), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(pesel, between, (number, gaps) => {
        const written = [...number].map((digit, index) => digit + (gaps[index] ?? '')).join('')
        expect(identifyingIn(`Numer ${written} w aktach.`, HARMLESS), written).to.include('pesel')
      }),
      { numRuns: 500 },
    )
    for (const said of [
      'czterdzieści cztery zero pięć czternaście zero jeden trzydzieści pięć dziewięć',
      'cztery cztery, zero pięć, jeden cztery, zero jeden, trzy pięć dziewięć',
      'CZTERY CZTERY 05 14 01 trzy pięć dziewiec',
    ])
      expect(identifyingIn(`Numer: ${said}.`, HARMLESS), said).to.include('pesel')
  })

  it('finds telephone numbers in many spellings', () => {
    const digits = fc.tuple(fc.integer({ min: 500, max: 899 }), fc.nat({ max: 999 }), fc.nat({ max: 999 }))
    const three = (n: number) => String(n).padStart(3, '0')
    const write = fc.constantFrom<(a: string, b: string, c: string) => string>(
      (a, b, c) => `${a} ${b} ${c}`,
      (a, b, c) => `${a}-${b}-${c}`,
      (a, b, c) => `${a}.${b}.${c}`,
      (a, b, c) => `${a}${b}${c}`,
      (a, b, c) => `+48 ${a} ${b} ${c}`,
      (a, b, c) => `0048${a}${b}${c}`,
      (a, b, c) => `(+48) ${a}-${b}-${c}`,
      (a, b, c) =>
        `${a.slice(0, 2)} ${a.slice(2)}${b.slice(0, 2)} ${b.slice(2)}${c.slice(0, 1)} ${c.slice(1)}`,
    )
    fc.assert(
      fc.property(digits, write, ([a, b, c], spell) => {
        const text = `Proszę dzwonić: ${spell(three(a), three(b), three(c))}.`
        expect(identifyingIn(text, HARMLESS), text).to.include('phone')
      }),
      { numRuns: 500 },
    )
    const known = { familyName: 'Xyzowicz', persons: [person('Ypsylon', 'X', '+48 600 123 456')] }
    const said = 'tel. sześćset sto dwadzieścia trzy czterysta pięćdziesiąt sześć'
    expect(identifyingIn(said, known)).to.include('phone')
    expect(identifyingIn('tel. 6 0 0 1 2 3 4 5 6', known)).to.include('phone')
  })

  it('is not misled by letters that look alike, signs nobody sees, or signs put into a word or number', () => {
    const family = { familyName: 'Nadolni', persons: [person('Kacper', 'Nadolna')] }
    const names = [
      ...['Nad\u180eolna', 'Nad\u2063olna', 'Nad\u202eolna', 'Nad\u2066olna', 'Nad\u3164olna'],
      ...['N\u0430dolna', 'Nad\u043eln\u0430', 'Nad\u03bflna', 'K\u0430\u0441per'],
      ...['Nad-olna', 'Nad.olna', 'Nad_olna', 'Nad/olna', 'Nad*olna', 'N, a, d, o, l, n, a', 'N/a/d/o/l/n/a'],
      ...['N@dolna', 'N4dolna', 'Nad0lna'],
    ]
    for (const name of names) expect(identifyingIn(`Rodzina ${name} czeka.`, family), name).to.include('name')
    for (const pesel of ['44,051,401,359', '44*05*14*01359', '44:05:14:01359', '44|05|14|01359'])
      expect(identifyingIn(`Numer ${pesel}.`, family), pesel).to.include('pesel')
    for (const phone of [
      '512 34 56 78',
      '512-34-56-78',
      '512/345/678',
      '512,345,678',
      '512 345678',
      '512345 678',
    ])
      expect(identifyingIn(`Telefon ${phone}.`, HARMLESS), phone).to.include('phone')
    const ordinary =
      'Szkoła i/lub poradnia, klasa 1a i 3b, w 2026 r. 12 rodzin (np. e-mail, SMS), covid-19, AT&T.'
    expect(identifyingIn(ordinary, family)).to.deep.equal([])
  })

  it('finds addresses, mail and the number of the case', () => {
    const family = {
      familyName: 'Xyzowicz',
      persons: [],
      address: 'ul. Lipowa 3, Kcynia',
      caseNumber: '2026/014',
    }
    for (const text of [
      'Mieszkają przy Lipowej 3.',
      'rodzina z lipowej 3',
      'Dom na ulicy Lipowej stoi pusty.',
      'ul. Polna 17 m. 4',
      'os. Tysiąclecia 5',
      'Dotyczy ulicy Marii Konopnickiej 12a.',
    ])
      expect(identifyingIn(text, family), text).to.include('address')
    for (const text of [
      'Mieszkają przy Lipowej trzy.',
      'rodzina z lipowej numer trzy',
      'Dom pod adresem Lipowa, trzy, stoi pusty.',
      'Rodzina z ulicy Li powej.',
      'Mieszkają na lipowej.',
      'Lipowa 3',
    ])
      expect(identifyingIn(text, family), text).to.include('address')
    const named: [street: string, texts: string[]][] = [
      ['ul. Kościuszki 40/3', ['Dom przy Kościuszce stoi pusty.', 'Mówią na to Kościuszko czterdzieści.']],
      ['ul. Małachowskiego 21/8', ['Rodzina z Małachowskich.', 'blok Małachowski 21']],
      ['ul. Marii Konopnickiej 12', ['Mieszkanie przy Konopnicką.', 'dom Konopnicka dwanaście']],
      ['ul. Mickiewicza 7', ['Blok na Mickiewiczu jest zimny.', 'mickiewicz siedem']],
      ['os. Wolności 14', ['Rodzina z Wolności.', 'wolność czternaście']],
    ]
    for (const [address, texts] of named)
      for (const text of texts)
        expect(identifyingIn(text, { ...family, address }), `${address}: ${text}`).to.include('address')
    expect(
      identifyingIn('W Dębogórze 14 nie ma wody.', { ...family, address: 'Dębogóra 14, 89-240 Kcynia' }),
    ).to.include('address')
    for (const text of [
      'Adres: matka.k@example.org',
      'pisać na matka (at) example.org',
      'matka[małpa]example.org',
    ])
      expect(identifyingIn(text, family), text).to.include('email')
    for (const text of ['Sprawa 2026/014', 'sprawa nr 2026 / 14', 'sygn. 2026-014'])
      expect(identifyingIn(text, family), text).to.include('caseNumber')
    expect(identifyingIn('Rok 2026 i 14 rodzin; pomoc szkolna, lipowa aleja.', family)).to.deep.equal([])
  })
})
