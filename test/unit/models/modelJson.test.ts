import { expect } from 'chai'
import { readModel } from '../../../shared/workflow/modelErrors.ts'
import { hasPlace, isShallow, placeOf } from '../../../shared/workflow/modelJson.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'

describe('places in a model', () => {
  const states = urbanRural.states.findIndex(({ id }) => id === 'TEAM')
  it('are written with the names of rows', () => {
    expect(placeOf(urbanRural, ['states', states, 'sla', 'n'])).to.equal('states.TEAM.sla.n')
    expect(placeOf(urbanRural, ['ladders', 'task', 'rungs', 2, 'to'])).to.equal('ladders.task.rungs.2.to')
    expect(placeOf(urbanRural, [])).to.equal('')
  })
  it('of rows with one name between them are numbered', () => {
    expect(placeOf({ states: [{ id: 'A' }, { id: 'A' }] }, ['states', 1, 'id'])).to.equal('states.1.id')
    expect(placeOf({ states: [{ id: '' }, null] }, ['states', 0, 'id'])).to.equal('states.0.id')
  })
  it('are found again as they were written', () => {
    for (const place of ['states.TEAM.sla.n', 'ladders.task.rungs.2.to', 'transitions.U2.guards.gEntry', ''])
      expect(hasPlace(urbanRural, place), place).to.equal(true)
  })
  it('that are not there are not found', () => {
    for (const place of ['states.NOWHERE', 'states.TEAM.colour', 'toString', 'states.TEAM.sla.n.x', '.'])
      expect(hasPlace(urbanRural, place), place).to.equal(false)
  })
})

describe('JSON from outside', () => {
  it('no deeper than a model passes', () => {
    expect(isShallow(urbanRural)).to.equal(true)
    let deep: unknown = 1
    for (let i = 0; i < 50_000; i++) deep = [deep]
    expect(isShallow(deep)).to.equal(false)
  })
  it('is read as a model, or told where it is none', () => {
    expect(readModel(urbanRural).errors).to.deep.equal([])
    for (const odd of [null, 7, 'x', [], {}, { states: { length: 3 } }]) {
      const { model, errors } = readModel(odd)
      expect(model).to.equal(null)
      expect(errors.length).to.be.greaterThan(0)
    }
  })
  it('gets a code for each kind of mistake', () => {
    const spoilt = structuredClone(urbanRural) as unknown as Record<string, unknown>
    const errors = readModel({ ...spoilt, colour: 'red', version: 0, proposeEscalationAfter: 99 }).errors
    expect(errors.map(({ path, code }) => `${path}: ${code}`)).to.have.members([
      ': notAllowedHere',
      'version: tooSmall',
      'proposeEscalationAfter: tooBig',
    ])
  })
})
