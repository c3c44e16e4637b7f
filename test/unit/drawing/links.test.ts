import { expect } from 'chai'
import { layoutModel } from '../../../shared/workflow/drawing/layout.ts'
import { laneOf } from '../../../shared/workflow/drawing/lanes.ts'
import { linksOf } from '../../../shared/workflow/drawing/links.ts'
import { linkState, nodeStatus, passedStates } from '../../../shared/workflow/drawing/status.ts'
import type { DrawnModel, DrawnState, DrawnTransition } from '../../../shared/workflow/drawing/types.ts'
import { caseAt } from './positions.ts'

const state = (id: string, more: Partial<DrawnState> = {}): DrawnState => ({
  id,
  label: { pl: id, en: id },
  level: 'gmina',
  sla: { n: 14, unit: 'd' },
  ...more,
})
const step = (
  id: string,
  from: string[],
  to: string,
  more: Partial<DrawnTransition> = {},
): DrawnTransition => ({
  id,
  from,
  to,
  event: 'go',
  roles: ['COORDINATOR'],
  guards: [],
  effects: [],
  label: { pl: id, en: id },
  source: { pl: 'propozycja', en: 'a proposal' },
  ...more,
})
const WORK = ['DIAGNOSIS', 'PLANNING', 'RUNNING', 'REVIEW']

/** A small model written before lanes, ends and papers existed. */
const model: DrawnModel = {
  code: 'URR',
  version: 1,
  labels: { model: { pl: 'Model', en: 'Model' } },
  states: [
    ...['DRAFT', 'TEAM', ...WORK, 'CLOSED'].map((id) => state(id)),
    state('ESC_PZK', { level: 'partnership' }),
    state('TRANSFERRED', { sla: undefined, exempt: { pl: 'koniec', en: 'end' } }),
  ],
  transitions: [
    step('1', [], 'DRAFT'),
    step('2', ['DRAFT'], 'TEAM'),
    step('3', ['TEAM'], 'DIAGNOSIS', { guards: [{ fn: 'gLead' }, { fn: 'gConf' }] }),
    step('3a', ['TEAM'], 'DIAGNOSIS', { deadline: { n: 7, unit: 'd' } }),
    step('4', WORK, 'ESC_PZK'),
    step('5', ['ESC_PZK'], '$return'),
    step('6', ['ESC_PZK'], '$return'),
    step('7', [...WORK, 'TEAM'], 'TRANSFERRED'),
    step('8', WORK, '$stay'),
    step('9', ['ESC_PZK'], '$stay', { effects: ['openRegionalIssue'] }),
  ],
}

describe('drawn model, lines', () => {
  it('takes the lane from level and state where a version names none', () => {
    expect(laneOf(state('ESC_PZK', { level: 'partnership' }))).to.equal('partnership')
    expect(laneOf(state('CONSENT'))).to.equal('family')
    expect(laneOf(state('RUNNING'))).to.equal('team')
    expect(laneOf(state('CLOSED'))).to.equal('centre')
    expect(laneOf(state('CLOSED', { lane: 'powiat' }))).to.equal('powiat')
  })

  it('lets steps between the same two states share one line', () => {
    const line = layoutModel(model, { locale: 'pl' }).links.find(({ from }) => from === 'TEAM')
    expect(line?.transitions).to.deep.equal(['3', '3a'])
    expect(line?.guards).to.equal(2)
    expect(line?.clock).to.deep.equal({ n: 7, unit: 'd' })
  })

  it('bundles going up and coming back into one bracket', () => {
    const { links, brackets } = linksOf(model)
    const [id, states] = [...brackets][0] ?? []
    expect(states).to.deep.equal(WORK)
    expect(links.find(({ to }) => to === 'ESC_PZK')?.from).to.equal(id)
    const back = links.find(({ isReturn }) => isReturn)
    expect([back?.from, back?.to]).to.deep.equal(['ESC_PZK', id])
    expect(back?.transitions.map((row) => row.id)).to.deep.equal(['5', '6'])
  })

  it('tells a step from many states at its target, and one that changes nothing beside the drawing', () => {
    const { links, asides, beside } = linksOf(model)
    const transfer = links.find(({ to }) => to === 'TRANSFERRED')
    expect(transfer?.kind).to.equal('many')
    expect(transfer?.sources).to.have.length(5)
    expect(asides).to.deep.equal(['8'])
    expect(beside.map(({ id }) => id)).to.deep.equal(['9'])
    expect(layoutModel(model, { locale: 'pl' }).nodes.find(({ beside: of }) => of === '9')?.lane).to.equal(
      'region',
    )
  })

  it('with a case draws the way up from where it stands, and the ways it went', () => {
    const { links, brackets } = linksOf(model, caseAt('PLANNING'))
    expect(brackets.size).to.equal(0)
    const up = links.filter(({ to }) => to === 'ESC_PZK').map(({ from }) => from)
    expect(up).to.have.members(['PLANNING', 'DIAGNOSIS'])
    expect(links.filter(({ isReturn }) => isReturn).map(({ to }) => to)).to.deep.equal(['DIAGNOSIS'])
  })

  it('leads a case that is above back to where it came from', () => {
    const { links } = linksOf(model, caseAt('ESC_PZK', { returnState: 'RUNNING' }))
    const back = links.filter(({ isReturn }) => isReturn).map(({ from, to }) => `${from}>${to}`)
    expect(back).to.include('ESC_PZK>RUNNING')
  })

  it('tells done, here, blocked and open apart', () => {
    const position = caseAt('TEAM', { blocked: [{ transition: '3', missingCount: 2 }] })
    const { links } = layoutModel(model, { locale: 'pl', position })
    const way = links.find(({ from }) => from === 'TEAM')
    if (!way) throw new Error('no line from TEAM')
    expect(linkState(way, position)).to.deep.equal({ status: 'blocked', missing: 2 })
    expect(linkState(way, { ...position, allowed: ['3a'] }).status).to.equal('open')
    expect(linkState(way, undefined).status).to.equal('plain')
    expect(nodeStatus('TEAM', position)).to.equal('here')
    expect(nodeStatus('DRAFT', position)).to.equal('done')
    expect(nodeStatus('CLOSED', position)).to.equal('ahead')
    expect(nodeStatus('CLOSED', undefined)).to.equal('plain')
  })

  it('says when each state was left', () => {
    const at = (n: number) => `2026-10-0${n}T10:00:00Z`
    const history = [
      { state: 'DRAFT', at: at(1) },
      { state: 'TEAM', at: at(3) },
    ]
    const passed = [{ state: 'DRAFT', leftAt: at(3) }]
    expect(passedStates({ state: 'TEAM', history })).to.deep.equal(passed)
    // A step that keeps the state leaves it no more than it enters it.
    const kept = [...history, { state: 'TEAM', at: at(5) }]
    expect(passedStates({ state: 'TEAM', history: kept })).to.deep.equal(passed)
  })

  it('draws whatever it is given: no steps, unknown targets, unknown lanes', () => {
    const odd: DrawnModel = {
      ...model,
      states: [state('DRAFT', { lane: 'elsewhere' })],
      transitions: [step('x', ['NOWHERE'], 'DRAFT'), step('y', ['DRAFT'], 'GONE')],
    }
    const layout = layoutModel(odd, { locale: 'en', position: caseAt('GONE') })
    expect(layout.nodes).to.have.length(1)
    expect(layout.lanes.map(({ id }) => id)).to.deep.equal(['elsewhere'])
    expect(layoutModel({ ...model, states: [], transitions: [] }, { locale: 'pl' }).nodes).to.deep.equal([])
  })
})
