import { expect } from 'chai'
import { layoutModel } from '../../../shared/workflow/drawing/layout.ts'
import { laneOf, pathIndex } from '../../../shared/workflow/drawing/lanes.ts'
import type { Box, ModelLayout, Point } from '../../../shared/workflow/drawing/types.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'
import { caseAt, inAnyState } from './positions.ts'

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const between = (v: number, a: number, b: number): boolean => v >= Math.min(a, b) && v <= Math.max(a, b)

/** True when the stretch runs through the inside of the box. */
function runsThrough(a: Point, b: Point, box: Box): boolean {
  const inX = Math.max(a.x, b.x) > box.x + 1 && Math.min(a.x, b.x) < box.x + box.width - 1
  const inY = Math.max(a.y, b.y) > box.y + 1 && Math.min(a.y, b.y) < box.y + box.height - 1
  return inX && inY
}

const onEdge = ({ x, y }: Point, box: Box): boolean =>
  (between(x, box.x, box.x + box.width) && (y === box.y || y === box.y + box.height)) ||
  (between(y, box.y, box.y + box.height) && (x === box.x || x === box.x + box.width))

/** Every published model in both languages, bare and with a case in each of its states; made once. */
const layouts: { layout: ModelLayout; name: string }[] = []
function everyLayout(check: (layout: ModelLayout, name: string) => void): void {
  if (layouts.length === 0) {
    for (const model of publishedModels) {
      for (const locale of ['pl', 'en'] as const) {
        for (const position of [undefined, ...inAnyState(model)]) {
          const name = `${model.code} ${locale} ${position?.state ?? 'bare'}`
          layouts.push({ layout: layoutModel(model, { locale, position }), name })
        }
      }
    }
  }
  for (const { layout, name } of layouts) check(layout, name)
}

describe('drawn model, layout', function () {
  this.timeout(60_000)

  it('keeps boxes apart and each in its lane, whatever the language and wherever the case', () => {
    everyLayout(({ nodes, lanes, width, height }, name) => {
      for (const [index, node] of nodes.entries()) {
        const lane = lanes.find(({ id }) => id === node.lane)
        expect(lane, name).to.exist
        expect(node.y, `${name} ${node.id}`).to.be.at.least(lane?.y ?? Infinity)
        expect(node.y + node.height).to.be.at.most((lane?.y ?? 0) + (lane?.height ?? 0))
        expect(node.x).to.be.at.least(0)
        expect(node.x + node.width).to.be.at.most(width)
        for (const other of nodes.slice(index + 1)) {
          expect(overlap(node, other), `${name}: ${node.id} on ${other.id}`).to.equal(false)
        }
      }
      expect(height).to.be.at.most(800)
      expect(width).to.be.at.most(1250)
    })
  })

  it('draws right-angled lines that touch no box but their own ends', () => {
    everyLayout(({ nodes, brackets, links }, name) => {
      for (const { id, points, from, to, kind } of links) {
        expect(points.length, `${name} ${id}`).to.be.at.least(2)
        for (const [index, b] of points.slice(1).entries()) {
          const a = points[index] ?? b
          expect(a.x === b.x || a.y === b.y, `${name} ${id} is slanted`).to.equal(true)
          for (const node of nodes) {
            expect(runsThrough(a, b, node), `${name}: ${id} through ${node.id}`).to.equal(false)
          }
        }
        const ends: [string, Point | undefined][] = [[to, points.at(-1)]]
        if (kind === 'line') ends.push([from, points[0]])
        for (const [end, point] of ends) {
          const node = nodes.find((one) => one.id === end)
          const bar = brackets.find((one) => one.id === end)
          expect(node ?? bar, `${name} ${id}`).to.exist
          if (node && point) expect(onEdge(point, node), `${name} ${id} misses ${end}`).to.equal(true)
          if (bar && point) expect(between(point.x, bar.x, bar.x + bar.width)).to.equal(true)
        }
      }
    })
  })

  it('lets no caption lie on a box', () => {
    everyLayout(({ nodes, links }, name) => {
      const texts = [
        ...links.flatMap(({ captionAt, id }) => (captionAt ? [{ id, spot: captionAt, width: 40 }] : [])),
        ...nodes.flatMap(({ hereAt, id }) => (hereAt ? [{ id, spot: hereAt, width: 120 }] : [])),
      ]
      for (const { id, spot, width } of texts) {
        const x =
          spot.anchor === 'start' ? spot.x : spot.anchor === 'end' ? spot.x - width : spot.x - width / 2
        const box = { x, y: spot.y - 9, width, height: 10 }
        for (const node of nodes) {
          expect(overlap(box, node), `${name}: words of ${id} on ${node.id}`).to.equal(false)
        }
      }
    })
  })

  it('draws every step once or tells it as one that changes no state', () => {
    for (const model of publishedModels) {
      const { links, asides, nodes } = layoutModel(model, { locale: 'pl' })
      const told = new Set([...links.flatMap(({ transitions }) => transitions), ...asides])
      expect([...told].toSorted()).to.deep.equal(model.transitions.map(({ id }) => id).toSorted())
      for (const id of asides) expect(model.transitions.find((row) => row.id === id)?.to).to.equal('$stay')
      for (const state of model.states) {
        expect(nodes.find(({ id }) => id === state.id)?.lane).to.equal(laneOf(state))
      }
    }
  })

  it('leads the road from left to right', () => {
    for (const model of publishedModels) {
      const { nodes } = layoutModel(model, { locale: 'pl' })
      const road = nodes
        .filter(({ id, end }) => pathIndex(id) >= 0 && !end)
        .toSorted((a, b) => pathIndex(a.id) - pathIndex(b.id))
      for (const [index, node] of road.slice(1).entries()) {
        const before = road[index]
        if (before?.lane === node.lane) expect(node.x).to.be.greaterThan(before.x + before.width)
        else expect(node.x + node.width).to.be.greaterThan(before?.x ?? 0)
      }
    }
  })

  it('is deterministic', () => {
    for (const model of publishedModels) {
      const once = layoutModel(model, { locale: 'pl', position: caseAt('PLANNING') })
      expect(layoutModel(model, { locale: 'pl', position: caseAt('PLANNING') })).to.deep.equal(once)
    }
  })

  it('has one time per column of the deadline row, in the order of the road', () => {
    const model = publishedModels.find(({ code }) => code === 'URR')
    if (!model) throw new Error('no URR')
    const { columns } = layoutModel(model, { locale: 'pl' })
    const shared = columns.find(({ clocks }) => clocks.length > 1)
    expect(shared?.clocks).to.deep.equal([
      { n: 5, unit: 'wd' },
      { n: 14, unit: 'd' },
    ])
    for (const [index, { x }] of columns.slice(1).entries()) {
      expect(x - (columns[index]?.x ?? 0)).to.be.at.least(60)
    }
  })
})
