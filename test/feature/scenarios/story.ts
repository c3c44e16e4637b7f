import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import {
  specOf,
  type InputOf,
  type OperationName,
  type OutputOf,
} from '../../../shared/contracts/operations.ts'
import { instantAt, warsawDay } from '../../../shared/domain/warsawTime.ts'
import { dayNumber, isoDate } from '../../../shared/domain/warsawTime.ts'
import { NotificationModel } from '../../../server/db/models/notification.ts'
import type { NotificationKind } from '../../../shared/contracts/notifications.ts'
import { expectProblem, type Refusal } from '../../helpers/evidence.ts'
import { TEXTS } from '../../helpers/records.ts'
import { TestClock } from '../../helpers/clock.ts'
import { signIn, startServer, type Answer, type Caller, type TestServer } from '../../helpers/server.ts'
import { openPage, type LiveClient } from '../../helpers/sockets.ts'
import { TestWorker } from '../../helpers/timers.ts'
import type { Someone } from '../../helpers/world.ts'

/** A case as told in days since its first one (D0), on a real server, with a worker that lets every clock go off. */
export class Story {
  readonly server: TestServer
  readonly worker: TestWorker
  readonly #start: number
  readonly #callers = new Map<string, Promise<Caller>>()
  readonly #pages: LiveClient[] = []
  /** Everything read that has to be on record: “operation by name”. */
  readonly reads: string[] = []
  caseId = ''

  private constructor(server: TestServer, start: string) {
    this.server = server
    this.worker = new TestWorker(server)
    this.#start = dayNumber(start)
  }

  /** Begins at ten in the morning of `start`. */
  static async begin(start: string): Promise<Story> {
    const clock = new TestClock(instantAt(dayNumber(start), '10:00'))
    return new Story(await startServer({}, clock), start)
  }

  async end(): Promise<void> {
    for (const page of this.#pages) page.close()
    await this.server.stop()
  }

  /** The date of day `n`. */
  date = (n: number): string => isoDate(this.#start + n)
  /** Warsaw time on day `n`. */
  instant = (n: number, time = '10:00'): Date => instantAt(this.#start + n, time)
  /** Which day of the story an instant falls on. */
  dayOf = (instant: string): number => warsawDay(new Date(instant)) - this.#start

  /** Time passes until day `n`, and with it everything that time sets off. */
  async day(n: number, time?: string): Promise<void> {
    await this.worker.liveUntil(this.instant(n, time))
  }

  as(someone: Someone): Promise<Caller> {
    const { membershipId } = someone
    const known = this.#callers.get(membershipId) ?? signIn(this.server.origin, someone)
    this.#callers.set(membershipId, known)
    return known
  }

  async call<N extends OperationName>(
    someone: Someone,
    name: N,
    input: InputOf<N> | Record<string, unknown> = {},
  ): Promise<Answer<N>> {
    const answer = await (await this.as(someone)).call(name, input)
    const spec = specOf(name)
    if (spec.kind === 'query' && spec.sensitive && answer.status === 200)
      this.reads.push(`${name} by ${someone.user.name}`)
    return answer
  }

  /** Calls and expects success; the reply's data. */
  async ok<N extends OperationName>(
    someone: Someone,
    name: N,
    input: InputOf<N> | Record<string, unknown> = {},
  ): Promise<OutputOf<N>> {
    const answer = await this.call(someone, name, input)
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).to.equal(200)
    return answer.body.data
  }

  async refused(
    someone: Someone,
    name: OperationName,
    input: Record<string, unknown>,
    expected: Refusal,
  ): Promise<Answer> {
    const answer = await this.call(someone, name, input)
    expectProblem(answer, expected)
    return answer
  }

  see = (someone: Someone, id = this.caseId): Promise<CaseView> => this.ok(someone, 'cases.get', { id })

  /** A command on the case as it stands: `caseId` and `version` filled in. */
  async onCase<N extends OperationName>(
    someone: Someone,
    name: N,
    more: Record<string, unknown> = {},
  ): Promise<OutputOf<N>> {
    const { version } = await this.see(someone)
    return this.ok(someone, name, { caseId: this.caseId, version, ...more })
  }

  /** A step of the model. */
  step = (someone: Someone, event: string, more: Record<string, unknown> = {}): Promise<CaseView> =>
    this.onCase(someone, 'workflow.apply', { event, ...more })

  /** An open screen of the person on this case, with the inbox beside it. */
  async screen(someone: Someone): Promise<LiveClient> {
    const page = await openPage(await this.as(someone))
    this.#pages.push(page)
    await page.listen({ kind: 'inbox' })
    if (this.caseId) await page.listen({ kind: 'case', id: this.caseId })
    return page
  }

  /** Days of the story on which the person was told of this, in order. */
  async told(someone: Someone, kind: NotificationKind): Promise<number[]> {
    const { membershipId } = someone
    const found = await NotificationModel.find({ membershipId, kind }).sort({ _id: 1 }).lean()
    return found.map((notice) => this.dayOf(notice.createdAt.toISOString()))
  }

  invite = (by: Someone, who: Someone, more: Record<string, unknown> = {}) =>
    this.ok(by, 'invitations.send', {
      caseId: this.caseId,
      institutionId: who.institution._id,
      purpose: 'Wspólna pomoc rodzinie',
      ...more,
    })

  /** The invited accepts and signs the confidentiality statement. */
  async join(who: Someone, invitationId: string): Promise<void> {
    await this.ok(who, 'invitations.accept', { id: invitationId })
    await this.sign(who)
  }

  async sign(...people: Someone[]): Promise<void> {
    for (const someone of people)
      await this.ok(someone, 'participants.signConfidentiality', { caseId: this.caseId })
  }

  /** The diagnosis of a workshop on this day, approved. */
  async diagnose(coordinator: Someone, attendees: Record<string, string>[]): Promise<void> {
    const on = isoDate(warsawDay(this.server.clock.now()))
    const { version } = await this.ok(coordinator, 'diagnoses.save', {
      caseId: this.caseId,
      version: 0,
      texts: TEXTS,
      summary: 'Dziecko jest bezpieczne, brakuje stałego dochodu i leczenia.',
      workshop: { on, attendees: [{ membershipId: coordinator.membershipId }, ...attendees] },
      family: 'tookPart',
      familyNote: null,
    })
    await this.ok(coordinator, 'diagnoses.approve', { caseId: this.caseId, version })
  }

  /** Both sign the latest edition of the plan. */
  async signPlan(coordinator: Someone, personId: string): Promise<void> {
    const { caseId } = this
    const { latest } = await this.ok(coordinator, 'plans.get', { caseId })
    const family = { caseId, version: latest?.version, side: 'family', personId, form: 'paper' }
    const { version } = await this.ok(coordinator, 'plans.sign', family)
    await this.ok(coordinator, 'plans.sign', { caseId, version, side: 'coordinator' })
  }

  /** A meeting held now, with approved minutes; its decisions may carry actions. */
  async meet(
    coordinator: Someone,
    mode: 'onsite' | 'remote',
    family: string[],
    decisions: Record<string, unknown>[] = [{ text: 'Plan jest wykonywany.' }],
  ) {
    const membershipId = coordinator.membershipId
    const planned = await this.ok(coordinator, 'meetings.plan', {
      caseId: this.caseId,
      at: this.server.clock.now().toISOString(),
      minutesLong: 60,
      mode,
      place: mode === 'onsite' ? 'Sala ośrodka' : null,
      link: mode === 'remote' ? 'https://spotkania.test.example/zespol' : null,
      agenda: ['Postępy planu'],
      participants: [membershipId],
      family,
    })
    const { id } = planned
    const present = 'present'
    const held = await this.ok(coordinator, 'meetings.hold', {
      id,
      version: planned.version,
      participants: [{ membershipId, attendance: present }],
      family: family.map((personId) => ({ personId, attendance: present })),
    })
    const { version } = await this.ok(coordinator, 'minutes.save', { id, version: held.version, decisions })
    return this.ok(coordinator, 'minutes.approve', { id, version })
  }

  /** The family's people by first name. */
  async family(someone: Someone): Promise<Record<string, string>> {
    const people = await this.ok(someone, 'persons.list', { caseId: this.caseId })
    return Object.fromEntries(people.map(({ firstName, id }) => [firstName, id]))
  }
}
