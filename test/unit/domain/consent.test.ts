import { expect } from 'chai'
import {
  ageOf,
  consentStep,
  endOfValidity,
  isInForce,
  isMinor,
  mustBeHeard,
  type BasisFacts,
  type ConsentEvent,
} from '../../../shared/domain/consent.ts'
import { isCovered, isDecided, sharedBy, type PersonBasis } from '../../../shared/domain/sharing.ts'

const now = new Date('2026-11-10T09:00:00Z')
const asked: BasisFacts = {
  type: 'consent',
  state: 'REQUESTED',
  scope: ['general', 'health'],
  recipients: ['HEALTH', 'SCHOOL'],
  until: null,
}
const adult = { birthDate: '1990-01-01', roleInFamily: 'mother' as const }
const give = (more: Partial<Extract<ConsentEvent, { type: 'give' }>> = {}): ConsentEvent => ({
  type: 'give',
  givenBy: 'self',
  person: adult,
  childHeard: false,
  ...more,
})
const after = (basis: BasisFacts, event: ConsentEvent, at = now) => {
  const decided = consentStep(basis, event, at)
  return decided.ok ? decided.basis : decided.reason
}
const given = { ...asked, state: 'GIVEN' as const }

describe('consent', () => {
  it('an adult consents, to all or to less than was asked for', () => {
    expect(after(asked, give())).to.deep.include({ state: 'GIVEN', scope: ['general', 'health'] })
    const less = after(asked, give({ scope: ['general'], recipients: ['SCHOOL'], until: '2027-01-31' }))
    expect(less).to.deep.include({ scope: ['general'], recipients: ['SCHOOL'], until: '2027-01-31' })
    expect(after(asked, give({ scope: ['addiction'] }))).to.equal('beyondRequest')
    expect(after(asked, give({ recipients: ['POLICE'] }))).to.equal('beyondRequest')
    expect(after(asked, give({ givenBy: 'guardian' }))).to.equal('adultHimself')
  })
  it('a guardian consents for a child, who is heard from sixteen on', () => {
    const child = (birthDate: string | null) => ({ birthDate, roleInFamily: 'child' as const })
    const of = (birthDate: string | null, more: Partial<Extract<ConsentEvent, { type: 'give' }>> = {}) =>
      after(asked, give({ person: child(birthDate), givenBy: 'guardian', ...more }))
    expect(of('2016-05-06')).to.deep.include({ state: 'GIVEN' })
    expect(of(null)).to.deep.include({ state: 'GIVEN' })
    expect(of('2016-05-06', { givenBy: 'self' })).to.equal('guardianNeeded')
    expect(of('2010-11-10')).to.equal('childNotHeard')
    expect(of('2010-11-11')).to.deep.include({ state: 'GIVEN' })
    expect(of('2010-11-10', { childHeard: true })).to.deep.include({ state: 'GIVEN' })
    expect(of('2008-11-10')).to.equal('adultHimself')
  })
  it('counts age by the day in Warsaw', () => {
    const birth = { birthDate: '2010-11-11' }
    expect(ageOf(birth, new Date('2026-11-10T22:59:00Z'))).to.equal(15)
    expect(ageOf(birth, new Date('2026-11-10T23:00:00Z'))).to.equal(16)
    expect(ageOf({ birthDate: null }, now)).to.equal(null)
    expect(isMinor({ birthDate: null, roleInFamily: 'grandparent' }, now)).to.equal(false)
    expect(mustBeHeard({ birthDate: null, roleInFamily: 'child' }, now)).to.equal(false)
  })
  it('is answered once', () => {
    expect(after(asked, { type: 'refuse' })).to.deep.include({ state: 'REFUSED' })
    for (const state of ['GIVEN', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'ENDED'] as const) {
      expect(after({ ...asked, state }, give())).to.equal('notRequested')
      expect(after({ ...asked, state }, { type: 'refuse' })).to.equal('notRequested')
    }
  })
  it('is withdrawn whole or category by category; a statute stays', () => {
    expect(after(given, { type: 'withdraw' })).to.deep.include({
      state: 'WITHDRAWN',
      scope: ['general', 'health'],
    })
    expect(after(given, { type: 'withdraw', scope: ['health'] })).to.deep.include({
      state: 'GIVEN',
      scope: ['general'],
    })
    expect(after(given, { type: 'withdraw', scope: ['general', 'health'] })).to.deep.include({
      state: 'WITHDRAWN',
    })
    expect(after(given, { type: 'withdraw', scope: ['housing'] })).to.equal('notInScope')
    expect(after(asked, { type: 'withdraw' })).to.equal('notGiven')
    for (const type of ['statute', 'vital'] as const)
      expect(after({ ...given, type }, { type: 'withdraw' })).to.equal('statuteStays')
  })
  it('a basis in law is ended once, while it is in force; a consent never', () => {
    for (const type of ['statute', 'vital'] as const) {
      const basis = { ...given, type }
      expect(after(basis, { type: 'end' })).to.deep.equal({ ...basis, state: 'ENDED' })
      expect(after({ ...basis, state: 'ENDED' }, { type: 'end' })).to.equal('basisNotInForce')
      expect(after({ ...basis, state: 'ENDED' }, { type: 'expire' })).to.equal('notGiven')
      expect(after({ ...basis, until: '2026-11-09' }, { type: 'end' })).to.equal('basisNotInForce')
      expect(isInForce({ ...basis, state: 'ENDED' }, now)).to.equal(false)
    }
    for (const state of ['REQUESTED', 'GIVEN'] as const)
      expect(after({ ...asked, state }, { type: 'end' })).to.equal('withdrawInstead')
  })
  it('holds to the end of its last day in Warsaw, whoever marks the end', () => {
    const ending = { ...given, until: '2026-11-10' }
    expect(endOfValidity('2026-11-10').toISOString()).to.equal('2026-11-10T23:00:00.000Z')
    expect(endOfValidity('2026-06-30').toISOString()).to.equal('2026-06-30T22:00:00.000Z')
    const [last, over] = [new Date('2026-11-10T22:59:59Z'), new Date('2026-11-10T23:00:00Z')]
    expect(isInForce(ending, last)).to.equal(true)
    expect(isInForce(ending, over)).to.equal(false)
    expect(after(ending, { type: 'expire' }, last)).to.equal('notDue')
    expect(after(ending, { type: 'expire' }, over)).to.deep.include({ state: 'EXPIRED' })
    expect(after(ending, { type: 'withdraw' }, over)).to.equal('notGiven')
    expect(after(given, { type: 'expire' })).to.equal('notDue')
  })
})

describe('sharing', () => {
  const basis = (personId: string, more: Partial<PersonBasis> = {}): PersonBasis => ({
    ...given,
    personId,
    ...more,
  })
  it('covers a category where a basis in force names it and the sector', () => {
    const bases = [basis('a'), basis('b', { type: 'statute', scope: ['general'] })]
    const asks = (personId: string, sector: 'HEALTH' | 'POLICE', category: 'general' | 'health') =>
      isCovered(bases, { personId, sector, category }, now)
    expect(asks('a', 'HEALTH', 'health')).to.equal(true)
    expect(asks('b', 'HEALTH', 'health')).to.equal(false)
    expect(asks('b', 'HEALTH', 'general')).to.equal(true)
    expect(asks('a', 'POLICE', 'general')).to.equal(false)
  })
  it('shares what holds for everybody, each by whichever basis lasts longest', () => {
    const bases = [
      basis('a', { until: '2026-12-31' }),
      basis('a', { type: 'statute', scope: ['general'] }),
      basis('b', { until: '2027-06-30', recipients: ['SCHOOL'] }),
    ]
    expect(sharedBy(['a', 'b'], bases, now)).to.deep.equal([
      { sector: 'SCHOOL', category: 'general', until: endOfValidity('2027-06-30') },
      { sector: 'SCHOOL', category: 'health', until: endOfValidity('2026-12-31') },
    ])
  })
  it('who withdrew, refused, has not answered or was never asked takes away for the whole family', () => {
    const sees = (bases: PersonBasis[], family = ['a', 'b']) =>
      sharedBy(family, bases, now).some(
        ({ sector, category }) => sector === 'HEALTH' && category === 'health',
      )
    expect(sees([basis('a')], ['a'])).to.equal(true)
    expect(sees([basis('a'), basis('b')])).to.equal(true)
    for (const state of ['WITHDRAWN', 'REFUSED', 'EXPIRED', 'ENDED', 'REQUESTED'] as const)
      expect(sees([basis('a'), basis('b', { state })]), state).to.equal(false)
    expect(sees([basis('a')])).to.equal(false)
    expect(sees([])).to.equal(false)
    expect(sees([], [])).to.equal(false)
  })
  it('what rests on a statute outlives a refusal, in what the statute covers', () => {
    const bases = [
      basis('a'),
      basis('b', { state: 'REFUSED' }),
      basis('b', { type: 'statute', scope: ['general'], recipients: ['SCHOOL'] }),
    ]
    expect(sharedBy(['a', 'b'], bases, now)).to.deep.equal([
      { sector: 'SCHOOL', category: 'general', until: null },
    ])
  })
  it('nothing is decided before somebody answers or a basis in law is recorded', () => {
    expect(isDecided([])).to.equal(false)
    expect(isDecided([basis('a', { state: 'REQUESTED' })])).to.equal(false)
    expect(isDecided([basis('a', { state: 'REFUSED' })])).to.equal(true)
  })
})
