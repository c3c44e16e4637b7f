import { expect } from 'chai'
import type { DrawingMarks } from '../../../shared/workflow/drawing/marks.ts'
import { modelSvg, type DrawingWords } from '../../../shared/workflow/drawing/svg.ts'
import { textWidth, wrapLabel } from '../../../shared/workflow/drawing/text.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'
import { caseAt } from './positions.ts'

const words: DrawingWords = {
  title: (model, version) => `${model}, ${version}`,
  deadlineRow: 'termin etapu',
  lane: (id) => id,
  laneHint: () => 'szkoła & policja',
  duration: ({ n, unit }) => `${n} ${unit}`,
  here: (day) => `tu jesteśmy, ${day}`,
  back: 'powrót',
  missing: () => 'braki',
  mark: (mark) => `znak ${mark}`,
  legend: {
    done: 'przebyta droga',
    blocked: 'zablokowane',
    open: 'teraz',
    ahead: 'dalej',
    plain: 'przejście',
    many: 'z tylu etapów',
    guards: 'warunki',
  },
}

/** Every opening tag is closed in order; enough to know that the text is well-formed. */
function expectBalanced(svg: string): void {
  const open: string[] = []
  for (const [, slash, name = '', self] of svg.matchAll(/<(\/)?([a-z]+)[^<>]*?(\/)?>/gi)) {
    if (slash) expect(open.pop()).to.equal(name)
    else if (!self) open.push(name)
  }
  expect(open).to.deep.equal([])
}

describe('drawn model, printable SVG', () => {
  for (const model of publishedModels) {
    it(`${model.code}: stands alone and shows every state`, () => {
      const svg = modelSvg(model, undefined, 'pl', words)
      expectBalanced(svg)
      expect(svg).to.match(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      expect(svg).not.to.match(/href|url\((?!#)|<style|<script|<image|@import/)
      for (const { label } of model.states) {
        for (const word of wrapLabel(label.pl, 108)) expect(svg).to.include(`>${word}<`)
      }
      expect(svg).to.include('szkoła &amp; policja')
    })
  }

  it('shows the case without colour: a double frame, dashes and the number of gaps, thick lines behind', () => {
    const model = publishedModels[1]
    const step = model?.transitions.find(({ from, to }) => from[0] === 'PLANNING' && to === 'RUNNING')
    if (!model || !step) throw new Error('no step from plan')
    const position = caseAt('PLANNING', { blocked: [{ transition: step.id, missingCount: 4 }] })
    const svg = modelSvg(model, position, 'pl', words)
    expectBalanced(svg)
    expect(svg).to.include('tu jesteśmy, 8')
    expect(svg).to.match(/stroke-dasharray="6 4" marker-end/)
    expect(svg).to.include('>4</text>')
    const colours = [...new Set([...svg.matchAll(/#[0-9a-f]{3,6}/g)].map(([colour]) => colour))]
    expect(colours).to.have.members(['#fff', '#1c2322', '#5e6865', '#b9b5ad', '#f3f1ed'])
  })

  it('shows a comparison without colour: a sign at each part, a line of its own and the legend of both', () => {
    const model = publishedModels[1]
    if (!model) throw new Error('no model')
    const marks: DrawingMarks = {
      states: new Map([['DIAGNOSIS', 'changed']]),
      transitions: new Map([
        ['U7', 'added'],
        ['U8', 'removed'],
      ]),
    }
    const svg = modelSvg(model, undefined, 'pl', words, marks)
    expectBalanced(svg)
    // Once in the drawing and once in the legend.
    for (const [sign, mark, line] of [
      ['+', 'added', 'stroke-width="3"'],
      ['−', 'removed', 'stroke-dasharray="1.5 4"'],
      ['≠', 'changed', 'stroke-dasharray="10 3"'],
    ] as const) {
      expect(svg.split(`>${sign}</text>`), mark).to.have.length(3)
      expect(svg.split(line), mark).to.have.length(3)
      expect(svg).to.include(`znak ${mark}`)
    }
    const plain = modelSvg(model, undefined, 'pl', words)
    expect(plain).not.to.match(/znak|≠|stroke-width="3"/)
  })

  it('lets no label break out of the text', () => {
    const model = publishedModels[0]
    if (!model) throw new Error('no model')
    const nasty = '<b>"&x'
    const states = model.states.map((state) => ({ ...state, label: { pl: nasty, en: nasty } }))
    const svg = modelSvg({ ...model, states }, undefined, 'pl', words)
    expectBalanced(svg)
    expect(svg).to.include('&lt;b&gt;&quot;&amp;x')
    expect(svg).not.to.include('<b>')
  })
})

describe('drawn model, words', () => {
  it('breaks long labels in two near the middle and leaves short ones whole', () => {
    expect(wrapLabel('Obserwacja po zamknięciu', 108)).to.deep.equal(['Obserwacja', 'po zamknięciu'])
    expect(wrapLabel('Plan', 108)).to.deep.equal(['Plan'])
    expect(wrapLabel('Nieprzerywalnedługiesłowobezodstępu', 108)).to.have.length(1)
  })

  it('gives wider words more room', () => {
    expect(textWidth('Realizacja')).to.be.within(60, 75)
    expect(textWidth('illi')).to.be.lessThan(textWidth('mmmm'))
    expect(textWidth('Plan', 26)).to.equal(2 * textWidth('Plan'))
  })
})
