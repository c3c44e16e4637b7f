import { expect } from 'chai'
import { labelsFor } from '../../../shared/workflow/labels.ts'
import { rural } from '../../../shared/workflow/models/rural.ts'
import { urbanRural } from '../../../shared/workflow/models/urbanRural.ts'

describe('words of a voivodeship', () => {
  it('are its own where the model has them', () => {
    expect(labelsFor(rural, '2007042').plan.pl).to.equal('Program pomocy')
    expect(labelsFor(urbanRural, '2816033').caseTeam.pl).to.equal('Gminna Grupa Kooperacji')
  })
  it('are the model’s for every other term and every other voivodeship', () => {
    expect(labelsFor(urbanRural, '28').plan).to.deep.equal(urbanRural.labels.plan)
    expect(labelsFor(rural, '0404032')).to.deep.equal(rural.labels)
  })
})
