import { expect } from 'chai'
import { PATH_STATES } from '../../../shared/domain/vocabulary.ts'
import { ENGINE_STEPS, isEngineStep } from '../../../shared/workflow/engineEvents.ts'
import { cooperationModel, type CooperationModelInput } from '../../../shared/workflow/model.ts'
import { modelByRef, publishedModels } from '../../../shared/workflow/models/index.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'

type Draft = CooperationModelInput
const stateAt = (model: Draft, id: string): Draft['states'][number] => {
  const found = model.states.find((state) => state.id === id)
  if (!found) throw new Error(id)
  return found
}
const rowAt = (model: Draft, id: string): Draft['transitions'][number] => {
  const found = model.transitions.find((row) => row.id === id)
  if (!found) throw new Error(id)
  return found
}
/** Issues of a copy spoilt on purpose, as 'path: message'. */
function issues(spoil: (model: Draft) => void): string[] {
  const model = structuredClone(urbanRural) as Draft
  spoil(model)
  const result = cooperationModel.safeParse(model)
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
const states = urbanRural.states.map(({ id }) => id)
const rows = urbanRural.transitions.map(({ id }) => id)
const isDecision = ({ event, from }: { event: string; from: readonly string[] }) =>
  event === 'decide' && from.includes('ESC_PZK')
function decision(model: Draft): Draft['transitions'][number] {
  const found = model.transitions.find(isDecision)
  if (!found) throw new Error('no decision')
  return found
}

describe('cooperationModel schema', () => {
  it('takes the model as published', () => {
    expect(issues(() => undefined)).to.deep.equal([])
  })

  const refused: [what: string, spoil: (model: Draft) => void, expected: string][] = [
    [
      'an unknown guard',
      (model) => Object.assign(rowAt(model, 'U2').guards[0] ?? {}, { fn: 'gMagic' }),
      `transitions.${rows.indexOf('U2')}.guards.0.fn: unknown guard`,
    ],
    [
      'a missing label',
      (model) => Object.assign(stateAt(model, 'TEAM').label, { pl: ' ' }),
      `states.${states.indexOf('TEAM')}.label.pl: label missing`,
    ],
    [
      'a missing term',
      (model) => Reflect.deleteProperty(model.labels, 'caseTeam'),
      'labels.caseTeam: label missing',
    ],
    [
      'a state twice',
      (model) => model.states.push({ ...stateAt(model, 'TEAM') }),
      `states.${states.length}.id: duplicate state`,
    ],
    [
      'a transition twice',
      (model) => model.transitions.push({ ...rowAt(model, 'U2'), event: 'other' }),
      `transitions.${rows.length}.id: duplicate transition`,
    ],
    [
      'an unreachable state',
      (model) => Object.assign(rowAt(model, 'U15'), { to: 'ARCHIVED' }),
      `states.${states.indexOf('FOLLOWUP')}: unreachable state`,
    ],
    [
      'a state without a way to the end',
      (model) =>
        (model.transitions = model.transitions.filter(
          ({ from }) => from.length !== 1 || from[0] !== 'FOLLOWUP',
        )),
      `states.${states.indexOf('FOLLOWUP')}: dead end: no way to the end of a case`,
    ],
    [
      'a state only the system can leave',
      (model) => {
        model.transitions = model.transitions.filter(({ event }) => event !== 'archive' && event !== 'reopen')
        model.transitions.push({ ...rowAt(model, 'U4a'), id: 'U15x', from: ['FOLLOWUP'], to: 'ARCHIVED' })
      },
      `states.${states.indexOf('FOLLOWUP')}: dead end: no way to the end of a case`,
    ],
    [
      'two states that lead only to each other',
      (model) => {
        for (const row of model.transitions)
          if (row.to !== '$return' && row.to !== '$stay')
            row.from = row.from.filter((id) => id !== 'ESC_POWIAT' && id !== 'FOLLOWUP')
        const up = { ...rowAt(model, 'U10b'), id: 'U15u', from: ['FOLLOWUP' as const] }
        const past = { ...rowAt(model, 'U15a'), id: 'U15v', from: ['CLOSED' as const] }
        model.transitions = [
          ...model.transitions.filter(
            ({ event, from }) => from.length > 0 || event === 'signal' || event === 'open',
          ),
          up,
          past,
        ]
      },
      `states.${states.indexOf('FOLLOWUP')}: dead end: no way to the end of a case`,
    ],
    [
      'a case that begins aside',
      (model) => Object.assign(rowAt(model, 'U0'), { to: 'ESC_POWIAT' }),
      `transitions.${rows.indexOf('U0')}.to: nowhere to return to`,
    ],
    [
      'an end with a way out',
      (model) => model.transitions.push({ ...rowAt(model, 'U19'), id: 'U20', from: ['ARCHIVED'] }),
      `states.${states.indexOf('ARCHIVED')}.end: an end with a way out`,
    ],
    [
      'a deadline that is nobody’s',
      (model) => Reflect.deleteProperty(stateAt(model, 'TEAM'), 'owner'),
      `states.${states.indexOf('TEAM')}.owner: a deadline that is nobody’s`,
    ],
    [
      'a deadline of somebody who can do nothing',
      (model) => Object.assign(stateAt(model, 'TEAM'), { owner: 'DPO' }),
      `states.${states.indexOf('TEAM')}.owner: the owner of the deadline can do nothing about it`,
    ],
    [
      'a step of somebody who sees no case there',
      (model) => Object.assign(rowAt(model, 'U5'), { roles: ['COORDINATOR', 'PARTNERSHIP_LEADER'] }),
      `transitions.${rows.indexOf('U5')}.roles.1: a role that sees no case here`,
    ],
    [
      'a step of the system that does not exist',
      (model) => Object.assign(stateAt(model, 'TEAM').sla ?? {}, { then: 'giveUp' }),
      `states.${states.indexOf('TEAM')}.sla.then: no such step of the system from here`,
    ],
    [
      'a unit of time without a calendar',
      (model) => Reflect.deleteProperty(model.calendar, 'wd'),
      `states.${states.indexOf('SIGNAL')}.sla.unit: no calendar for the unit wd`,
    ],
    [
      'an unknown unit of time',
      (model) => Object.assign(stateAt(model, 'TEAM').sla ?? {}, { unit: 'fortnight' }),
      `states.${states.indexOf('TEAM')}.sla.unit: unknown unit`,
    ],
    [
      'an unknown effect',
      (model) => Object.assign(rowAt(model, 'U2'), { effects: ['ringTheMayor'] }),
      `transitions.${rows.indexOf('U2')}.effects.0: unknown effect`,
    ],
    [
      'an unknown document',
      (model) => Object.assign(rowAt(model, 'U6'), { requiredDocs: ['HOROSCOPE'] }),
      `transitions.${rows.indexOf('U6')}.requiredDocs.0: unknown document`,
    ],
    [
      'a sector nobody knows',
      (model) => Object.assign(rowAt(model, 'U10c'), { pullsIn: ['COVEN'] }),
      `transitions.${rows.indexOf('U10c')}.pullsIn.0: unknown sector`,
    ],
    [
      'an organisation that may not read the question brought in with it',
      (model) => Object.assign(rowAt(model, 'U10c'), { pullsIn: ['NGO'] }),
      `transitions.${rows.indexOf('U10c')}.pullsIn.0: unknown sector`,
    ],
    [
      'one office brought in twice',
      (model) => Object.assign(rowAt(model, 'U10c'), { pullsIn: ['POLICE', 'POLICE'] }),
      `transitions.${rows.indexOf('U10c')}.pullsIn: named twice`,
    ],
    [
      'a check every hour',
      (model) =>
        Object.assign(rowAt(model, 'UX'), { recurs: { n: 1, unit: 'h', remind: { n: 1, unit: 'h' } } }),
      `transitions.${rows.indexOf('UX')}.recurs: too often`,
    ],
    [
      'institutions of the powiat invited without a question to it',
      (model) => Object.assign(rowAt(model, 'U6'), { pullsIn: ['POLICE'] }),
      `transitions.${rows.indexOf('U6')}.pullsIn: only a question to the powiat invites its institutions`,
    ],
    [
      'a step that comes round again without being a check',
      (model) =>
        Object.assign(rowAt(model, 'U6'), { recurs: { n: 1, unit: 'm', remind: { n: 1, unit: 'wd' } } }),
      `transitions.${rows.indexOf('U6')}.recurs: only a check of the procedure comes round again`,
    ],
    [
      'a ladder nobody stands on',
      (model) => Object.assign(model.ladders.task, { rungs: [] }),
      'ladders.task.rungs: ladder without a rung',
    ],
    [
      'a rung nobody knows',
      (model) => Object.assign(model.ladders.task.rungs[0] ?? {}, { to: 'neighbour' }),
      'ladders.task.rungs.0.to: unknown rung',
    ],
    [
      'a lane the drawing does not have',
      (model) => Object.assign(stateAt(model, 'TEAM'), { lane: 'pool' }),
      `states.${states.indexOf('TEAM')}.lane: unknown lane`,
    ],
    [
      'two wordings for one voivodeship',
      (model) => {
        const [variant] = model.variants ?? []
        if (variant) model.variants?.push({ ...variant, id: 'second' })
      },
      'variants.1.voivodeships: two wordings for one voivodeship',
    ],
    [
      'a region’s word for a stage the model lacks',
      (model) => Object.assign(model.variants?.[0] ?? {}, { states: { HOSPITAL: { pl: 'x', en: 'x' } } }),
      'variants.0.states.HOSPITAL: state not in model',
    ],
    [
      'a region’s word for a step the model lacks',
      (model) => Object.assign(model.variants?.[0] ?? {}, { transitions: { R7: { pl: 'x', en: 'x' } } }),
      'variants.0.transitions.R7: step not in model',
    ],
    [
      'half a word of a region',
      (model) => Object.assign(model.variants?.[0] ?? {}, { transitions: { U7: { pl: 'x', en: ' ' } } }),
      'variants.0.transitions.U7.en: label missing',
    ],
    [
      'a source in one language only',
      (model) => Object.assign(rowAt(model, 'U5'), { source: { pl: 'art. 8' } }),
      `transitions.${rows.indexOf('U5')}.source.en: label missing`,
    ],
    [
      'neither deadline nor exemption',
      (model) => Reflect.deleteProperty(stateAt(model, 'DRAFT'), 'sla'),
      `states.${states.indexOf('DRAFT')}: neither deadline nor exemption`,
    ],
    [
      'both deadline and exemption',
      (model) => Object.assign(stateAt(model, 'DRAFT'), { exempt: { pl: 'x', en: 'x' } }),
      `states.${states.indexOf('DRAFT')}: both deadline and exemption`,
    ],
    [
      'a way to a state the model lacks',
      (model) => model.states.splice(states.indexOf('ESC_POWIAT'), 1),
      `transitions.${rows.indexOf('U10b')}.to: state not in model`,
    ],
    [
      'a way from a state the model lacks',
      (model) => model.states.splice(states.indexOf('REVIEW'), 1),
      `transitions.${rows.indexOf('U10a')}.from.3: state not in model`,
    ],
    [
      'an event with two meanings',
      (model) => model.transitions.push({ ...rowAt(model, 'U3'), id: 'U3x' }),
      `transitions.${rows.length}.event: ambiguous event`,
    ],
    [
      'a way back from nowhere',
      (model) => Object.assign(rowAt(model, 'U1'), { to: '$return' }),
      `transitions.${rows.indexOf('U1')}.to: nowhere to return to`,
    ],
    [
      'gTeam without a number',
      (model) => Reflect.deleteProperty(rowAt(model, 'U5').guards[2] ?? {}, 'n'),
      `transitions.${rows.indexOf('U5')}.guards.2.n: this guard needs n`,
    ],
    [
      'gEsc without its form',
      (model) => Object.assign(rowAt(model, 'U10a'), { asks: [] }),
      `transitions.${rows.indexOf('U10a')}.asks: gEsc needs the escalation asked`,
    ],
    [
      'a case that begins under another name',
      (model) => Object.assign(rowAt(model, 'U0'), { event: 'notice' }),
      `transitions.${rows.indexOf('U0')}.event: only a signal or an opening begins a case`,
    ],
    [
      'no way to signal a family',
      (model) => Object.assign(rowAt(model, 'U0'), { event: 'notice' }),
      ': no step that begins a case: signal (cases.signal, simulator)',
    ],
    [
      'an opening that leads from a stage',
      (model) => Object.assign(rowAt(model, 'U5'), { event: 'open' }),
      `transitions.${rows.indexOf('U5')}.event: only a signal or an opening begins a case`,
    ],
    [
      'a question under another name',
      (model) => Object.assign(rowAt(model, 'U10a'), { event: 'askPartnership' }),
      `transitions.${rows.indexOf('U10a')}.event: a question nobody could ask under this name`,
    ],
    [
      'a question that the other level is to answer',
      (model) => Object.assign(rowAt(model, 'U10a'), { to: 'ESC_POWIAT' }),
      `transitions.${rows.indexOf('U10a')}.to: the event of a question leads elsewhere`,
    ],
    [
      'a question that is not written down',
      (model) => Object.assign(rowAt(model, 'U10a'), { effects: ['notifyTeam'] }),
      `transitions.${rows.indexOf('U10a')}.effects: the effect that goes with the event is missing`,
    ],
    [
      'a question raised to the partnership',
      (model) => Object.assign(rowAt(model, 'U10a'), { effects: ['raiseEscalation'] }),
      `transitions.${rows.indexOf('U10a')}.event: an effect of steps with another name`,
    ],
    [
      'a decision under another name',
      (model) => Object.assign(decision(model), { event: 'settle' }),
      `states.${states.indexOf('ESC_PZK')}: no step that answers the question: decide (escalations.decide)`,
    ],
    [
      'a question closed by a step of another name',
      (model) => Object.assign(decision(model), { event: 'settle' }),
      `transitions.${urbanRural.transitions.findIndex(isDecision)}.event: an effect of steps with another name`,
    ],
    [
      'a question nobody can take back',
      (model) =>
        (model.transitions = model.transitions.filter(({ event }) => event !== 'withdrawEscalation')),
      `states.${states.indexOf('ESC_POWIAT')}: no step that answers the question: withdrawEscalation (escalations.withdraw)`,
    ],
    [
      'a decision where nothing was asked',
      (model) => decision(model).from.push('TEAM'),
      `transitions.${urbanRural.transitions.findIndex(isDecision)}.from.1: no question to answer here`,
    ],
    [
      'a decision after which the case still waits',
      (model) => Object.assign(decision(model), { to: '$stay' }),
      `transitions.${urbanRural.transitions.findIndex(isDecision)}.to: the answer leaves the case waiting`,
    ],
    [
      'a stopped clock without a way back',
      (model) => Object.assign(rowAt(model, 'U17a'), { to: 'RUNNING' }),
      `states.${states.indexOf('SUSPENDED')}.pausesClock: a stopped clock without a way back`,
    ],
    [
      'a clock stopped without the effect',
      (model) => Object.assign(rowAt(model, 'U17'), { effects: ['notifyTeam'] }),
      `transitions.${rows.indexOf('U17')}.effects: the step stops the clock without pauseClocks`,
    ],
    [
      'the effect on a step that stops no clock',
      (model) => rowAt(model, 'U4').effects.push('pauseClocks'),
      `transitions.${rows.indexOf('U4')}.effects: pauseClocks on a step that stops no clock`,
    ],
    [
      'the effect where the state entered no longer stops it',
      (model) => Reflect.deleteProperty(stateAt(model, 'SUSPENDED'), 'pausesClock'),
      `transitions.${rows.indexOf('U17')}.effects: pauseClocks on a step that stops no clock`,
    ],
    [
      'a way back that lets no clock go on',
      (model) => Object.assign(rowAt(model, 'U17a'), { effects: ['notifyTeam'] }),
      `transitions.${rows.indexOf('U17a')}.effects: the step back lets the clock go on without resumeClocks`,
    ],
    [
      'clocks that go on where none stands still',
      (model) => rowAt(model, 'U4').effects.push('resumeClocks'),
      `transitions.${rows.indexOf('U4')}.effects: resumeClocks on a step from where no clock stands still`,
    ],
    [
      'an unknown role',
      (model) => Object.assign(rowAt(model, 'U2'), { roles: ['MAYOR'] }),
      `transitions.${rows.indexOf('U2')}.roles.0: unknown role`,
    ],
    [
      'nobody to do it',
      (model) => Object.assign(rowAt(model, 'U2'), { roles: [] }),
      `transitions.${rows.indexOf('U2')}.roles: no role`,
    ],
    [
      'a field it does not know',
      (model) => Object.assign(rowAt(model, 'U2'), { colour: 'red' }),
      `transitions.${rows.indexOf('U2')}: Unrecognized key: "colour"`,
    ],
  ]
  for (const [what, spoil, expected] of refused)
    it(`refuses ${what}`, () => expect(issues(spoil)).to.include(expected))
})

describe('steps that the product takes by their event', () => {
  for (const model of publishedModels)
    it(`none of ${model.code} can be renamed, any other can`, () => {
      for (const row of model.transitions) {
        const transitions = model.transitions.map((one) => (one === row ? { ...row, event: 'another' } : one))
        const isRefused = !cooperationModel.safeParse({ ...model, transitions }).success
        // A step of the system is named by the stage whose time runs out.
        expect(isRefused, row.id).to.equal(isEngineStep(row) || row.roles.includes('SYSTEM'))
      }
    })

  it('a word typed into any other step does not fix it', () => {
    const row = { from: ['TEAM'], effects: ['notifyTeam'] }
    for (const { event } of ENGINE_STEPS) expect(isEngineStep({ ...row, event }), event).to.equal(false)
  })
})

describe('published models', () => {
  it('are the three, found by code and version', () => {
    expect(publishedModels.map(({ code }) => code)).to.deep.equal(['RUR', 'URR', 'URB'])
    expect(modelByRef({ code: 'URR', version: 1 })).to.equal(urbanRural)
    expect(modelByRef({ code: 'URR', version: 2 })).to.equal(undefined)
  })

  for (const model of publishedModels) {
    it(`${model.code} lists the whole path and cannot be changed`, () => {
      expect(model.states.map(({ id }) => id)).to.include.members([...PATH_STATES, 'REJECTED', 'ESC_POWIAT'])
      expect(() => Object.assign(model.states[0]?.label ?? {}, { pl: 'x' })).to.throw(TypeError)
    })
    it(`${model.code} has ids of its own row letter`, () => {
      const letter = { RUR: 'R', URR: 'U', URB: 'B' }[model.code]
      for (const { id } of model.transitions) expect(id[0]).to.equal(letter)
    })
  }

  it('differ where the models differ', () => {
    const team = publishedModels.map((model) => {
      const row = model.transitions.find(({ event }) => event === 'formTeam')
      return [row?.roles.join(), row?.guards.find(({ fn }) => fn === 'gTeam')?.n]
    })
    expect(team).to.deep.equal([
      ['COORDINATOR', 3],
      ['COORDINATOR', 3],
      ['COORDINATOR', 2],
    ])
    expect(publishedModels.map(({ states }) => states.some(({ id }) => id === 'ESC_PZK'))).to.deep.equal([
      false,
      true,
      true,
    ])
  })
})
