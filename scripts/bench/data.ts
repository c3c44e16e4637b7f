import { hash } from '@node-rs/argon2'
import { newId } from '../../server/db/ids.ts'
import { CaseModel, type CaseDoc } from '../../server/db/models/case.ts'
import { FRESH_COURSE } from '../../server/db/freshCourse.ts'
import { InstitutionModel, type InstitutionDoc } from '../../server/db/models/institution.ts'
import { UserModel, type MembershipPart, type UserDoc } from '../../server/db/models/user.ts'
import { dueSort, newParticipant } from '../../server/features/cases/index.ts'

/** What the measurements run on: many centres, one of which is asked; the rest must not slow it down. */

export const PASSWORD = 'pomiar-pomiar-pomiar'
const START = new Date('2026-01-01T00:00:00Z')
const stored = { version: 1, createdAt: START, updatedAt: START }
/** A centre works on so many open cases, however large the country around it. */
const CASES_PER_CENTRE = 500
const BATCH = 2000

export interface BenchPerson {
  userId: string
  membershipId: string
  email: string
  institutionId: string
}
export interface BenchWorld {
  worker: BenchPerson
  head: BenchPerson
  viewers: BenchPerson[]
  crowd: BenchPerson[]
  caseId: string
  /** Cases of the worker, among which ordinary work is spread. */
  caseIds: string[]
}

function centre(n: number): InstitutionDoc {
  return {
    ...stored,
    _id: newId(),
    name: `Ośrodek ${n}`,
    shortName: `OPS ${n}`,
    sector: 'OPS',
    teryt: '0410013',
    territoryName: 'Kcynia',
    level: 'gmina',
    active: true,
    officeHours: '',
    dpoContact: '',
    controllerInfo: '',
    keys: [],
  }
}

const post = (institution: InstitutionDoc, role: MembershipPart['role']): MembershipPart => ({
  id: newId(),
  institutionId: institution._id,
  institutionName: institution.name,
  institutionShortName: institution.shortName,
  sector: institution.sector,
  teryt: institution.teryt,
  role,
  title: role,
  active: true,
  from: START,
  to: null,
})

function person(n: number, passwordHash: string, membership: MembershipPart): UserDoc {
  return {
    ...stored,
    _id: newId(),
    email: `osoba${n}@pomiar.example`,
    name: `Osoba ${n}`,
    passwordHash,
    status: 'active',
    locale: 'pl',
    epoch: 0,
    memberships: [membership],
    demoPassword: null,
    lastVisitAt: null,
    previousVisitAt: null,
  }
}

const benchPerson = (user: UserDoc): BenchPerson => {
  const m = user.memberships[0] as MembershipPart
  return { userId: user._id, membershipId: m.id, email: user.email, institutionId: m.institutionId }
}

function benchCase(n: number, owner: InstitutionDoc, team: UserDoc[], isOpen = true): CaseDoc {
  const at = new Date(START.getTime() + n * 60_000)
  const due = new Date(at.getTime() + 14 * 24 * 3_600_000)
  const posts = team.map((user) => {
    const m = user.memberships[0] as MembershipPart
    return { ...m, membershipId: m.id, userId: user._id, name: user.name }
  })
  const lead = posts[0]?.membershipId ?? null
  return {
    _id: newId(),
    version: 3,
    createdAt: at,
    updatedAt: at,
    number: `2026/${n}`,
    familyName: `Rodzina ${n}`,
    keys: ['rodzina', String(n)],
    state: 'DIAGNOSIS',
    returnState: null,
    level: 'gmina',
    isOpen,
    urgent: false,
    modelCode: 'URR',
    modelVersion: 1,
    teryt: '0410013',
    gminaName: 'Kcynia',
    ownerInstitutionId: owner._id,
    ownerName: owner.name,
    ownerShortName: owner.shortName,
    ownerSector: 'OPS',
    initiatorInstitutionId: null,
    initiator: null,
    initiatorMembershipId: null,
    initiatorUserId: null,
    partnershipId: null,
    withoutPartnership: null,
    coordinatorMembershipId: lead,
    deputyMembershipId: null,
    decidingInstitutionId: null,
    participants: posts.map((p, i) => newParticipant(p, i === 0 ? 'COORDINATOR' : 'SOCIAL_WORKER', at)),
    pendingInvitations: [],
    entryReasons: ['housing'],
    problemAreas: [],
    entry: {
      ownMeansExhausted: true,
      needsCrossSector: true,
      rapidIntervention: false,
      attempts: ['zasiłek'],
    },
    reason: 'Opis sytuacji rodziny na potrzeby pomiaru.',
    rejection: null,
    sharing: null,
    address: null,
    situation: [{ category: 'general', text: 'Opis ogólny.'.repeat(10), by: 'Osoba', at }],
    history: [{ state: 'DIAGNOSIS', at, transition: 'U5', by: 'Osoba' }],
    stateEnteredAt: at,
    stateDueAt: due,
    dueSort: dueSort(due),
    seq: 3,
    ...FRESH_COURSE,
  }
}

/** Fills an empty, released database. `onProgress` gets the number of cases written. */
export async function makeBenchWorld(
  cases: number,
  viewers: number,
  crowd: number,
  onProgress: (n: number) => void,
): Promise<BenchWorld> {
  const passwordHash = await hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 })
  let people = 0
  const make = (at: InstitutionDoc, role: MembershipPart['role']) =>
    person(++people, passwordHash, post(at, role))
  const own = centre(0)
  const others = Array.from({ length: Math.max(1, Math.ceil(cases / CASES_PER_CENTRE) - 1) }, (_, i) =>
    centre(i + 1),
  )
  const worker = make(own, 'SOCIAL_WORKER')
  const head = make(own, 'OPS_HEAD')
  const watching = Array.from({ length: viewers }, () => make(own, 'SOCIAL_WORKER'))
  const around = Array.from({ length: crowd }, () => make(others[0] ?? own, 'SOCIAL_WORKER'))
  const leads = others.map((institution) => make(institution, 'SOCIAL_WORKER'))
  await InstitutionModel.collection.insertMany([own, ...others] as never)
  await UserModel.collection.insertMany([worker, head, ...watching, ...around, ...leads] as never)

  const caseIds: string[] = []
  const watched = benchCase(0, own, [worker, ...watching])
  await CaseModel.collection.insertOne(watched as never)
  for (let from = 1; from < cases; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, cases - from) }, (_, i) => {
      const n = from + i
      const group = n % (others.length + 1)
      const at = group === 0 ? own : (others[group - 1] as InstitutionDoc)
      const lead = group === 0 ? worker : (leads[group - 1] as UserDoc)
      // Every centre has four open cases to one that is closed.
      return benchCase(n, at, [lead], Math.floor(n / (others.length + 1)) % 5 !== 0)
    })
    await CaseModel.collection.insertMany(batch as never, { ordered: false })
    for (const one of batch) if (one.ownerInstitutionId === own._id && one.isOpen) caseIds.push(one._id)
    onProgress(from + batch.length)
  }
  return {
    worker: benchPerson(worker),
    head: benchPerson(head),
    viewers: watching.map(benchPerson),
    crowd: around.map(benchPerson),
    caseId: watched._id,
    caseIds: caseIds.slice(0, 100),
  }
}
