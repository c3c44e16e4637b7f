import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { demo } from '../../scripts/seed/data/index.ts'
import { birthDateOf, peselOf } from '../../scripts/seed/data/pesel.ts'
import { parseTerc } from '../../server/data/parseTerc.ts'
import { parsePesel } from '../../shared/domain/pesel.ts'
import type { Role } from '../../shared/domain/vocabulary.ts'

const { institutions, users, partnerships, cases } = demo
const institution = new Map(institutions.map((it) => [it.key, it]))
const user = new Map(users.map((it) => [it.key, it]))
const holds = (role: Role, at?: string) =>
  users.filter((u) => u.memberships.some((m) => m.role === role && (!at || m.institution === at)))

describe('demo data: institutions', () => {
  const territory = new Map(
    parseTerc(readFileSync(new URL('../../server/data/terc.csv', import.meta.url), 'utf8')).map((unit) => [
      unit.teryt,
      unit,
    ]),
  )

  it('stand in known units of the right level, each with a name of its own', () => {
    expect(institution.size).to.equal(institutions.length)
    expect(new Set(institutions.map((it) => it.name)).size).to.equal(institutions.length)
    for (const it of institutions) expect(territory.get(it.territory)?.kind, it.key).to.equal(it.level)
  })

  it('form a whole local network in each of the three gminas', () => {
    const gminas = { '0410013': 'urbanRural', '1419122': 'rural', '2401011': 'urban' }
    for (const [gmina, type] of Object.entries(gminas)) {
      expect(territory.get(gmina)?.gminaType).to.equal(type)
      const served = institutions.filter((it) => gmina.startsWith(it.territory)).map((it) => it.sector)
      expect(served).to.include.members(
        'OPS SCHOOL PPC POLICE PROBATION HEALTH LABOUR_OFFICE ALCOHOL_BOARD PCPR HOUSING NGO PARISH ROPS'.split(
          ' ',
        ),
      )
    }
  })

  it('have someone who works there', () => {
    for (const it of institutions) {
      const staff = users.filter((u) => u.memberships.some((m) => m.institution === it.key))
      expect(staff.length, it.key).to.be.at.least(1)
    }
  })
})

describe('demo data: users', () => {
  it('refer to known institutions and have addresses that cannot exist', () => {
    expect(user.size).to.equal(users.length)
    expect(new Set(users.map((u) => u.email)).size).to.equal(users.length)
    for (const u of users) {
      for (const m of u.memberships) expect(institution.has(m.institution), u.key).to.equal(true)
      expect(u.email).to.match(/^[a-z]+\.[a-z]+@[a-z0-9-]+\.example$/)
      expect(u.email).to.equal(`${u.key}@${u.memberships[0].institution}.example`)
      const roles = u.memberships.map((m) => `${m.institution}/${m.role}`)
      expect(new Set(roles).size, u.key).to.equal(roles.length)
    }
    for (const it of institutions) expect(it.dpoContact).to.match(/^[a-z]+@[a-z0-9-]+\.example$/)
  })

  it('carry first names and titles of their grammatical gender', () => {
    const masculineInA = ['specjalista', 'doradca']
    for (const u of users) {
      expect(u.firstName.endsWith('a'), u.key).to.equal(u.sex === 'F')
      for (const { title } of u.memberships) {
        const noun = title.split(' ')[0] ?? ''
        const isFeminine = /[ai]$/.test(noun) && !masculineInA.includes(noun)
        expect(isFeminine, `${u.key}: ${title}`).to.equal(u.sex === 'F')
      }
    }
  })

  it('staff each centre: social workers, family assistants, a head who leads the partnership', () => {
    for (const { key } of institutions.filter((it) => it.sector === 'OPS')) {
      expect(holds('SOCIAL_WORKER', key).length, key).to.be.within(2, 4)
      expect(holds('FAMILY_ASSISTANT', key).length, key).to.be.within(1, 2)
      expect(holds('OPS_HEAD', key).length, key).to.equal(1)
      expect(holds('PARTNERSHIP_LEADER', key)).to.deep.equal(holds('OPS_HEAD', key))
    }
  })

  it('fill the places above and beside: powiat, region, data protection, administration', () => {
    for (const it of institutions) {
      if (it.sector === 'PCPR') expect(holds('PCPR_LEAD', it.key).length, it.key).to.equal(1)
      if (it.sector === 'ROPS') expect(holds('ROPS_ADVISOR', it.key).length, it.key).to.equal(1)
    }
    expect(holds('PGD_MEMBER').length).to.be.at.least(2)
    expect(holds('DPO').length).to.equal(1)
    expect(holds('ADMIN').length).to.equal(1)
  })
})

describe('demo data: partnerships', () => {
  it('are one for each model, led by the centre of the gmina', () => {
    expect(partnerships.map((p) => p.model).sort()).to.deep.equal(['RUR', 'URB', 'URR'])
    for (const p of partnerships) {
      expect(institution.get(p.leader)).to.deep.include({ sector: 'OPS', territory: p.territory })
      expect(holds('PARTNERSHIP_LEADER', p.leader).map((u) => u.key)).to.deep.equal([p.leaderUser])
    }
  })

  it('were signed once by each member between the proposal and the activation, or joined later', () => {
    for (const p of partnerships) {
      const signed = p.accessions.map((a) => a.institution)
      expect(new Set(signed).size).to.equal(signed.length)
      expect(signed).to.include(p.leader)
      for (const a of p.accessions) {
        const member = institution.get(a.institution)
        expect(p.territory.startsWith(member?.territory ?? '-'), a.institution).to.equal(true)
        expect(member?.sector).to.not.equal('ROPS')
        expect(a.signed).to.be.below(p.proposed)
      }
      expect(p.accessions.filter((a) => a.signed > p.activated).length).to.be.at.least(10)
    }
  })

  it('were active before the first case', () => {
    for (const c of cases) {
      const p = partnerships.find(({ key }) => key === c.partnership)
      expect(p?.territory).to.equal(c.gmina)
      const first = Math.max(c.timeline.signalled?.ago ?? 0, c.timeline.opened?.ago ?? 0)
      expect(p?.activated).to.be.above(first)
    }
  })
})

describe('demo data: PESEL', () => {
  const days = ['2024-02-29', '2025-12-31', '2026-01-01', '2026-07-15', '2027-11-10', '2031-06-30']

  it('gives the age asked for on any day', () => {
    expect(birthDateOf({ age: 10, birthday: '03-09' }, '2026-11-10')).to.equal('2016-03-09')
    expect(birthDateOf({ age: 10, birthday: '11-10' }, '2026-11-10')).to.equal('2016-11-10')
    expect(birthDateOf({ age: 10, birthday: '11-11' }, '2026-11-10')).to.equal('2015-11-11')
  })

  it('is valid, of the right birth date and sex, and repeats for the same seed', () => {
    for (const [date, sex] of [
      ['1944-02-19', 'F'],
      ['1999-12-31', 'M'],
      ['2000-01-01', 'F'],
      ['2025-10-12', 'M'],
    ] as const) {
      const pesel = peselOf(date, sex, 'a/b')
      expect(parsePesel(pesel)).to.deep.equal({ ok: true, pesel, birthDate: date, sex })
      expect(peselOf(date, sex, 'a/b')).to.equal(pesel)
    }
    expect(() => peselOf('1899-12-31', 'F', 'x')).to.throw(RangeError)
  })

  for (const today of days) {
    it(`is valid and unlike any other for every person seeded on ${today}`, () => {
      const all = cases.flatMap((c) =>
        c.members.map((person) => {
          const birthDate = birthDateOf(person, today)
          const pesel = peselOf(birthDate, person.sex, `${c.key}/${person.firstName}`)
          expect(parsePesel(pesel)).to.deep.include({ ok: true, birthDate, sex: person.sex })
          return pesel
        }),
      )
      expect(new Set(all).size).to.equal(all.length)
    })
  }
})
