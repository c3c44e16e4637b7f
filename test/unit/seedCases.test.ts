import { expect } from 'chai'
import { demo } from '../../scripts/seed/data/index.ts'
import type { SeedCase } from '../../scripts/seed/data/types.ts'
import {
  ACTION_STATUSES,
  DECLINE_REASONS,
  INVITATION_STATES,
  VISIBILITIES,
  type CaseState,
  type Role,
} from '../../shared/domain/vocabulary.ts'
import { defaultCategories, isActionOnly } from '../../shared/permissions/fieldPolicy.ts'
import { createdAt, joined, membersOf, namesOf, reached, sectorOf, textsOf } from './seedCase.ts'

const { institutions, users, partnerships, cases } = demo
const partnershipOf = (c: SeedCase) => partnerships.find((p) => p.key === c.partnership)
const has = (key: string, role: Role, at?: string) =>
  users.some(
    (u) => u.key === key && u.memberships.some((m) => m.role === role && (!at || m.institution === at)),
  )
const each = (test: (c: SeedCase, centre: string) => void) => {
  for (const c of cases) test(c, partnershipOf(c)?.leader ?? '')
}

describe('demo data: cases', () => {
  it('cover every stage reached so far', () => {
    const count: Partial<Record<CaseState, number>> = {}
    for (const c of cases) count[c.state] = (count[c.state] ?? 0) + 1
    expect(count).to.deep.equal({
      SIGNAL: 6,
      DRAFT: 6,
      CONSENT: 7,
      TEAM: 8,
      DIAGNOSIS: 7,
      PLANNING: 1,
      RUNNING: 2,
      REVIEW: 1,
      EVALUATION: 1,
      CLOSED: 1,
      FOLLOWUP: 1,
      ARCHIVED: 1,
      SUSPENDED: 1,
      TRANSFERRED: 1,
      ESC_PZK: 3,
      ESC_POWIAT: 2,
      REJECTED: 2,
    })
    expect(new Set(cases.map((c) => c.key)).size).to.equal(cases.length)
    expect(new Set(cases.map((c) => c.family.plural)).size).to.equal(cases.length)
  })

  it('open the three acceptance scenarios, each in its gmina', () => {
    const acts = cases.filter((c) => c.scenario).map((c) => [c.scenario, partnershipOf(c)?.model, c.state])
    expect(acts.sort()).to.deep.equal([
      ['A', 'RUR', 'TEAM'],
      ['B', 'URR', 'DIAGNOSIS'],
      ['C', 'URB', 'SIGNAL'],
    ])
  })

  it('use every word there is for invitations, refusals, actions and notes', () => {
    const outcomes = cases.flatMap((c) => c.invitations.map((i) => i.outcome))
    const kinds = outcomes.map((o) => (o.kind === 'open' ? 'SENT' : o.kind.toUpperCase()))
    expect(new Set(kinds)).to.deep.equal(new Set(INVITATION_STATES))
    const reasons = outcomes.flatMap((o) => (o.kind === 'declined' ? [o.reason] : []))
    expect(new Set(reasons)).to.deep.equal(new Set(DECLINE_REASONS))
    const actions = cases.flatMap((c) => c.actions)
    expect(new Set(actions.map((a) => a.status))).to.deep.equal(new Set(ACTION_STATUSES))
    expect(actions.filter((a) => a.due < 0 && ['TODO', 'DOING'].includes(a.status)).length).to.be.at.least(8)
    const notes = cases.flatMap((c) => c.notes)
    expect(new Set(notes.map((n) => n.visibility))).to.deep.equal(new Set(VISIBILITIES))
  })
})

describe('demo data: the path of a case', () => {
  it('has exactly the steps that lead to its state, in order of time', () => {
    each((c) => {
      const { signalled, opened, qualified, consented, teamed, rejected } = c.timeline
      const order = [signalled, opened, qualified, consented, teamed].flatMap((s) => (s ? [s.ago] : []))
      expect(order, c.key).to.deep.equal([...order].sort((a, b) => b - a))
      expect(Boolean(opened), c.key).to.equal(
        c.state === 'REJECTED' ? !signalled || Boolean(opened) : reached(c, 'DRAFT'),
      )
      expect(Boolean(qualified), c.key).to.equal(reached(c, 'CONSENT'))
      expect(Boolean(consented), c.key).to.equal(reached(c, 'TEAM'))
      expect(Boolean(teamed), c.key).to.equal(reached(c, 'DIAGNOSIS'))
      expect(Boolean(rejected), c.key).to.equal(c.state === 'REJECTED')
      expect(Boolean(signalled ?? opened), c.key).to.equal(true)
    })
  })

  it('is walked by people who hold the role that each step asks for', () => {
    each((c, centre) => {
      const { signalled, opened, qualified, consented, teamed, rejected } = c.timeline
      if (signalled) {
        expect(membersOf(signalled.institution), c.key).to.include(signalled.by)
        expect(partnershipOf(c)?.accessions.map((a) => a.institution)).to.include(signalled.institution)
      }
      if (opened) {
        const opens = has(opened.by, 'SOCIAL_WORKER', centre)
        expect(opens || (!signalled && has(opened.by, 'FAMILY_ASSISTANT', centre)), c.key).to.equal(true)
      }
      if (qualified) {
        expect(has(qualified.by, 'OPS_HEAD', centre), c.key).to.equal(true)
        expect(has(qualified.coordinator, 'SOCIAL_WORKER', centre), c.key).to.equal(true)
        expect(has(qualified.deputy, 'SOCIAL_WORKER', centre), c.key).to.equal(true)
        expect(qualified.deputy).to.not.equal(qualified.coordinator)
      }
      for (const step of [consented, teamed])
        if (step) expect(step.by, c.key).to.equal(qualified?.coordinator)
      if (rejected) expect(has(rejected.by, opened ? 'OPS_HEAD' : 'SOCIAL_WORKER', centre)).to.equal(true)
      for (const s of c.staff) expect(has(s.user, s.role, centre), c.key).to.equal(true)
    })
  })

  it('meets the guards behind it: entry, lead, confidentiality, a large enough team', () => {
    each((c) => {
      if (reached(c, 'CONSENT')) {
        expect(c.attempts, c.key).to.not.be.empty
        expect(c.needsCrossSector || c.rapidIntervention, c.key).to.equal(true)
      }
      const teamed = c.timeline.teamed
      if (!teamed) return
      const team = c.invitations.flatMap(({ institution, outcome }) =>
        outcome.kind === 'accepted' && outcome.ago >= teamed.ago ? [{ institution, outcome }] : [],
      )
      for (const { outcome } of team) expect(outcome.confidentiality, c.key).to.equal('signed')
      const sectors = new Set(['OPS', ...team.map((t) => sectorOf(t.institution))])
      expect(sectors.size, c.key).to.be.at.least(partnershipOf(c)?.model === 'URB' ? 2 : 3)
    })
  })

  it('does not wait for consents so long that the model would have ended it', () => {
    for (const c of cases) if (c.state === 'CONSENT') expect(c.timeline.qualified?.ago).to.be.at.most(7)
  })
})

describe('demo data: invitations', () => {
  it('go from the coordinator to other members of the partnership once the team is being gathered', () => {
    each((c, centre) => {
      const { qualified, consented } = c.timeline
      for (const i of c.invitations) {
        expect(
          partnershipOf(c)?.accessions.map((a) => a.institution),
          c.key,
        ).to.include(i.institution)
        expect(i.institution).to.not.equal(centre)
        expect([qualified?.coordinator, qualified?.deputy]).to.include(i.sentBy)
        expect(i.sent, `${c.key} ${i.institution}`).to.be.at.most(consented?.ago ?? -1)
        if (i.addressee) expect(membersOf(i.institution)).to.include(i.addressee)
        expect(i.askedRole === 'actionOwner', i.institution).to.equal(isActionOnly(sectorOf(i.institution)))
      }
    })
  })

  it('are answered, or run out, within the time to answer: five working days, one day when urgent', () => {
    each((c) => {
      for (const { institution, sent, outcome } of c.invitations) {
        const where = `${c.key} ${institution}`
        const time = c.urgent ? 0 : 4
        if (outcome.kind === 'open') expect(sent, where).to.be.at.most(time)
        else if (outcome.kind === 'expired') expect(sent, where).to.be.above(c.urgent ? 2 : 5)
        else expect(sent - outcome.ago, where).to.be.within(0, time)
        if (outcome.kind === 'accepted' || outcome.kind === 'declined')
          expect(membersOf(institution), where).to.include(outcome.by)
      }
    })
  })

  it('reach an institution once, and again only after the first ran out', () => {
    each((c) => {
      for (const i of c.invitations) {
        const others = c.invitations.filter((o) => o !== i && o.institution === i.institution)
        const first = others.find((o) => o.outcome.kind === 'expired' && o.sent > i.sent)
        expect(Boolean(first), `${c.key} ${i.institution}`).to.equal(i.resend)
        expect(others.length).to.be.at.most(1)
      }
    })
  })
})

describe('demo data: work on the case', () => {
  it('is noted by people in the team at that time, in categories their sector writes', () => {
    each((c) => {
      for (const n of c.notes) {
        const where = `${c.key}: ${n.text}`
        const author = joined(c).get(n.author)
        expect(author?.ago, where).to.be.at.least(n.ago)
        expect(defaultCategories(author?.sector ?? 'ROPS'), where).to.include(n.category)
        expect(n.recipients.length > 0, where).to.equal(n.visibility === 'recipients')
        for (const r of n.recipients) expect(joined(c).get(r)?.ago, where).to.be.at.least(n.ago)
        if (n.category === 'health') expect(n.visibility, where).to.equal('recipients')
      }
    })
  })

  it('is agreed with owners who are in the team, and reported when it ends', () => {
    each((c) => {
      for (const a of c.actions) {
        const where = `${c.key}: ${a.title}`
        expect(joined(c).get(a.owner)?.ago, where).to.be.at.least(a.created)
        expect(joined(c).get(a.createdBy), where).to.include({ sector: 'OPS' })
        expect(joined(c).get(a.createdBy)?.ago, where).to.be.at.least(a.created)
        expect(defaultCategories('OPS'), where).to.include(a.category)
        expect(a.due, where).to.be.at.least(-a.created)
        expect(a.changed === undefined, where).to.equal(a.status === 'TODO')
        expect(a.changed ?? 0, where).to.be.at.most(a.created)
        expect(Boolean(a.result), where).to.equal(['DONE', 'FAILED', 'CANCELLED'].includes(a.status))
      }
    })
  })

  it('goes up a level by the coordinator, and an open question is where the case waits', () => {
    each((c, centre) => {
      const open = c.escalations.filter((e) => !e.decision).map((e) => e.toLevel)
      const expected = { ESC_PZK: ['partnership'], ESC_POWIAT: ['powiat'] }[c.state as string] ?? []
      expect(open, c.key).to.deep.equal(expected)
      for (const e of c.escalations) {
        expect(e.openedBy, c.key).to.equal(c.timeline.qualified?.coordinator)
        expect(e.opened).to.be.at.most(c.timeline.teamed?.ago ?? -1)
        if (!e.decision) continue
        expect(e.decision.ago).to.be.at.most(e.opened)
        const decides = e.toLevel === 'powiat' ? 'PCPR_LEAD' : 'PARTNERSHIP_LEADER'
        expect(has(e.decision.by, decides, e.toLevel === 'powiat' ? undefined : centre)).to.equal(true)
      }
    })
  })

  it('tells the deciding level and the invited institution nobody’s name', () => {
    each((c) => {
      const open = [
        ...c.invitations.map((i) => i.purpose),
        ...c.escalations.flatMap((e) => [...e.tried, e.question]),
      ].join(' ')
      for (const name of namesOf(c)) expect(open, c.key).to.not.include(name)
    })
  })
})

describe('demo data: families', () => {
  it('have members whose names, ages and schools fit', () => {
    const schools = new Set(institutions.filter((i) => i.sector === 'SCHOOL').map((i) => i.key))
    each((c) => {
      expect(c.members, c.key).to.not.be.empty
      const youngestAdult = Math.min(...c.members.filter((m) => m.role !== 'child').map((m) => m.age))
      for (const m of c.members) {
        const who = `${c.key}: ${m.firstName} ${m.lastName}`
        expect(m.firstName.endsWith('a'), who).to.equal(m.sex === 'F')
        if (/[sc]k[ia]$/.test(m.lastName)) expect(m.lastName.endsWith('a'), who).to.equal(m.sex === 'F')
        if (m.role === 'mother') expect(m.sex, who).to.equal('F')
        if (m.role === 'father') expect(m.sex, who).to.equal('M')
        expect(m.birthday, who).to.match(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|30|31)$/)
        expect(m.birthday, who).to.not.equal('02-29')
        if (m.role === 'child') expect(m.age, who).to.be.below(Math.min(18, youngestAdult - 15))
        else expect(m.age, who).to.be.at.least(18)
        if (m.school) {
          expect(schools.has(m.school), who).to.equal(true)
          expect(m.age, who).to.be.within(6, 15)
        }
      }
    })
  })

  it('are written about in whole, clean sentences without numbers that identify', () => {
    each((c) => {
      for (const text of textsOf(c)) {
        expect(text, c.key).to.match(/^[\p{Lu}„].*[.”?]$/u)
        expect(text, c.key).to.not.match(/ {2}|@|\d{6,}|[–—]{2}|\n/)
        expect(text.length, text).to.be.at.most(300)
      }
    })
  })

  it('are not described before the centre has taken the case, nor by it in health and court matters', () => {
    each((c) => {
      if (!c.timeline.opened) expect(c.situation, c.key).to.deep.equal({})
      else expect(c.situation.general, c.key).to.be.a('string')
      expect(c.situation).to.not.have.any.keys('health', 'judicial')
      expect(createdAt(c), c.key).to.be.at.least(0)
    })
  })
})
