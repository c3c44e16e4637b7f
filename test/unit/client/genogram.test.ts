import { expect } from 'chai'
import fc from 'fast-check'
import { layOut, SHAPE, type Genogram } from '../../../client/features/genogram/layout.ts'
import { ranksOf, type Line, type Member } from '../../../client/features/genogram/ranks.ts'
import { FAMILY_ROLES, RELATION_KINDS } from '../../../shared/domain/vocabulary.ts'

const FAMILY: Member[] = [
  { id: 'kacper', roleInFamily: 'child' },
  { id: 'marzena', roleInFamily: 'mother' },
  { id: 'piotr', roleInFamily: 'father' },
  { id: 'lena', roleInFamily: 'child' },
  { id: 'halina', roleInFamily: 'grandparent' },
]
const line = (a: string, kind: Line['kind'], b: string): Line => ({ id: `${a}-${kind}-${b}`, a, b, kind })
const LINES = [
  line('piotr', 'divorced', 'marzena'),
  ...['piotr', 'marzena'].flatMap((parent) => [
    line(parent, 'parent', 'kacper'),
    line(parent, 'parent', 'lena'),
  ]),
  line('halina', 'parent', 'marzena'),
]
const at = ({ spots }: Genogram, id: string) => spots.find((spot) => spot.id === id) ?? { id, x: NaN, y: NaN }

describe('genogram', () => {
  it('puts children under parents and parents under grandparents', () => {
    const drawn = layOut(FAMILY, LINES)
    expect(at(drawn, 'halina').y).to.be.lessThan(at(drawn, 'marzena').y)
    expect(at(drawn, 'marzena').y).to.equal(at(drawn, 'piotr').y)
    expect(at(drawn, 'marzena').y).to.be.lessThan(at(drawn, 'kacper').y)
    expect(at(drawn, 'kacper').y).to.equal(at(drawn, 'lena').y)
  })

  it('centres the children under the couple and draws one line down for both parents', () => {
    const drawn = layOut(FAMILY, LINES)
    const middle = (a: string, b: string) => (at(drawn, a).x + at(drawn, b).x) / 2
    expect(middle('kacper', 'lena')).to.be.closeTo(middle('piotr', 'marzena'), 1)
    expect(drawn.strokes.filter(({ kind }) => kind === 'parent')).to.have.length(3)
    const down = drawn.strokes.find(({ id }) => id === 'piotr-parent-kacper')
    expect(down?.points[0]).to.deep.equal([middle('piotr', 'marzena'), at(drawn, 'piotr').y])
    expect(down?.points.at(-1)).to.deep.equal([at(drawn, 'kacper').x, at(drawn, 'kacper').y - SHAPE / 2])
  })

  it('stands former and present partner on either side', () => {
    const drawn = layOut(
      [...FAMILY, { id: 'adam', roleInFamily: 'partner' }],
      [...LINES, line('adam', 'partner', 'marzena')],
    )
    const order = ['piotr', 'marzena', 'adam'].map((id) => at(drawn, id).x)
    expect(order[1]).to.be.within(Math.min(...order), Math.max(...order))
    expect(drawn.strokes.find(({ kind }) => kind === 'partner')?.points).to.have.length(2)
  })

  it('knows the generations by role when nobody is related yet', () => {
    const ranks = ranksOf(FAMILY, [])
    expect([...ranks]).to.deep.equal([
      ['kacper', 2],
      ['marzena', 1],
      ['piotr', 1],
      ['lena', 2],
      ['halina', 0],
    ])
  })

  it('leaves out lines to people who are not there, and siblings whose parent shows it', () => {
    const drawn = layOut(FAMILY, [...LINES, line('kacper', 'sibling', 'lena'), line('x', 'close', 'lena')])
    expect(drawn.strokes.map(({ kind }) => kind)).not.to.include.members(['sibling', 'close'])
  })

  it('draws a family of nobody', () => {
    expect(layOut([], [])).to.deep.include({ spots: [], strokes: [] })
  })

  it('never puts two people on one spot, whatever the lines say', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const members = fc.tuple(
      ...ids.map((id) =>
        fc.constantFrom(...FAMILY_ROLES).map((roleInFamily): Member => ({ id, roleInFamily })),
      ),
    )
    const lines = fc.array(
      fc
        .tuple(fc.constantFrom(...ids), fc.constantFrom(...RELATION_KINDS), fc.constantFrom(...ids))
        .filter(([a, , b]) => a !== b)
        .map(([a, kind, b]) => line(a, kind, b)),
      { maxLength: 14 },
    )
    fc.assert(
      fc.property(members, lines, (people, relations) => {
        const { spots, width, height, strokes } = layOut(people, relations)
        expect(spots).to.have.length(people.length)
        for (const [i, p] of spots.entries()) {
          expect(p.x).to.be.within(SHAPE / 2, width)
          expect(p.y).to.be.within(SHAPE / 2, height)
          for (const q of spots.slice(i + 1))
            expect(p.y !== q.y || Math.abs(p.x - q.x) >= SHAPE * 2).to.equal(true)
        }
        for (const { points } of strokes)
          for (const n of points.flat()) expect(Number.isFinite(n)).to.equal(true)
      }),
    )
  })
})
