import type { Role } from '../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import { CaseModel, type CaseDoc } from '../../server/db/models/case.ts'
import { EscalationModel } from '../../server/db/models/escalation.ts'
import type { Calendar } from './calendar.ts'
import { absences, handovers, issues, reviews, supervisions, transfers } from './data/beside.ts'
import type { CaseKey, SeedCase, UserKey, WorkdaysAgo } from './data/types.ts'
import type { Command, Scene } from './play.ts'
import type { World } from './world.ts'

const WORKERS: readonly Role[] = ['SOCIAL_WORKER', 'FAMILY_ASSISTANT']
const ADVISERS: readonly Role[] = ['ROPS_ADVISOR']

/** Towards the end of a day, when what the day brought to the case itself is done. */
const LATE = 0.97
const LATER = 0.99

/** Absences, families that move, cases handed over, problems put to the region, supervision, overrides reviewed. */
export function besideScenes(
  cases: readonly SeedCase[],
  world: World,
  calendar: Calendar,
  command: Command,
): Scene[] {
  const familyOf = new Map(cases.map(({ key, family }) => [key, family.plural]))
  const played = <T extends { case: CaseKey }>(rows: readonly T[]) =>
    rows.filter((it) => familyOf.has(it.case))
  const caseOf = async (key: CaseKey): Promise<CaseDoc> => {
    const doc = await CaseModel.findOne({ familyName: familyOf.get(key) ?? '' }).lean()
    if (!doc) throw new Error(`The demo data play no case ${key}.`)
    return doc as unknown as CaseDoc
  }
  const late = (ago: WorkdaysAgo, run: Scene['run'], share = LATE): Scene => ({
    at: calendar.moment(ago, share),
    run,
  })
  const day = (days: number) => (days < 0 ? calendar.date(-days) : calendar.dueOn(days))
  const head = (user: UserKey) => world.actor(user, ['OPS_HEAD'])
  /** One request, and the answer to it where there is one. */
  const asked = (
    ago: WorkdaysAgo,
    ask: () => Promise<{ id: string; version: number }>,
    answer?: { ago: WorkdaysAgo; run: (it: { id: string; version: number }) => Promise<unknown> },
  ): Scene[] => {
    let it = { id: '', version: 0 }
    const first = late(ago, async () => {
      const { id, version } = await ask()
      it = { id, version }
    })
    return answer ? [first, late(answer.ago, () => answer.run(it), LATER)] : [first]
  }
  const adviser = (user: UserKey): UserActor => world.actor(user, ADVISERS)

  return [
    ...absences.map(({ user, institution, substitute, ago, from, to }) =>
      late(ago, () =>
        command(world.actor(user, WORKERS, institution), 'absences.add', {
          from: day(from),
          to: day(to),
          substituteMembershipId: world.actor(substitute, WORKERS, institution).membershipId,
        }),
      ),
    ),
    ...played(transfers).flatMap(({ case: key, by, to, ago, reason, declined, accepted }) =>
      asked(
        ago,
        async () => {
          const { _id, version } = await caseOf(key)
          const toInstitutionId = world.institution(to)._id
          return command(head(by), 'transfers.request', { caseId: _id, version, toInstitutionId, reason })
        },
        (declined && {
          ago: declined.ago,
          run: (it) => command(head(declined.by), 'transfers.decline', { ...it, reason: declined.reason }),
        }) ??
          (accepted && {
            ago: accepted.ago,
            run: (it) => {
              const lead = (user: UserKey) => world.actor(user, WORKERS, to).membershipId
              return command(head(accepted.by), 'transfers.accept', {
                ...it,
                coordinatorMembershipId: lead(accepted.coordinator),
                deputyMembershipId: lead(accepted.deputy),
              })
            },
          }),
      ),
    ),
    ...played(handovers).map(({ case: key, by, to, ago, reason }) =>
      late(ago, async () => {
        const { _id, version } = await caseOf(key)
        const toMembershipId = world.actor(to, WORKERS).membershipId
        const input = { caseId: _id, version, toMembershipId, reason }
        return command(world.actor(by, WORKERS), 'coordination.offer', input)
      }),
    ),
    ...played(issues).flatMap(({ case: key, by, ago, area, description, answered }) =>
      asked(
        ago,
        async () => {
          const { _id } = await caseOf(key)
          const question = await EscalationModel.findOne({ caseId: _id, state: 'OPEN' }).lean()
          const decider = world.actor(by, ['PCPR_LEAD', 'PARTNERSHIP_LEADER'])
          return command(decider, 'issues.open', { escalationId: question?._id ?? '', area, description })
        },
        answered && {
          ago: answered.ago,
          run: (it) => command(adviser(answered.by), 'issues.answer', { ...it, text: answered.text }),
        },
      ),
    ),
    ...played(supervisions).flatMap(({ case: key, by, ago, brief, answered }) =>
      asked(
        ago,
        async () => {
          const { _id } = await caseOf(key)
          return command(world.actor(by, WORKERS), 'supervisions.request', { caseId: _id, brief })
        },
        answered && {
          ago: answered.ago,
          run: (it) => {
            const { text, hours } = answered
            return command(adviser(answered.by), 'supervisions.answer', { ...it, text, hours })
          },
        },
      ),
    ),
    ...played(reviews).map(({ case: key, by, ago, remark }) =>
      late(ago, async () => {
        const { _id, version, overrides } = await caseOf(key)
        const input = { caseId: _id, id: overrides[0]?.id ?? '', version, remark }
        return command(head(by), 'overrides.review', { ...input, verdict: 'justified' })
      }),
    ),
  ]
}
