import fc from 'fast-check'
import {
  CASE_ROLES,
  CASE_STATES,
  CATEGORIES,
  CLOSED_STATES,
  DEADLINE_KINDS,
  INVITATION_STATES,
  ROLES,
  SECTORS,
  VISIBILITIES,
  type Role,
  type Sector,
} from '../../shared/domain/vocabulary.ts'
import type { CaseAccess, UserActor } from '../../shared/permissions/actor.ts'
import { MODEL_STATUSES } from '../../shared/workflow/model.ts'

/** Small random worlds of institutions, posts and cases; only what rights look at is filled in. */

export interface World {
  actor: UserActor
  cases: CaseAccess[]
  notes: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  actions: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  legalBases: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  infoNotices: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  invitations: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  escalations: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  transfers: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  issues: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  supervisions: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  fidelityChecks: ({ _id: string } & Record<string, unknown>)[]
  diagnoses: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  costCards: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  plans: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  meetings: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  evaluations: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  deadlines: ({ _id: string; caseId: string } & Record<string, unknown>)[]
  absences: ({ _id: string } & Record<string, unknown>)[]
  notifications: ({ _id: string } & Record<string, unknown>)[]
  partnerships: ({ _id: string } & Record<string, unknown>)[]
  models: ({ _id: string } & Record<string, unknown>)[]
}

const INSTITUTIONS = 4
const POSTS = 6
const SETTLED = new Date('2026-11-06T14:30:00Z')
const TERYTS = ['0410013', '0416063', '0410', '04'] as const

// The field's usual sectors and roles come up more often, so that few worlds are about nobody.
const sector: fc.Arbitrary<Sector> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('OPS', 'SCHOOL', 'POLICE', 'HEALTH', 'NGO', 'PCPR') },
  { weight: 1, arbitrary: fc.constantFrom(...SECTORS) },
)
const role: fc.Arbitrary<Role> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('SOCIAL_WORKER', 'MEMBER', 'OPS_HEAD', 'PCPR_LEAD') },
  { weight: 2, arbitrary: fc.constantFrom(...ROLES) },
)
/** Posts that an invitation or the workflow can bring into a team. */
const JOINING: readonly Role[] = ['SOCIAL_WORKER', 'FAMILY_ASSISTANT', 'OPS_HEAD', 'MEMBER', 'PCPR_LEAD']

const institution = fc.nat(INSTITUTIONS - 1)
const post = fc.nat(POSTS - 1)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const some = { minLength: 1, maxLength: 3 }

const part = fc.record({
  post,
  isActive: fc.nat(3).map((n) => n > 0),
  role: fc.constantFrom(...CASE_ROLES),
  categories: fc.subarray([...CATEGORIES]),
})
const note = fc.record({
  author: post,
  category: fc.constantFrom(...CATEGORIES),
  visibility: fc.constantFrom(...VISIBILITIES),
  recipients: fc.uniqueArray(post, { minLength: 1, maxLength: 2 }),
})
const action = fc.record({ owner: post, category: fc.constantFrom(...CATEGORIES), isOpen: fc.boolean() })
const basis = fc.record({ recipients: fc.subarray([...SECTORS], { minLength: 1 }) })
const invitation = fc.record({ institution, state: fc.constantFrom(...INVITATION_STATES) })
const escalation = fc.record({
  deciding: institution,
  toLevel: fc.constantFrom('partnership', 'powiat'),
  state: fc.constantFrom('OPEN', 'DECIDED', 'WITHDRAWN', 'PASSED_ON'),
  powiatTeryt: fc.constantFrom('0410', '0416'),
  forwarders: fc.subarray(['OPS_HEAD', 'PCPR_LEAD', 'PARTNERSHIP_LEADER']),
})
const deadline = fc.record({
  // Tasks are told apart by category, what was asked of somebody by whether it still runs: more of both.
  kind: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('action' as const, 'escalation' as const, 'stage' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...DEADLINE_KINDS) },
  ),
  category: fc.constantFrom(...CATEGORIES),
  owner: maybe(post),
  of: institution,
  powiatTeryt: fc.constantFrom(null, '0410', '0416'),
  isSettled: fc.boolean(),
  told: fc.uniqueArray(post, { maxLength: 2 }),
})
/** Editions of one case are numbered. */
const editions = <T extends object>(of: fc.Arbitrary<T>) =>
  fc.array(of, { maxLength: 2 }).map((list) => list.map((it, i) => ({ ...it, edition: i + 1 })))
const oneCase = fc.record({
  // Mostly the centre, which comes first.
  owner: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: institution }),
  initiator: maybe(institution),
  deciding: maybe(institution),
  coordinator: maybe(post),
  deputy: maybe(post),
  state: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom('SIGNAL', 'TEAM', 'DIAGNOSIS') },
    { weight: 1, arbitrary: fc.constantFrom(...CASE_STATES) },
  ),
  parts: fc.uniqueArray(part, { maxLength: 5, selector: (p) => p.post }),
  notes: fc.array(note, some),
  actions: fc.array(action, some),
  bases: fc.array(basis, { maxLength: 2 }),
  invitations: fc.array(invitation, some),
  escalations: fc.array(escalation, { maxLength: 2 }),
  handover: maybe(fc.record({ to: post, by: post })),
  transfers: fc.array(fc.record({ to: institution }), { maxLength: 1 }),
  asked: fc.array(fc.record({ by: post, region: fc.constantFrom('04', '22') }), { maxLength: 1 }),
  diagnoses: editions(fc.record({ isApproved: fc.boolean(), isSuperseded: fc.boolean() })),
  costCards: fc.array(fc.record({ isRemoved: fc.boolean() }), { maxLength: 2 }),
  plans: editions(fc.record({})),
  deadlines: fc.array(deadline, { maxLength: 3 }),
})
const sketch = fc.record({
  sectors: fc.tuple(fc.constantFrom<Sector[]>('OPS', 'CUS'), sector, sector, sector),
  teryts: fc.tuple(...Array.from({ length: INSTITUTIONS }, () => fc.constantFrom(...TERYTS))),
  posts: fc.array(fc.record({ institution, role }), { minLength: POSTS, maxLength: POSTS }),
  actor: post,
  cases: fc.array(oneCase, { minLength: 1, maxLength: 3 }),
  noticesTo: fc.array(post, { maxLength: 2 }),
  away: fc.uniqueArray(post, { maxLength: 2 }),
  partnerships: fc.array(
    fc.record({ leader: institution, members: fc.uniqueArray(institution), teryt: fc.nat(1) }),
    { maxLength: 2 },
  ),
  checks: fc.array(fc.record({ leader: institution, region: fc.constantFrom('04', '22') }), { maxLength: 2 }),
  models: fc.array(
    fc.record({
      status: fc.constantFrom(...MODEL_STATUSES),
      voivodeship: maybe(fc.constantFrom('04', '22')),
    }),
    { maxLength: 3 },
  ),
})
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never

/** Names everything in the sketch; `w` keeps worlds of one batch apart in the same collections. */
function build(s: Sketch, w: string): World {
  const inst = (i: number) => `${w}-i${i}`
  const member = (i: number) => `${w}-m${i}`
  const nameOf = (i: number | null) => (i === null ? null : member(i))
  const postOf = (i: number) => s.posts[i] ?? { institution: 0, role: 'MEMBER' as Role }
  const sectorOf = (i: number) => s.sectors[i] ?? 'OPS'
  const me = postOf(s.actor)
  // Who steers a case was named from the owning centre's own caseworkers; nobody else ever is.
  const steers = (i: number | null, owner: number) => {
    if (i === null) return null
    const { institution: at, role: as } = postOf(i)
    const isStaff = as === 'SOCIAL_WORKER' || as === 'FAMILY_ASSISTANT'
    return isStaff && at === owner && ['OPS', 'CUS'].includes(sectorOf(at)) ? i : null
  }
  const records = <T>(kind: string, lists: T[][], make: (one: T, c: number) => Record<string, unknown>) =>
    lists.flatMap((list, c) =>
      list.map((one, i) => ({ _id: `${w}-c${c}-${kind}${i}`, caseId: `${w}-c${c}`, ...make(one, c) })),
    )
  return {
    actor: {
      kind: 'user',
      userId: `${w}-u${s.actor}`,
      membershipId: member(s.actor),
      institutionId: inst(me.institution),
      institutionName: 'Instytucja',
      institutionShortName: 'I',
      role: me.role,
      sector: sectorOf(me.institution),
      teryt: s.teryts[me.institution] ?? '0410013',
      name: 'Osoba',
      title: 'stanowisko',
    },
    cases: s.cases.map((c, index) => ({
      _id: `${w}-c${index}`,
      ownerInstitutionId: inst(c.owner),
      initiatorInstitutionId: c.initiator === null ? null : inst(c.initiator),
      decidingInstitutionId: c.deciding === null ? null : inst(c.deciding),
      // Work that has ended leaves every institution of the team what it wrote itself.
      formerInstitutions: ['CLOSED', 'TRANSFERRED'].includes(c.state)
        ? c.parts.filter((p) => !p.isActive).map((p) => inst(postOf(p.post).institution))
        : [],
      handover: c.handover && {
        toMembershipId: member(c.handover.to),
        by: { membershipId: member(c.handover.by) },
      },
      coordinatorMembershipId: nameOf(steers(c.coordinator, c.owner)),
      deputyMembershipId: nameOf(steers(c.deputy, c.owner)),
      state: c.state,
      isOpen: !(CLOSED_STATES as readonly string[]).includes(c.state),
      participants: c.parts
        .filter((p) => JOINING.includes(postOf(p.post).role))
        .map((p) => ({
          membershipId: member(p.post),
          institutionId: inst(postOf(p.post).institution),
          status: p.isActive ? ('active' as const) : ('removed' as const),
          // The post that steers is a member in that role; the rest of the team holds none of the two.
          role:
            p.post === steers(c.coordinator, c.owner)
              ? 'COORDINATOR'
              : p.post === steers(c.deputy, c.owner)
                ? 'DEPUTY'
                : p.role === 'COORDINATOR' || p.role === 'DEPUTY'
                  ? 'MEMBER'
                  : p.role,
          sector: sectorOf(postOf(p.post).institution),
          categories: p.categories,
        })),
    })),
    notes: records(
      'n',
      s.cases.map((c) => c.notes),
      (n) => ({
        visibility: n.visibility,
        category: n.category,
        recipients: n.visibility === 'recipients' ? n.recipients.map(member) : [],
        authorMembershipId: member(n.author),
        institutionId: inst(postOf(n.author).institution),
      }),
    ),
    actions: records(
      'a',
      s.cases.map((c) => c.actions),
      (a) => ({ category: a.category, ownerMembershipId: member(a.owner), isOpen: a.isOpen }),
    ),
    legalBases: records(
      'y',
      s.cases.map((c) => c.bases),
      (y) => y,
    ),
    infoNotices: records(
      'o',
      s.cases.map(() => [{}]),
      (o) => o,
    ),
    invitations: records(
      'v',
      s.cases.map((c) => c.invitations),
      (v) => ({ institutionId: inst(v.institution), state: v.state }),
    ),
    escalations: records(
      'e',
      s.cases.map((c) => c.escalations),
      ({ deciding, ...rest }, c) => ({
        ...rest,
        decidingInstitutionId: inst(deciding),
        owner: { id: inst(s.cases[c]?.owner ?? 0) },
      }),
    ),
    transfers: records(
      't',
      s.cases.map((c) => c.transfers),
      ({ to }, c) => ({ fromInstitutionId: inst(s.cases[c]?.owner ?? 0), toInstitutionId: inst(to) }),
    ),
    issues: records(
      'q',
      s.cases.map((c) => c.asked),
      ({ by, region }) => ({ openedByMembershipId: member(by), voivodeshipTeryt: region }),
    ),
    supervisions: records(
      'h',
      s.cases.map((c) => c.asked),
      ({ by, region }) => ({ requestedByMembershipId: member(by), voivodeshipTeryt: region }),
    ),
    fidelityChecks: s.checks.map(({ leader, region }, i) => ({
      _id: `${w}-f${i}`,
      leaderInstitutionId: inst(leader),
      voivodeshipTeryt: region,
    })),
    diagnoses: records(
      'd',
      s.cases.map((c) => c.diagnoses),
      (d) => d,
    ),
    costCards: records(
      'k',
      s.cases.map((c) => c.costCards),
      (k) => k,
    ),
    plans: records(
      'l',
      s.cases.map((c) => c.plans),
      (l) => l,
    ),
    meetings: records(
      'g',
      s.cases.map(() => [{}]),
      (g) => g,
    ),
    evaluations: records(
      'j',
      s.cases.map(() => [{}]),
      (j) => j,
    ),
    deadlines: records(
      'z',
      s.cases.map((c) => c.deadlines),
      (z) => ({
        kind: z.kind,
        category: z.kind === 'action' ? z.category : null,
        ownerMembershipId: nameOf(z.owner),
        // A post acts for its own institution; what is asked of an institution names no post.
        ownerInstitutionId: inst(z.owner === null ? z.of : postOf(z.owner).institution),
        powiatTeryt: z.powiatTeryt,
        settledAt: z.isSettled ? SETTLED : null,
        told: z.told.map(member),
      }),
    ),
    absences: s.away.map((who, i) => ({
      _id: `${w}-u${i}`,
      membershipId: member(who),
      institutionId: inst(postOf(who).institution),
    })),
    notifications: s.noticesTo.map((to, i) => ({
      _id: `${w}-b${i}`,
      membershipId: member(to),
      userId: `${w}-u${to}`,
    })),
    partnerships: s.partnerships.map((p, i) => ({
      _id: `${w}-p${i}`,
      leaderInstitutionId: inst(p.leader),
      members: p.members.map((m) => ({ institutionId: inst(m), signedOn: null, signatory: null })),
      teryt: TERYTS[p.teryt],
      voivodeshipTeryt: '04',
    })),
    models: s.models.map((m, i) => ({ _id: `${w}-x${i}`, ...m })),
  }
}

/** From `min` to `max` worlds at a time, so that one round trip to the database serves many. */
export const worlds = (min: number, max: number): fc.Arbitrary<World[]> =>
  fc
    .array(sketch, { minLength: min, maxLength: max, size: 'max' })
    .map((sketches) => sketches.map((s, index) => build(s, `w${index}`)))
