import { expect } from 'chai'
import {
  basisInput,
  checkBasis,
  consentInput,
  emptyBasis,
} from '../../../client/features/consents/basisForm.ts'
import { losing } from '../../../client/features/consents/losing.ts'
import { checkCostCard, costCardForm, groszeOf } from '../../../client/features/diagnoses/costCardForm.ts'
import {
  checkDiagnosis,
  diagnosisForm,
  diagnosisInput,
  joined,
  memberKey,
  personKey,
} from '../../../client/features/diagnoses/diagnosisForm.ts'
import {
  checkMeeting,
  emptyMeeting,
  meetingChange,
  momentOf,
} from '../../../client/features/meetings/meetingForm.ts'
import {
  checkMinutes,
  emptyDecision,
  minutesForm,
  minutesInput,
} from '../../../client/features/meetings/minutesForm.ts'
import type { ParticipantView } from '../../../shared/contracts/cases.ts'
import type { LegalBasisView } from '../../../shared/contracts/consents.ts'
import { checkPlan, planForm, planInput } from '../../../client/features/plans/planForm.ts'

const TODAY = '2026-11-16'

describe('Forms of case records', () => {
  it('asks a statute for its provision and a consent for none', () => {
    const form = { ...emptyBasis(['a']), purpose: ' Pomoc ', recipients: ['SCHOOL' as const] }
    expect(checkBasis(form, TODAY)).to.deep.equal({})
    expect(checkBasis({ ...form, type: 'statute' }, TODAY)).to.have.keys('article')
    expect(checkBasis({ ...form, type: 'statute', article: 'other' }, TODAY)).to.have.keys('articleText')
    expect(consentInput('c', form)).not.to.have.property('article')
    expect(basisInput('c', { ...form, type: 'vital', article: 'gdpr6d' })).to.deep.include({
      type: 'vital',
      purpose: 'Pomoc',
    })
  })

  it('reads amounts as people write them', () => {
    expect(groszeOf('12 500,00')).to.equal(1_250_000)
    expect(groszeOf('12500.5')).to.equal(1_250_050)
    for (const no of ['12,345', 'dużo', '-5', '']) expect(groszeOf(no), no).to.equal(null)
    expect(checkCostCard({ ...costCardForm(null), months: '0' })).to.have.keys(
      'area',
      'consequences',
      'horizonMonths',
    )
  })

  it('saves a diagnosis half-written, but no workshop without people or day', () => {
    const form = { ...diagnosisForm(null), causes: 'x' }
    expect(checkDiagnosis(form, TODAY)).to.deep.equal({})
    expect(checkDiagnosis({ ...form, workshopOn: TODAY }, TODAY)).to.have.keys('workshop.attendees')
    const attendees = joined([personKey('p1'), memberKey('m1')])
    expect(checkDiagnosis({ ...form, attendees }, TODAY)).to.have.keys('workshop.on')
    expect(diagnosisInput('c', 0, { ...form, workshopOn: TODAY, attendees })).to.deep.include({
      workshop: { on: TODAY, attendees: [{ membershipId: 'm1' }, { personId: 'p1' }] },
    })
  })

  it('drops goals left blank and keeps the ids of the others', () => {
    const empty = planForm(null, 'PLAN')
    expect(checkPlan(empty)).to.have.keys('from', 'to', 'goals.0.text')
    const form = {
      ...empty,
      from: '2026-12-01',
      to: '2026-11-30',
      goals: [
        { id: 'g1', text: 'Cel', indicator: 'Znak' },
        { text: ' ', indicator: '' },
      ],
    }
    expect(checkPlan(form)).to.deep.equal({ to: 'beforeStart' })
    expect(planInput('c', 3, form).goals).to.deep.equal([{ id: 'g1', text: 'Cel', indicator: 'Znak' }])
  })

  it('means Warsaw time, in summer and in winter', () => {
    expect(momentOf('2026-07-01', '9:30')).to.equal('2026-07-01T07:30:00.000Z')
    expect(momentOf('2026-12-01', '09:30')).to.equal('2026-12-01T08:30:00.000Z')
  })

  it('sends the moment when the day or the hour changed, and place and link with the mode', () => {
    const form = { ...emptyMeeting(['m'], []), day: TODAY, place: 'Sala 2' }
    expect(checkMeeting(form)).to.deep.equal({})
    expect(checkMeeting({ ...form, time: '25:00', mode: 'remote', link: 'http://x' })).to.have.keys(
      'time',
      'link',
    )
    expect(meetingChange(form, new Set(['time']))).to.have.keys('at')
    expect(meetingChange({ ...form, mode: 'remote' }, new Set(['mode']))).to.deep.equal({
      mode: 'remote',
      place: null,
      link: null,
    })
  })

  it('asks a decision for its action only when somebody is to do something', () => {
    const decision = { ...emptyDecision, text: 'Świetlica' }
    expect(checkMinutes({ decisions: [decision, emptyDecision] }, TODAY)).to.deep.equal({})
    expect(checkMinutes({ decisions: [{ ...decision, isAction: true }] }, TODAY)).to.have.keys(
      'decisions.0.action.title',
      'decisions.0.action.ownerMembershipId',
      'decisions.0.action.dueOn',
    )
    expect(minutesInput('m', 1, { decisions: [decision, emptyDecision] }).decisions).to.deep.equal([
      { text: 'Świetlica' },
    ])
  })

  it('tells which institutions read less when a basis ends, and of what', () => {
    const basis = {
      id: 'b1',
      person: { id: 'p1', name: 'Anna' },
      type: 'statute',
      state: 'GIVEN',
      scope: ['general', 'education', 'health'],
      recipients: ['SCHOOL', 'POLICE', 'OPS'],
      until: null,
    } as unknown as LegalBasisView
    const member = (sector: string, categories: string[]) =>
      ({ sector, categories, institution: { id: sector, shortName: sector } }) as unknown as ParticipantView
    const team = [
      member('OPS', ['general', 'health']),
      member('SCHOOL', ['general', 'education']),
      member('POLICE', ['general']),
      member('HEALTH', ['general', 'health']),
    ]
    const told = (others: LegalBasisView[], scope = basis.scope) =>
      losing({ basis, scope }, [basis, ...others], { team, ownerId: 'OPS' }, new Date('2026-11-16T09:00:00Z'))
    expect(told([])).to.deep.equal([
      { institution: 'SCHOOL', categories: ['general', 'education'] },
      { institution: 'POLICE', categories: ['general'] },
    ])
    expect(told([], ['education'])).to.deep.equal([{ institution: 'SCHOOL', categories: ['education'] }])
    // What another basis of the same person gives stays; a basis of somebody else gives nothing.
    const other = { ...basis, id: 'b2', scope: ['general' as const] }
    expect(told([other])).to.deep.equal([{ institution: 'SCHOOL', categories: ['education'] }])
    expect(told([{ ...other, person: { id: 'p2', name: 'Jan' } }])).to.have.length(2)
    expect(told([{ ...other, state: 'ENDED' }])).to.have.length(2)
  })

  it('keeps the goal that a decided action serves', () => {
    const action = {
      title: 'Ugoda',
      ownerMembershipId: 'm',
      ownerName: 'Ewa',
      dueOn: '2026-12-01',
      expectedEffect: null,
      goalId: 'g1',
    }
    const decisions = [{ text: 'Ugoda ratalna', action, actionId: null }]
    const minutes = { decisions, savedAt: '', savedBy: '', approvedBy: null, lockedAt: null }
    const sent = minutesInput('x', 1, minutesForm(minutes))
    expect(sent.decisions[0]?.action).to.deep.include({ goalId: 'g1' })
  })
})
