import { expect } from 'chai'
import { begin, edited, undone } from '../../../client/features/models/edit/history.ts'
import {
  freeEvent,
  freeStepId,
  lackingStates,
  patternFor,
  withoutState,
  withoutStep,
  withState,
  withStep,
} from '../../../client/features/models/edit/modelRows.ts'
import type { Json } from '../../../client/features/models/edit/place.ts'
import { readModel } from '../../../shared/workflow/modelErrors.ts'
import { publishedModels } from '../../../shared/workflow/models/index.ts'

const [rural, urbanRural] = publishedModels
const asJson = (model: unknown) => structuredClone(model) as Json
const errorsOf = (json: Json) => readModel(json).errors.map(({ path, code }) => `${path} ${code}`)
const stepOf = (json: Json, id: string) => (json['transitions'] as Json[]).find((row) => row['id'] === id)

describe('stages and steps added and removed in the editor', () => {
  it('a new step is whole: free id and event, no conditions, and the model stays valid', () => {
    const before = asJson(urbanRural)
    const label = { pl: 'Wróć do planu', en: 'Back to the plan' }
    const { json, id } = withStep(before, {
      label,
      from: ['RUNNING'],
      to: 'PLANNING',
      roles: ['COORDINATOR'],
    })
    expect(id).to.equal('U20')
    expect(stepOf(json, id)).to.deep.include({
      event: 'stepA',
      label,
      source: {
        pl: 'propozycja, do potwierdzenia w regionie',
        en: 'a proposal, to be confirmed in the region',
      },
    })
    expect(errorsOf(json)).to.deep.equal([])
    expect(freeStepId(json)).to.equal('U21')
    expect(freeEvent(json)).to.equal('stepB')
    expect(withoutStep(json, id)).to.deep.equal(before)
  })

  it('a stage taken out and brought back is as it was, for every stage of every model', () => {
    for (const model of publishedModels)
      for (const { id } of model.states) {
        const without = withoutState(asJson(model), id, null).json
        expect(lackingStates(without), id).to.include(id)
        const back = withState(without, id, model)
        expect(back['states']).to.deep.equal(model.states)
        expect(errorsOf(back), `${model.code} ${id}`).to.deep.equal([])
        const ids = (back['transitions'] as Json[]).map((row) => row['id'])
        expect(new Set(ids)).to.have.property('size', model.transitions.length)
      }
  })

  it('what a region calls a stage or a step goes with it, other words stay', () => {
    const words = { pl: 'x', en: 'x' }
    const before = asJson(urbanRural)
    const [variant] = before['variants'] as Json[]
    const named = {
      ...variant,
      states: { REVIEW: words, PLANNING: words },
      transitions: { U9: words, U7: words },
    }
    const json = { ...before, variants: [named] }
    const left = withoutState(json, 'REVIEW', null)
    expect(left.gone).to.include('U9')
    expect(left.json['variants']).to.deep.equal([
      { ...variant, states: { PLANNING: words }, transitions: { U7: words } },
    ])
    expect(errorsOf(left.json).filter((one) => one.startsWith('variants'))).to.deep.equal([])
    const [last] = withoutStep(left.json, 'U7')['variants'] as Json[]
    expect(last).to.deep.equal({ ...variant, states: { PLANNING: words } })
  })

  it('a stage of another model comes with its ways in and out', () => {
    const before = asJson(rural)
    expect(lackingStates(before)).to.deep.equal(['ESC_PZK'])
    const pattern = patternFor('ESC_PZK', rural?.code, publishedModels)
    const json = withState(before, 'ESC_PZK', pattern!)
    expect(errorsOf(json)).to.deep.equal([])
    const added = (json['transitions'] as Json[]).slice(rural?.transitions.length)
    expect(added.map((row) => row['event'])).to.include.members(['escalatePzk', 'decide'])
  })

  it('says which steps go, which are led elsewhere and which still start from other stages', () => {
    const json = asJson(urbanRural)
    const plain = withoutState(json, 'REVIEW', null)
    expect(plain.gone).to.include('U8')
    expect(plain.kept).to.include('UX')
    expect(plain.led).to.deep.equal([])
    const led = withoutState(json, 'REVIEW', 'EVALUATION')
    expect(led.led).to.deep.equal(['U8'])
    expect(stepOf(led.json, 'U8')).to.deep.include({ from: ['RUNNING'], to: 'EVALUATION' })
    expect(errorsOf(led.json)).to.deep.equal([])
    expect(errorsOf(plain.json)).to.include('states.EVALUATION unreachable')
  })

  it('no step is led from a stage to itself', () => {
    const { json, gone } = withoutState(asJson(urbanRural), 'REVIEW', 'RUNNING')
    expect(gone).to.include('U8')
    for (const row of json['transitions'] as Json[]) expect(row['from']).not.to.include(row['to'])
  })

  it('two acts on the whole are taken back one by one, typing in one field at once', () => {
    const [a, b, c] = [{ n: 0 }, { n: 1 }, { n: 2 }]
    const acts = edited(edited(begin(a), null, b), null, c)
    expect(undone(acts).now).to.equal(b)
    const typed = edited(edited(begin(a), 'labels.plan.pl', b), 'labels.plan.pl', c)
    expect(undone(typed).now).to.equal(a)
  })
})
