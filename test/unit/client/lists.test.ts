import { expect } from 'chai'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { CoordinationOffer } from '../../../shared/contracts/coordination.ts'
import type { EscalationView } from '../../../shared/contracts/escalations.ts'
import type { InvitationView } from '../../../shared/contracts/invitations.ts'
import type { NotificationView } from '../../../shared/contracts/notifications.ts'
import type { DemoAccount } from '../../../shared/contracts/session.ts'
import { listInput, listTopic, questionOf } from '../../../client/features/caseList/listAddress.ts'
import { stageDay } from '../../../client/features/caseList/stageDay.ts'
import { answerItems } from '../../../client/features/home/answerItems.ts'
import { cappedPins } from '../../../client/features/home/axisItems.ts'
import { changeGroups } from '../../../client/features/home/changeGroups.ts'
import { dueItems, isLate, isNear } from '../../../client/features/home/dueItems.ts'
import { tomorrowOff } from '../../../client/features/home/tomorrowOff.ts'
import { belongs, runningFirst } from '../../../client/features/myActions/shownActions.ts'
import { noticeTarget } from '../../../client/features/notifications/noticeTarget.ts'
import { demoGroups } from '../../../client/features/session/demoGroups.ts'
import { wantedAddress } from '../../../client/features/session/wantedAddress.ts'
import { deadlinesOf } from '../../../client/ui/time/axisColumns.ts'
import { steadyOrder } from '../../../client/ui/live/steadyOrder.ts'

const NOW = new Date('2026-11-10T08:20:00Z')
const id = (n: number) => String(n).padStart(24, '0')

describe('the way back after signing in', () => {
  it('keeps an address of our own, with question and place', () => {
    expect(wantedAddress('/cases/all?state=TEAM#x')).to.equal('/cases/all?state=TEAM#x')
  })
  for (const to of [
    null,
    '',
    'cases',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'https://evil.example/',
    '/sign-in?to=/',
  ])
    it(`goes home instead of to ${JSON.stringify(to)}`, () => expect(wantedAddress(to)).to.equal('/'))
})

describe('the list in the address', () => {
  it('asks for own open cases, the nearest deadline first, when nothing is said', () => {
    const question = questionOf(undefined, new URLSearchParams())
    expect(listInput(question)).to.deep.equal({ view: 'mine', sort: 'deadline', limit: '50', open: 'true' })
    expect(listTopic(question)).to.deep.equal({ kind: 'cases', filter: { view: 'mine', open: true } })
    const ofGmina = questionOf('all', new URLSearchParams('teryt=0410013'))
    expect(listTopic(ofGmina).filter).to.include({ teryt: '0410013' })
  })
  it('asks for closed cases too where the question is what is late', () => {
    const question = questionOf('overdue', new URLSearchParams())
    expect(listInput(question)).to.deep.equal({ view: 'overdue', sort: 'deadline', limit: '50' })
    expect(questionOf('overdue', new URLSearchParams('open=open')).open).to.equal('open')
  })
  it('reads every filter and passes over what it does not know', () => {
    const params = new URLSearchParams(
      'open=any&state=TEAM&urgent=true&teryt=0410013&q=%20wrzos%20&sort=changed',
    )
    expect(listInput(questionOf('all', params))).to.deep.equal({
      view: 'all',
      sort: 'changed',
      limit: '50',
      state: 'TEAM',
      urgent: 'true',
      teryt: '0410013',
      q: 'wrzos',
    })
    const odd = questionOf('nothing', new URLSearchParams('open=x&state=x&urgent=x&teryt=1&q=%20&sort=x'))
    expect(odd).to.deep.equal(questionOf(undefined, new URLSearchParams()))
  })
})

describe('rows that do not move under the hand', () => {
  it('keeps places, lets the gone leave and puts newcomers last', () => {
    const rows = ['d', 'c', 'a'].map((one) => ({ id: one }))
    expect(steadyOrder(['a', 'b', 'c'], rows).map((row) => row.id)).to.deep.equal(['a', 'c', 'd'])
  })
})

describe('the day of a stage', () => {
  const entered = '2026-11-09T08:00:00Z'
  it('counts working days of those given', () => {
    const day = stageDay({ stateEnteredAt: entered, stateDueAt: '2026-11-13T14:30:00Z' }, NOW)
    expect(day).to.deep.equal({ used: 1, of: 3 })
  })
  it('counts calendar days where no deadline runs or it holds no working day', () => {
    expect(stageDay({ stateEnteredAt: entered, stateDueAt: null }, NOW)).to.deep.equal({ days: 1 })
    const hours = { stateEnteredAt: '2026-11-10T08:00:00Z', stateDueAt: '2026-11-11T08:00:00Z' }
    expect(stageDay(hours, NOW)).to.deep.equal({ days: 0 })
  })
})

describe('home', () => {
  const row = (n: number, stateDueAt: string | null, isOpen = true) =>
    ({ id: id(n), stateDueAt, isOpen }) as CaseRow
  it('gathers stages with a deadline and tells late from near', () => {
    const items = dueItems(
      [],
      [
        row(1, '2026-11-12T14:30:00Z'),
        row(2, '2026-11-09T14:30:00Z'),
        row(3, null),
        row(4, '2026-11-13T14:30:00Z'),
      ],
    )
    expect(items.map((item) => item.id)).to.deep.equal([id(2), id(1), id(4)])
    expect(items.map((item) => isLate(item, NOW))).to.deep.equal([true, false, false])
    // The 11th is a holiday, so the next working day is the 12th.
    expect(items.map((item) => isNear(item, NOW))).to.deep.equal([false, true, false])
  })
  it('keeps a closed case that is still looked after, and none that has come to its end', () => {
    const items = dueItems([], [row(1, '2026-11-09T14:30:00Z', false), row(2, null, false)])
    expect(items.map((item) => item.id)).to.deep.equal([id(1)])
  })
  it('leaves out what stands still: it is neither late nor near, and below what runs in the list of tasks', () => {
    const action = (n: number, standstill: ActionView['standstill']) =>
      ({ id: id(n), status: 'TODO', dueAt: '2026-11-09T14:30:00Z', standstill }) as ActionView
    const both = [action(1, { why: 'suspended', since: '', left: null }), action(2, null)]
    expect(dueItems(both, []).map((item) => item.id)).to.deep.equal([id(2)])
    expect(runningFirst(both).map((one) => one.id)).to.deep.equal([id(2), id(1)])
    expect(both.map((one) => belongs(one, 'overdue', NOW))).to.deep.equal([false, true])
    expect(both.map((one) => belongs(one, 'open', NOW))).to.deep.equal([true, true])
  })
  it('names the holiday of tomorrow and no weekend', () => {
    expect(tomorrowOff(NOW)).to.equal('independenceDay')
    expect(tomorrowOff(new Date('2026-11-13T08:00:00Z'))).to.equal(undefined)
  })
  it('counts with the deadlines everything that waits for an answer until a day, each case once', () => {
    const due = dueItems([], [row(1, '2026-11-12T14:30:00Z')])
    const dueAt = '2026-11-09T14:30:00Z'
    const asked = {
      offers: [{ caseId: id(4), dueAt } as CoordinationOffer],
      escalations: [{ id: id(5), dueAt } as EscalationView],
      waiting: [row(1, '2026-11-12T14:30:00Z'), row(2, dueAt), row(3, null)],
      invitations: [{ id: id(6), dueAt } as InvitationView],
    }
    const items = answerItems(asked, due)
    expect(items.map(({ kind, id: one }) => [kind, one])).to.deep.equal([
      ['offer', id(4)],
      ['escalation', id(5)],
      ['waiting', id(2)],
      ['invitation', id(6)],
    ])
    expect(items.every((item) => isLate(item, NOW))).to.equal(true)
  })
  it('puts at most four pins on a day, the last telling of the rest', () => {
    const pins = [1, 2, 3, 4, 5, 6].map((n) => ({
      id: id(n),
      href: '/',
      who: 'x',
      what: 'y',
      dueAt: new Date('2026-11-12T14:30:00Z'),
      kind: 'target' as const,
    }))
    const shown = cappedPins(pins, NOW, (count) => ({ who: `+${count}`, what: '', href: '/actions' }))
    expect(shown.map(({ who }) => who)).to.deep.equal(['x', 'x', 'x', '+3'])
    // The strip's number is that of deadlines, not of pins.
    expect(deadlinesOf(shown)).to.equal(6)
    expect(cappedPins(pins.slice(0, 4), NOW, () => ({ who: '', what: '', href: '/' }))).to.have.length(4)
  })
  it('groups unread notices since the last visit by case', () => {
    const notice = (n: number, caseId: string | null, at: string, readAt: string | null = null) =>
      ({ id: id(n), at, readAt, target: { type: 'action', id: id(90 + n), caseId } }) as NotificationView
    const groups = changeGroups(
      [
        notice(1, id(50), '2026-11-10T08:00:00Z'),
        notice(2, null, '2026-11-10T07:00:00Z'),
        notice(3, id(50), '2026-11-10T06:00:00Z'),
        notice(4, id(51), '2026-11-10T06:00:00Z', '2026-11-10T07:00:00Z'),
        notice(5, id(51), '2026-11-08T06:00:00Z'),
      ],
      '2026-11-09T14:42:00Z',
    )
    expect(groups.map(({ caseId, notices }) => [caseId, notices.length])).to.deep.equal([
      [id(50), 2],
      [null, 1],
    ])
  })
})

describe('where a notice leads', () => {
  const notice = (kind: string, target: object) => ({ kind, target }) as NotificationView
  it('to one’s own lists, the part of the case, or nowhere', () => {
    const received = notice('invitationReceived', { type: 'invitation', id: id(1), caseId: null })
    expect(noticeTarget(received)).to.equal(`/invitations/${id(1)}`)
    const accepted = notice('invitationAccepted', { type: 'invitation', id: id(1), caseId: id(2) })
    expect(noticeTarget(accepted)).to.equal(`/cases/${id(2)}/team`)
    expect(noticeTarget(notice('youCoordinate', { type: 'case', id: id(2), caseId: id(2) }))).to.equal(
      `/cases/${id(2)}`,
    )
    expect(noticeTarget(notice('removedFromTeam', { type: 'none', id: null, caseId: id(2) }))).to.equal(null)
  })
})

describe('accounts of the demonstration', () => {
  const account = (name: string, gmina: string, institution: string) =>
    ({ name, gmina, institution, title: '', role: 'MEMBER' }) as DemoAccount
  const all = [
    account('Ewa Śliwa', 'Kcynia', 'Szkoła'),
    account('Jan Bąk', 'Słupno', 'GOPS'),
    account('Ola Łoś', 'Kcynia', 'Szkoła'),
  ]
  it('stand by gmina and institution, and are found without diacritics by any of their words', () => {
    const shape = (typed: string) =>
      demoGroups(all, typed, () => 'przedstawiciel').map(({ gmina, institutions }) => [
        gmina,
        institutions.map(({ accounts }) => accounts.length),
      ])
    expect(shape('')).to.deep.equal([
      ['Kcynia', [2]],
      ['Słupno', [1]],
    ])
    expect(shape('szkola los')).to.deep.equal([['Kcynia', [1]]])
    expect(shape('przedst slupno')).to.deep.equal([['Słupno', [1]]])
    expect(shape('nikt')).to.deep.equal([])
  })
})
