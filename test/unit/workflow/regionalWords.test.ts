import { expect } from 'chai'
import { inRegion } from '../../../shared/workflow/regionalWords.ts'
import { rural } from '../../../shared/workflow/models/rural.ts'
import { urban } from '../../../shared/workflow/models/urban.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { zScenario } from '../../../shared/workflow/simulate/scenario.ts'
import { simulate } from '../../../shared/workflow/simulate/simulate.ts'

const stepName = (model: CooperationModel, id: string) =>
  model.transitions.find((row) => row.id === id)?.label.pl
const stageName = (model: CooperationModel, id: string) => model.states.find((row) => row.id === id)?.label.pl

describe('words of a voivodeship', () => {
  it('are its own where the model has them: terms, stages and steps', () => {
    expect(inRegion(rural, '2007042').labels.plan.pl).to.equal('Program pomocy')
    expect(stepName(inRegion(rural, '2007042'), 'R7')).to.equal('Podpisz program pomocy z rodziną')
    expect(inRegion(urbanRural, '2816033').labels.caseTeam.pl).to.equal('Gminna Grupa Kooperacji')
    expect(inRegion(urban, '24').labels.partnership.pl).to.equal('Partnerski Zespół Kooperantów')
    const named: CooperationModel = {
      ...rural,
      variants: rural.variants.map((one) => ({ ...one, states: { PLANNING: { pl: 'Program', en: 'P' } } })),
    }
    expect(stageName(inRegion(named, '20'), 'PLANNING')).to.equal('Program')
    expect(stageName(inRegion(named, '20'), 'RUNNING')).to.equal('Realizacja')
    expect(stageName(inRegion(named, '14'), 'PLANNING')).to.equal('Plan')
  })
  it('are the model’s for all else, and the model itself where a region has none', () => {
    expect(inRegion(urbanRural, '28').labels.plan).to.deep.equal(urbanRural.labels.plan)
    expect(stepName(inRegion(rural, '20'), 'R6')).to.equal(stepName(rural, 'R6'))
    expect(inRegion(rural, '0404032')).to.equal(rural)
    expect(inRegion(rural, '')).to.equal(rural)
  })
  it('are not found for a step that is called like a part of every object', () => {
    const odd: CooperationModel = {
      ...rural,
      transitions: rural.transitions.map((row) => (row.id === 'R6' ? { ...row, id: 'constructor' } : row)),
    }
    expect(stepName(inRegion(odd, '20'), 'constructor')).to.equal(stepName(rural, 'R6'))
  })
  it('leave every rule as it is', () => {
    const bare = ({ labels: _labels, ...model }: CooperationModel) => ({
      ...model,
      states: model.states.map(({ label: _label, ...row }) => row),
      transitions: model.transitions.map(({ label: _label, ...row }) => row),
    })
    expect(bare(inRegion(rural, '20'))).to.deep.equal(bare(rural))
  })
  it('are put together once, however often they are asked for', () => {
    expect(inRegion(rural, '2007042')).to.equal(inRegion(rural, '20'))
    expect(inRegion(rural, '20')).to.not.equal(rural)
  })
  it('change nothing in a run; a scenario names its region by two digits', () => {
    const told = { name: 'Wieś', model: { code: 'RUR', version: 1 }, start: '2026-11-09T08:00:00Z' }
    const scenario = zScenario.parse({ ...told, region: '20' })
    expect(simulate(inRegion(rural, scenario.region ?? ''), scenario)).to.deep.equal(
      simulate(rural, zScenario.parse(told)),
    )
    expect(zScenario.safeParse({ ...told, region: '2003032' }).success).to.equal(false)
  })
})
