import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { parseTerc } from '../../server/data/parseTerc.ts'
import { FOUNDING_NAMES } from '../../server/data/territoryNames.ts'

const HEADER = 'teryt,kind,name,parent,cityWithPowiatRights'

describe('parseTerc', () => {
  const units = parseTerc(readFileSync(new URL('../../server/data/terc.csv', import.meta.url), 'utf8'))
  const byCode = new Map(units.map((unit) => [unit.teryt, unit]))
  const count = (test: (unit: (typeof units)[number]) => boolean) => units.filter(test).length

  it('holds all of Poland: 16 voivodeships, 380 powiats, 2477 gminas', () => {
    expect(count((u) => u.kind === 'voivodeship')).to.equal(16)
    expect(count((u) => u.kind === 'powiat')).to.equal(380)
    expect(count((u) => u.kind === 'gmina')).to.equal(2477)
    expect(count((u) => u.cityWithPowiatRights)).to.equal(66)
  })

  it('knows the kind of each gmina, and it agrees with the last digit of its code', () => {
    expect(count((u) => u.gminaType === 'urban')).to.equal(302)
    expect(count((u) => u.gminaType === 'rural')).to.equal(1464)
    expect(count((u) => u.gminaType === 'urbanRural')).to.equal(711)
    const digit = { urban: '1', rural: '2', urbanRural: '3' }
    for (const unit of units) if (unit.gminaType) expect(unit.teryt.at(-1)).to.equal(digit[unit.gminaType])
  })

  it('keeps leading zeros', () => {
    expect(byCode.get('0410013')).to.deep.equal({
      teryt: '0410013',
      kind: 'gmina',
      gminaType: 'urbanRural',
      name: 'Kcynia',
      parentId: '0410',
      cityWithPowiatRights: false,
      path: ['nakielski', 'kujawsko-pomorskie'],
    })
    expect(byCode.get('02')).to.deep.include({ name: 'dolnośląskie', parentId: null, path: [] })
  })

  it('keeps the founding name “Bursy” beside the register’s Brusy', () => {
    expect(byCode.get('2202023')).to.deep.include({ name: 'Brusy', nameSeed: 'Bursy' })
    expect(count((u) => u.name === 'Bursy')).to.equal(0)
  })

  it('finds each of the 30 founding gminas; only Brusy is spelt otherwise', () => {
    const founding = units.filter((unit) => unit.teryt in FOUNDING_NAMES)
    expect(founding.length).to.equal(30)
    expect(Object.keys(FOUNDING_NAMES).length).to.equal(30)
    expect(founding.every((unit) => unit.gminaType === 'urbanRural')).to.equal(true)
    expect(founding.filter((unit) => unit.name !== FOUNDING_NAMES[unit.teryt]).map((u) => u.teryt)).to.eql([
      '2202023',
    ])
    expect(units.filter((unit) => unit.nameSeed !== undefined).map((unit) => unit.teryt)).to.eql(['2202023'])
    expect(new Set(founding.map((unit) => unit.parentId)).size).to.equal(20)
    expect(new Set(founding.map((unit) => unit.path.at(-1))).size).to.equal(6)
  })

  it('gives the three demo gminas their powiat and voivodeship', () => {
    expect(byCode.get('1419122')).to.deep.include({ name: 'Słupno', path: ['płocki', 'mazowieckie'] })
    expect(byCode.get('2401011')).to.deep.include({ name: 'Będzin', path: ['będziński', 'śląskie'] })
  })

  const refused: [string, string, string][] = [
    ['another header', 'code,name\n', 'terc line 1'],
    ['an unknown kind', `${HEADER}\n02,region,x,,`, 'terc line 2: not a unit'],
    ['a code that lost its zero', `${HEADER}\n2,voivodeship,dolnośląskie,,`, 'terc line 2: bad code'],
    ['a unit without its parent', `${HEADER}\n0201,powiat,bolesławiecki,02,`, 'terc line 2: unknown parent'],
    ['a repeated code', `${HEADER}\n02,voivodeship,a,,\n02,voivodeship,b,,`, 'terc line 3: bad code'],
    ['a surplus field', `${HEADER}\n02,voivodeship,a,,,x`, 'terc line 2: not a unit'],
  ]
  for (const [what, csv, message] of refused) {
    it(`refuses ${what}, naming the line`, () => {
      expect(() => parseTerc(csv)).to.throw(message)
    })
  }
})
