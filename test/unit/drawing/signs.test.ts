import { expect } from 'chai'
import { layoutModel } from '../../../shared/workflow/drawing/layout.ts'
import type { DrawingMarks } from '../../../shared/workflow/drawing/marks.ts'
import { signSpots } from '../../../shared/workflow/drawing/signs.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'

describe('drawn model, signs of a comparison', () => {
  for (const model of publishedModels)
    it(`${model.code}: no sign lies on a state, a pill or another sign, even when every step changed`, () => {
      const layout = layoutModel(model, { locale: 'pl', position: undefined })
      const marks: DrawingMarks = {
        states: new Map(),
        transitions: new Map(model.transitions.map(({ id }) => [id, 'changed'])),
      }
      const spots = signSpots(layout, marks)
      expect(spots.size).to.equal(layout.links.length)
      const points = [...spots.values()]
      for (const { x, y } of points) {
        const boxes = [...layout.nodes, ...layout.links.flatMap(({ mark }) => mark ?? [])]
        const hit = boxes.find(
          (box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
        )
        expect(hit).to.equal(undefined)
        // Two short lines side by side leave no more.
        expect(points.filter((other) => Math.hypot(other.x - x, other.y - y) < 13)).to.have.length(1)
      }
    })

  it('gives no place where nothing is marked', () => {
    const [model] = publishedModels
    const layout = layoutModel(model!, { locale: 'pl', position: undefined })
    expect(signSpots(layout, undefined).size).to.equal(0)
  })
})
