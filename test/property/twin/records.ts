import { DeadlineModel, type DeadlineDoc } from '../../../server/db/models/deadline.ts'
import type { CaseDoc } from '../../../server/db/models/case.ts'
import { EscalationModel } from '../../../server/db/models/escalation.ts'
import { InvitationModel } from '../../../server/db/models/invitation.ts'
import { IssueModel } from '../../../server/db/models/issue.ts'
import { NotificationModel, type NotificationDoc } from '../../../server/db/models/notification.ts'
import { PlanModel } from '../../../server/db/models/plan.ts'
import { SupervisionModel } from '../../../server/db/models/supervision.ts'
import type { NotificationKind } from '../../../shared/contracts/notifications.ts'
import type { Timer } from '../../../shared/workflow/clocks.ts'
import { EVENT } from '../../../shared/workflow/engineEvents.ts'
import { MIGRATED } from '../../../shared/workflow/migratedClock.ts'
import type { Run } from '../../../shared/workflow/simulate/run.ts'
import type { Trace } from '../../../shared/workflow/simulate/trace.ts'

/** What the two lives of one case have left, as far as both can know it: as plain data to be compared. */

/** Words of operations beside the model: an answer to an invitation, to a request, a task handed out. */
const BESIDE: readonly NotificationKind[] = [
  'invitationReceived',
  'invitationAccepted',
  'invitationExpired',
  'handoverOffered',
  'handoverAnswered',
  'transferRequested',
  'transferAnswered',
  'issueAnswered',
  'supervisionAnswered',
  'actionForYou',
  'actionDone',
  // Of the basis itself; what guards make of its end is compared.
  'consentExpired',
]
const OF_CLOCKS: readonly NotificationKind[] = [
  'deadlineReminder',
  'invitationReminder',
  'deadlineMissed',
  'deadlineLadder',
]

type Of<K extends Trace['kind']> = Extract<Trace, { kind: K }>
const lines = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort()

/** A decision asked of a level above is the deadline of a stage, too. */
function nameOf({ kind, stage, subjectId }: DeadlineDoc): string {
  if (stage) return `stage ${stage}`
  return kind === 'action' || kind === 'invitation' ? `${kind} ${subjectId}` : `${kind} ${kind}`
}
const named = ({ of, what }: { of: string; what: string }) => `${of} ${what}`

/** Which records a case's steps wrote, one way on the server and the other by the effects the steps named. */
function recordsBy(trace: readonly Trace[]) {
  const escalations: string[] = []
  const count = { issues: 0, supervisions: 0 }
  const last = (state: string) => escalations.splice(-1, 1, state)
  for (const entry of trace) {
    if (entry.kind !== 'moved') continue
    for (const effect of entry.effects) {
      if (effect === 'raiseEscalation') last('PASSED_ON')
      if (effect === 'openEscalation' || effect === 'raiseEscalation') escalations.push('OPEN')
      if (effect === 'closeEscalation') last(entry.event === EVENT.decide ? 'DECIDED' : 'WITHDRAWN')
      if (effect === 'openRegionalIssue') count.issues += 1
      if (effect === 'requestSupervision') count.supervisions += 1
    }
  }
  return { escalations: escalations.sort(), ...count }
}

interface Compared {
  doc: CaseDoc
  run: Run
  overridden: readonly string[][]
  /** Everybody of the story, by the post each acts in. */
  posts: readonly string[]
  /** Editions of the plan there should be. */
  editions: number
  /** Since when the case exists. */
  since: Date
  now: Date
}

/** A timer of a day gone by goes off at once. */
const soonest = (timer: Timer | null, now: Date) => timer && [timer.key, timer.at < now ? now : timer.at]

/** What the server has. */
export async function real({ doc, posts, since, now }: Compared) {
  const of = { caseId: doc._id }
  const docs = (await DeadlineModel.find(of).sort({ _id: 1 }).lean()) as unknown as DeadlineDoc[]
  const rows = (await NotificationModel.collection
    .find({ membershipId: { $in: [...posts] }, createdAt: { $gte: since }, kind: { $nin: [...BESIDE] } })
    .toArray()) as unknown as NotificationDoc[]
  const told = rows.filter(({ caseId }) => caseId === null || caseId === doc._id)
  const escalations = await EscalationModel.find(of, { state: 1 }).lean()
  const isClock = ({ kind }: NotificationDoc) => OF_CLOCKS.includes(kind)
  const word = ({ membershipId, kind, createdAt }: NotificationDoc) => [membershipId, kind, createdAt]
  const active = doc.participants.filter(({ status }) => status === 'active')
  return {
    state: [
      doc.state,
      doc.returnState,
      doc.level,
      doc.stateDueAt,
      doc.missedDeadlines,
      doc.proposal?.state === 'PROPOSED',
      doc.pendingApproval?.event ?? null,
      doc.suspension !== null,
      doc.closureCode === 'withdrawn',
    ],
    team: [doc.coordinatorMembershipId, doc.deputyMembershipId, lines(active.map((p) => p.membershipId))],
    // A change of the lead or of the model's version is a line of the history, too, but no step.
    moves: doc.history
      .filter((row) => row.transition !== 'handover' && row.transition !== MIGRATED)
      .map(({ transition, state, at }) => [transition, state, at]),
    overridden: doc.overrides.map(({ guards }) => guards),
    proposed: [...doc.proposals, ...(doc.proposal ? [doc.proposal] : [])].map(({ at }) => at),
    running: lines(
      docs
        .filter(({ settledAt, state }) => settledAt === null && state !== 'PAUSED')
        .map((d) => [nameOf(d), d.dueAt, d.startedAt, d.state, d.urgent, soonest(d.timer, now)]),
    ),
    missed: lines(docs.filter((d) => d.missedAt).map((d) => [nameOf(d), d.missedAt])),
    told: lines(
      docs.flatMap((d) =>
        d.trail
          .filter(({ kind, skipped }) => kind !== 'missed' && skipped !== 'notAbsent')
          .map(({ at, kind, to }) => [nameOf(d), at, kind, to]),
      ),
    ),
    ofClocks: lines(told.filter(isClock).map(word)),
    ofSteps: lines(told.filter((row) => !isClock(row)).map(word)),
    records: {
      escalations: escalations.map(({ state }) => state as string).sort(),
      issues: await IssueModel.countDocuments(of),
      supervisions: await SupervisionModel.countDocuments(of),
    },
    editions: await PlanModel.countDocuments(of),
    // Whom a deadline's rung stands for only the server knows; in which words, both.
    rungs: new Map(
      docs.flatMap((d) =>
        d.trail.map((entry) => [
          JSON.stringify([nameOf(d), entry.at, entry.kind, entry.to]),
          entry.told.map(({ membershipId }) => membershipId),
        ]),
      ),
    ),
    invitations: await InvitationModel.countDocuments({ ...of, state: 'SENT' }),
  }
}

/** What the simulator has; the people behind each rung are the server's. */
export function simulated(
  { run, overridden, posts, editions, now }: Compared,
  { rungs }: Pick<Awaited<ReturnType<typeof real>>, 'rungs'>,
) {
  const { position, trace, missed, proposed, openDeadlines, pending, cast } = run
  const only = <K extends Trace['kind']>(kind: K) =>
    trace.filter((entry): entry is Of<K> => entry.kind === kind)
  const running = [...openDeadlines]
  const all = only('moved').flatMap(({ effects }) => effects)
  const events = only('moved').map(({ event }) => event)
  const lastMove = (event: string) => events.lastIndexOf(event)
  return {
    state: [
      position?.state,
      position?.returnState,
      position?.level,
      position?.stateDueAt,
      missed,
      proposed,
      pending?.event.type ?? null,
      all.lastIndexOf('pauseClocks') > all.lastIndexOf('resumeClocks'),
      lastMove('withdrawConsent') > lastMove('reopen'),
    ],
    team: [cast.coordinator, cast.deputy, lines(cast.team.map(({ id }) => id))],
    moves: only('moved').map((t) => [t.transition, t.to, t.at]),
    overridden,
    proposed: only('proposed').map(({ at }) => at),
    running: lines(
      running.map((d) => [
        named({ of: d.kind, what: d.what }),
        d.dueAt,
        d.startedAt,
        d.state,
        d.urgent,
        soonest(d.timer, now),
      ]),
    ),
    missed: lines(only('missed').map((t) => [named(t), t.at])),
    told: lines(only('told').map((t) => [named(t), t.at, t.as, t.to[0]])),
    ofClocks: lines(
      only('told').flatMap((t) =>
        (rungs.get(JSON.stringify([named(t), t.at, t.as, t.to[0]])) ?? [])
          .filter((id) => posts.includes(id))
          .map((id) => [id, t.word, t.at]),
      ),
    ),
    ofSteps: lines(
      trace.flatMap((t) => ('words' in t ? t.words.map(({ to, kind }) => [to, kind, t.at]) : [])),
    ),
    records: recordsBy(trace),
    editions,
    rungs,
    invitations: running.filter(({ kind, state }) => kind === 'invitation' && state === 'RUNNING').length,
  }
}
