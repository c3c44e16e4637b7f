import { expect } from 'chai'
import {
  mayOpenCase,
  partnershipStep,
  proposePartnership,
  type PartnershipEvent,
  type PartnershipFacts,
} from '../../../shared/domain/partnership.ts'
import { PARTNERSHIP_STATES } from '../../../shared/domain/vocabulary.ts'

const signing: PartnershipFacts = {
  state: 'SIGNING',
  leaderInstitutionId: 'ops',
  accededInstitutionIds: ['ops', 'school'],
  hasAuthorisation: true,
}

describe('partnershipStep', () => {
  it('goes the whole way', () => {
    let facts: PartnershipFacts = {
      ...signing,
      state: proposePartnership([]),
      accededInstitutionIds: [],
    }
    const path = [facts.state]
    const events: PartnershipEvent[] = [
      { type: 'invite' },
      { type: 'accede', institutionId: 'ops' },
      { type: 'accede', institutionId: 'school' },
      { type: 'activate' },
      { type: 'accede', institutionId: 'police' },
      { type: 'end' },
    ]
    for (const event of events) {
      const outcome = partnershipStep(facts, event)
      if (!outcome.ok) throw new Error(outcome.unmet.join())
      facts = { ...facts, state: outcome.state, accededInstitutionIds: outcome.accededInstitutionIds }
      path.push(facts.state)
    }
    expect(path).to.deep.equal(['PROPOSED', 'INVITING', 'SIGNING', 'SIGNING', 'ACTIVE', 'ACTIVE', 'ENDED'])
    expect(facts.accededInstitutionIds).to.deep.equal(['ops', 'school', 'police'])
  })

  it('starts inviting when institutions are named at once', () => {
    expect(proposePartnership(['school'])).to.equal('INVITING')
  })

  it('is not activated without a partner and an authorisation', () => {
    const alone = { ...signing, accededInstitutionIds: ['ops'], hasAuthorisation: false }
    expect(partnershipStep(alone, { type: 'activate' })).to.deep.equal({
      ok: false,
      unmet: ['needsAccession', 'needsAuthorisation'],
    })
    expect(partnershipStep(signing, { type: 'activate' })).to.include({ ok: true, state: 'ACTIVE' })
  })

  it('is activated from SIGNING only', () => {
    for (const state of ['PROPOSED', 'INVITING', 'ACTIVE'] as const)
      expect(partnershipStep({ ...signing, state }, { type: 'activate' }).ok, state).to.equal(false)
  })

  it('takes an institution once', () => {
    expect(partnershipStep(signing, { type: 'accede', institutionId: 'school' })).to.deep.equal({
      ok: false,
      unmet: ['alreadyAcceded'],
    })
  })

  it('lets a member go, and gathers signatures again when the last one went', () => {
    const active: PartnershipFacts = {
      ...signing,
      state: 'ACTIVE',
      accededInstitutionIds: ['ops', 'school', 'police'],
    }
    const first = partnershipStep(active, { type: 'leave', institutionId: 'police' })
    expect(first).to.deep.equal({ ok: true, state: 'ACTIVE', accededInstitutionIds: ['ops', 'school'] })
    const alone = { ...active, accededInstitutionIds: ['ops', 'school'] }
    const last = partnershipStep(alone, { type: 'leave', institutionId: 'school' })
    expect(last).to.deep.equal({ ok: true, state: 'SIGNING', accededInstitutionIds: ['ops'] })
    const declined = partnershipStep(active, { type: 'leave', institutionId: 'health' })
    expect(declined).to.include({ ok: true, state: 'ACTIVE' })
    expect(partnershipStep(active, { type: 'leave', institutionId: 'ops' })).to.deep.equal({
      ok: false,
      unmet: ['leaderEnds'],
    })
  })

  it('takes nothing after its end', () => {
    const events: PartnershipEvent[] = [
      { type: 'leave', institutionId: 'school' },
      { type: 'invite' },
      { type: 'accede', institutionId: 'police' },
      { type: 'activate' },
      { type: 'end' },
    ]
    for (const event of events)
      expect(partnershipStep({ ...signing, state: 'ENDED' }, event)).to.deep.equal({
        ok: false,
        unmet: ['wrongState'],
      })
  })
})

describe('mayOpenCase', () => {
  it('is for active partnerships, or urgent with a reason while one is being made', () => {
    for (const state of PARTNERSHIP_STATES) {
      expect(mayOpenCase(state), state).to.equal(state === 'ACTIVE')
      expect(mayOpenCase(state, { reason: 'eksmisja' }), state).to.equal(state !== 'ENDED')
      expect(mayOpenCase(state, { reason: ' ' }), state).to.equal(state === 'ACTIVE')
    }
  })
})
