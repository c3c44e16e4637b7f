import { expect } from 'chai'
import { modelRefusal, type ModelAct, type ModelFacts } from '../../../shared/domain/modelLife.ts'
import { migratedClock } from '../../../shared/workflow/migratedClock.ts'
import { migrationOf, type Standing } from '../../../shared/workflow/migration.ts'
import {
  cooperationModel,
  MODEL_STATUSES,
  type CooperationModel,
  type CooperationModelInput,
} from '../../../shared/workflow/model.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'

const standing = (more: Partial<Standing> = {}): Standing => ({
  state: 'TEAM',
  returnState: null,
  level: 'gmina',
  approvalPending: false,
  transferPending: false,
  ...more,
})
function altered(alter: (model: CooperationModelInput) => void): CooperationModel {
  const model = structuredClone(urbanRural) as CooperationModelInput
  alter(model)
  return cooperationModel.parse({ ...model, version: 2 })
}
const lasting = (id: string, n: number) =>
  altered((model) => {
    const state = model.states.find((row) => row.id === id)
    if (state?.sla) state.sla = { ...state.sla, n }
  })
const verdict = (to: CooperationModel, at: Partial<Standing>) =>
  migrationOf(urbanRural, to, standing(at)).verdict

describe('going over to another version', () => {
  it('concerns cases that have what changes still ahead of them', () => {
    const to = lasting('DIAGNOSIS', 14)
    expect(verdict(to, { state: 'TEAM' })).to.equal('movable')
    expect(verdict(to, { state: 'DIAGNOSIS' })).to.equal('movable')
    expect(verdict(to, { state: 'RUNNING' })).to.equal('stays')
    expect(verdict(to, { state: 'SUSPENDED', returnState: 'RUNNING' })).to.equal('stays')
    expect(verdict(to, { state: 'SUSPENDED', returnState: 'TEAM' })).to.equal('movable')
  })
  it('concerns every case when what changes is common to all stages', () => {
    const to = altered((model) => Object.assign(model, { proposeEscalationAfter: 3 }))
    expect(verdict(to, { state: 'EVALUATION' })).to.equal('movable')
  })
  it('concerns none when only words change', () => {
    const to = altered((model) => {
      model.labels.plan = { pl: 'Plan wsparcia', en: 'Plan of support' }
      for (const row of model.transitions) row.source = { pl: 'ROPS', en: 'ROPS' }
    })
    expect(verdict(to, { state: 'SIGNAL' })).to.equal('stays')
  })
  it('waits for decisions, second persons and other centres', () => {
    const to = lasting('DIAGNOSIS', 14)
    const reason = (at: Partial<Standing>) => migrationOf(urbanRural, to, standing(at)).reason
    expect(reason({ state: 'ESC_PZK', returnState: 'TEAM', level: 'partnership' })).to.equal('raised')
    expect(reason({ approvalPending: true })).to.equal('approvalPending')
    expect(reason({ transferPending: true })).to.equal('transferPending')
  })
})

describe('the life of a model', () => {
  const facts: ModelFacts = {
    status: 'draft',
    faults: 0,
    openRemarks: 0,
    today: '2026-11-10',
    consultedUntil: '2026-11-20',
  }
  it('allows each act in its own stages only', () => {
    const table = (Object.keys(allowed) as ModelAct[]).map((act) => [
      act,
      MODEL_STATUSES.filter((status) => modelRefusal({ ...facts, status }, act) === null),
    ])
    expect(Object.fromEntries(table)).to.deep.equal(allowed)
  })
  const allowed: Record<ModelAct, string[]> = {
    update: ['draft', 'consultation'],
    openConsultation: ['draft'],
    remark: ['consultation'],
    answerRemark: ['consultation'],
    recommend: ['consultation'],
    publish: ['recommended'],
    retire: ['published'],
  }
  it('lets through only whole texts, except into a draft', () => {
    const spoilt = { ...facts, faults: 1 }
    expect(modelRefusal(spoilt, 'update')).to.equal(null)
    expect(modelRefusal({ ...spoilt, status: 'consultation' }, 'update')).to.equal('hasErrors')
    expect(modelRefusal(spoilt, 'openConsultation')).to.equal('hasErrors')
    expect(modelRefusal({ ...spoilt, status: 'recommended' }, 'publish')).to.equal('hasErrors')
  })
  it('never changes what was published, and says so', () => {
    for (const status of ['published', 'retired'] as const)
      expect(modelRefusal({ ...facts, status }, 'update')).to.equal('immutable')
  })
})

describe('The clock of a stage by another version', () => {
  const now = new Date('2026-11-16T09:00:00Z')
  const to = {
    ...urbanRural,
    transitions: urbanRural.transitions.map((row) =>
      row.event === 'continuePlan' ? { ...row, deadline: { n: 5, unit: 'wd' as const } } : row,
    ),
  }
  const back = urbanRural.transitions.find(({ event }) => event === 'continuePlan')
  const beside = urbanRural.transitions.find(({ event }) => event === 'requestSupervision')
  const lasts = (isSameStage: boolean, ...more: (string | undefined)[]) => {
    const steps = [back?.id, ...more].flatMap((transition) => transition ?? [])
    const history = steps.map((transition) => ({ state: 'RUNNING' as const, transition }))
    const adopted = { from: urbanRural, to, state: 'RUNNING', history, isSameStage, urgent: false } as const
    return migratedClock(adopted, now).stateDuration
  }
  it('is by the step that led there, whatever was written down beside it since', () => {
    const byStep = { n: 5, unit: 'wd' }
    expect(lasts(true)).to.deep.equal(byStep)
    expect(lasts(true, 'handover', beside?.id, 'takeOver', 'migrated')).to.deep.equal(byStep)
  })
  it('is the stage’s own where the case was put there', () => {
    const { n, unit } = urbanRural.states.find(({ id }) => id === 'RUNNING')?.sla ?? {}
    expect(lasts(false)).to.deep.equal({ n, unit })
  })
})
