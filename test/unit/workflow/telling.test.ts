import { expect } from 'chai'
import { urban } from '../../../shared/workflow/models/urban.ts'
import type { EffectName } from '../../../shared/workflow/effects.ts'
import { holdersOf, tell, type Cast, type Mate, type Taken } from '../../../shared/workflow/telling.ts'

const lead: Mate = { id: 'lead', role: 'COORDINATOR', own: true }
const deputy: Mate = { id: 'deputy', role: 'DEPUTY', own: true }
const school: Mate = { id: 'school', role: 'MEMBER', own: false }
const cast: Cast = {
  initiator: { id: 'school', own: false },
  coordinator: 'lead',
  deputy: 'deputy',
  team: [lead, deputy, school],
  heads: ['head'],
  workers: ['worker'],
  leaders: ['leader'],
  powiatLeads: ['powiat'],
  advisers: ['region'],
}

/** The row of the urban model with other effects, as a region might edit it. */
function taken(
  id: string,
  effects: EffectName[],
  to: Taken['step']['state']['state'],
  by: Mate | null = lead,
) {
  const transition = urban.transitions.find((row) => row.id === id)
  const state = urban.states.find((row) => row.id === to)
  if (!transition || !state) throw new Error(id)
  const step = {
    ok: true as const,
    transition,
    effects,
    moves: true,
    overridden: [],
    state: {
      state: to,
      returnState: null,
      level: state.level,
      stateEnteredAt: new Date(0),
      stateDueAt: null,
      stateDuration: null,
      paused: null,
    },
  }
  return { step, from: { state: 'RUNNING' as const, level: 'gmina' as const }, actor: by, appointed: {} }
}
const words = (given: Taken) => tell(given, cast).words.map(({ to, kind }) => `${to} ${kind}`)

describe('Whom a step tells', () => {
  it('each person once, whoever took it not at all, and nobody of a mere move who hears more', () => {
    const close = taken('B14', ['notifyTeam', 'notifyOpsHead', 'notifyCoordinator', 'endTeam'], 'CLOSED')
    expect(words(close)).to.have.members(['school removedFromTeam', 'deputy caseMoved', 'head caseMoved'])
    expect(tell(close, cast).cast.team).to.deep.equal([lead, deputy])
  })
  it('those told already of what goes with it hear of no mere move', () => {
    const given = taken('B8', ['notifyTeam'], 'REVIEW')
    expect(words({ ...given, told: ['deputy'] })).to.deep.equal(['school caseMoved'])
  })
  it('of a question only the level asked decides; another one that the row names learns that the case moved', () => {
    const up = taken('B11a', ['openEscalation', 'notifyPcprLead', 'notifyPartnershipLeader'], 'ESC_POWIAT')
    expect(words(up)).to.have.members(['powiat escalationToDecide', 'leader caseMoved'])
  })
  it('an answer goes to those who lead and to who asked, once each and not to who gives it', () => {
    const given = taken('B12a', ['closeEscalation', 'notifyTeam'], 'RUNNING', null)
    const told = ['lead', 'deputy'].map((id) => `${id} escalationDecided`)
    expect(words({ ...given, askers: ['lead', 'head'] })).to.have.members([
      ...told,
      'head escalationDecided',
      'school caseMoved',
    ])
    const byHead = { ...given, actor: { id: 'head', role: 'MEMBER' as const, own: true }, askers: ['head'] }
    expect(words(byHead)).to.have.members([...told, 'school caseMoved'])
  })
  it('a family that goes to another centre leaves everybody', () => {
    const move = taken('B18', ['notifyTeam', 'endTeam'], 'TRANSFERRED', null)
    expect(words(move)).to.have.members(['lead', 'deputy', 'school'].map((id) => `${id} removedFromTeam`))
    expect(tell(move, cast).cast.team).to.deep.equal([])
  })
  it('a step for two is held by those in the role, a deputy for the coordinator, and the heads', () => {
    expect(holdersOf(['OPS_HEAD', 'COORDINATOR'], cast)).to.have.members(['lead', 'deputy', 'head'])
    expect(holdersOf(['COORDINATOR'], cast)).to.have.members(['lead', 'deputy'])
  })
})
