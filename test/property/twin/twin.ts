import { expect } from 'chai'
import { CaseModel, type CaseDoc } from '../../../server/db/models/case.ts'
import { EscalationModel } from '../../../server/db/models/escalation.ts'
import { IssueModel } from '../../../server/db/models/issue.ts'
import { EffectModel } from '../../../server/db/models/records.ts'
import { TransferModel } from '../../../server/db/models/transfer.ts'
import { repositories } from '../../../server/db/repositories.ts'
import { loadFacts, loadPapers } from '../../../server/features/workflow/facts.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { answerReminderAt } from '../../../shared/domain/invitation.ts'
import type { CaseRole, DeadlineKind } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { Facts } from '../../../shared/workflow/facts.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { personsAt, type Papers } from '../../../shared/workflow/papers.ts'
import { Run, type Taker } from '../../../shared/workflow/simulate/run.ts'
import type { StepResult } from '../../../shared/workflow/step.ts'
import { entry, recordBases, wideBasis } from '../../helpers/cases.ts'
import { DAY } from '../../helpers/clock.ts'
import { DECISION_MINUTES, planInput } from '../../helpers/records.ts'
import type { Someone } from '../../helpers/world.ts'
import type { Place, Stage } from './place.ts'
import { real, simulated } from './records.ts'

/** What only one of two lists has, for the message of a failure. */
function apart(one: unknown, other: unknown): string {
  const [a, b] = [one, other].map((list) =>
    Array.isArray(list) ? list.map((row) => JSON.stringify(row)) : [],
  )
  const less = (x: string[] = [], y: string[] = []) => x.filter((row) => !y.includes(row)).join(' ')
  return `${less(a, b)} | ${less(b, a)}`
}

interface TwinOptions {
  stage: Stage
  place: Place
  model: CooperationModel
  caseId: string
  isAway: (at: Date) => boolean
}

/** One case twice: on the real server with a worker, and in the simulator on a virtual clock. */
export class Twin {
  readonly run: Run
  readonly caseId: string
  readonly stage: Stage
  readonly place: Place
  readonly since: Date
  invitation: { id: string; deadline: string; dueAt: Date } | null = null
  transfer: { id: string; deadline: string } | null = null
  handover: string | null = null
  isExtended = false
  hasBases = false
  readonly #overridden: string[][] = []
  /** Clocks of tasks in the simulator, by the task. */
  readonly #tasks = new Map<string, string>()
  readonly #posts: string[]
  /** Editions of the plan; the newest is signed. */
  #editions = 0
  #isSigned = false
  /** What the product knows while time passes, and of the family's papers also until when, as a copy brings it. */
  #known: Facts = {}
  #papers: Papers | null = null

  constructor({ stage, place, model, caseId, isAway }: TwinOptions) {
    this.stage = stage
    this.place = place
    this.caseId = caseId
    this.since = stage.server.clock.now()
    const { worker, deputy, head, leader, landlord } = place
    const { powiatLead, adviser } = stage
    this.#posts = [worker, deputy, head, leader, landlord, powiatLead, adviser].map((p) => p.membershipId)
    const led = ['COORDINATOR', 'SOCIAL_WORKER']
    // Tasks are the worker's own, all else goes with whoever leads the case.
    const isTheirs = (kind: DeadlineKind) =>
      kind === 'action' || (this.run.cast.coordinator ?? worker.membershipId) === worker.membershipId
    this.run = new Run({
      model,
      factsAtEnd: (at) => ({
        ...this.#known,
        persons: this.#papers ? personsAt(this.#papers, at) : undefined,
      }),
      cast: {
        heads: [head.membershipId],
        workers: [worker.membershipId, deputy.membershipId],
        leaders: [leader.membershipId],
        powiatLeads: [powiatLead.membershipId],
        advisers: [adviser.membershipId],
      },
      // A signal is the whole centre's, of which somebody is always there.
      isAway: (_target, { kind, ownerRole, what }, at) =>
        what !== 'SIGNAL' && led.includes(ownerRole) && isTheirs(kind) && isAway(at),
    })
  }

  /** The version that holds for the case now. */
  get model(): CooperationModel {
    return this.run.model
  }

  now = () => this.stage.server.clock.now()
  doc = async (): Promise<CaseDoc> => (await CaseModel.findById(this.caseId).lean()) as unknown as CaseDoc

  /** Somebody as the engine knows whoever takes a step. */
  mate({ membershipId, institution }: Someone, role: CaseRole = 'SOCIAL_WORKER'): NonNullable<Taker['who']> {
    return { id: membershipId, role, own: institution._id === this.place.centre._id }
  }

  /** Both clocks run on, and every timer on the way goes off in both. */
  async live(until: Date): Promise<void> {
    const doc = await this.doc()
    this.#known = await loadFacts(repositories(), doc, this.now())
    this.#papers = await loadPapers(repositories(), doc, this.now())
    await this.stage.worker.liveUntil(until)
    for (let at = this.run.nextAt(); at && at <= until; at = this.run.nextAt()) this.run.fireNext()
  }

  /** A step in both: `really` takes it on the server, the simulator on the facts of the real case before it. */
  async both(
    who: Someone,
    role: string,
    event: string,
    payload: Record<string, unknown>,
    really: (version: number) => Promise<unknown>,
  ): Promise<void> {
    const doc = await this.doc()
    const facts = await loadFacts(repositories(), doc, this.now())
    await really(doc.version)
    const asked = { type: event, roles: [role], payload, facts, override: 'Próba' }
    this.#taken(event, this.run.apply(asked, this.now(), { who: this.mate(who) }))
  }

  #taken(event: string, result: StepResult | null): void {
    expect(result?.ok, `${event} in the simulator: ${JSON.stringify(result)}`).to.equal(true)
    if (!result?.ok || this.run.pending) return
    if (result.overridden.length > 0) this.#overridden.push(result.overridden.map((u) => u.guard))
    if (result.effects.includes('newPlanVersion') && this.#isSigned) {
      this.#editions += 1
      this.#isSigned = false
    }
    if (result.effects.includes('endTeam')) {
      this.invitation = null
      this.handover = null
    }
    if (result.transition.to === 'TRANSFERRED' || result.state.state === 'CLOSED') this.transfer = null
  }

  /** A step of the model itself. */
  async apply(who: Someone, role: string, event: string, payload: Record<string, unknown> = {}) {
    await this.both(who, role, event, payload, async (version) => {
      const input = { caseId: this.caseId, version, event, override: 'Próba', ...payload }
      const done: CaseView = await (await this.stage.as(who)).ok('workflow.apply', input)
      return done
    })
  }

  lead = (event: string, payload: Record<string, unknown> = {}) =>
    this.apply(this.place.worker, 'COORDINATOR', event, payload)
  head = (event: string, payload: Record<string, unknown> = {}) =>
    this.apply(this.place.head, 'OPS_HEAD', event, payload)
  worker = (event: string, payload: Record<string, unknown> = {}) =>
    this.apply(this.place.worker, 'SOCIAL_WORKER', event, payload)

  /** The second of two people. */
  async confirm(): Promise<void> {
    const isHead = this.run.pending?.by.who?.id !== this.place.head.membershipId
    const who = isHead ? this.place.head : this.place.worker
    const doc = await this.doc()
    const facts = await loadFacts(repositories(), doc, this.now())
    await (await this.stage.as(who)).ok('workflow.confirm', { caseId: this.caseId, version: doc.version })
    const roles = [isHead ? 'OPS_HEAD' : 'COORDINATOR']
    this.#taken('confirm', this.run.confirm({ roles, facts }, this.now(), { who: this.mate(who) }))
  }

  async refuse(who: Someone): Promise<void> {
    const { version } = await this.doc()
    await (await this.stage.as(who)).ok('workflow.refuse', { caseId: this.caseId, version })
    this.run.refuse(this.now(), who.membershipId)
  }

  async takeUp(): Promise<void> {
    await this.worker('qualifySignal')
    const { version } = await this.doc()
    await (await this.stage.as(this.place.worker)).ok('cases.update', { id: this.caseId, version, entry })
  }

  /** Papers may lie ready while nobody takes the step that rests on them. */
  async recordBases(): Promise<void> {
    if (!this.hasBases) await recordBases(await this.stage.as(this.place.worker), this.caseId)
    this.hasBases = true
  }

  /** Bases in law for everybody that hold for some days only. */
  async recordShortBases(days: number): Promise<void> {
    const caller = await this.stage.as(this.place.worker)
    const personIds = (await caller.ok('persons.list', { caseId: this.caseId })).map(({ id }) => id)
    const until = warsawDate(new Date(this.now().getTime() + days * DAY))
    await caller.ok('legalBases.add', { caseId: this.caseId, personIds, ...wideBasis, until })
  }

  async confirmConsents(): Promise<void> {
    await this.recordBases()
    await this.worker('confirmConsents')
  }

  /** Now and then there is a plan on paper, so that going on opens its next edition. */
  async signPlan(isWritten: boolean): Promise<void> {
    if (isWritten && this.#editions === 0) {
      const caller = await this.stage.as(this.place.worker)
      const type = this.model.code === 'URB' ? 'CONTRACT' : 'PLAN'
      const { version } = await caller.ok('plans.save', planInput(this.caseId, { type }))
      await caller.ok('plans.sign', { caseId: this.caseId, version, side: 'coordinator' })
      this.#editions = 1
      this.#isSigned = true
    }
    await this.lead('signPlan')
  }

  async escalate(toLevel: 'partnership' | 'powiat', reason: string): Promise<void> {
    const event = toLevel === 'partnership' ? 'escalatePzk' : 'escalatePowiat'
    const escalation = { reason, tried: ['Telefon'], question: 'Kto pomoże?' }
    const { worker } = this.place
    await this.both(worker, 'COORDINATOR', event, { escalation }, async (version) =>
      (await this.stage.as(worker)).ok('escalations.open', {
        caseId: this.caseId,
        version,
        toLevel,
        ...escalation,
      }),
    )
  }

  async #question() {
    const found = await EscalationModel.findOne({ caseId: this.caseId, state: 'OPEN' }).lean()
    if (!found) throw new Error('no open escalation')
    return found
  }

  async decide(): Promise<void> {
    const isPowiat = this.run.position?.level === 'powiat'
    const decision = 'Zgoda.'
    const { _id: id, version } = await this.#question()
    const who = isPowiat ? this.stage.powiatLead : this.place.leader
    const role = isPowiat ? 'PCPR_LEAD' : 'PARTNERSHIP_LEADER'
    await this.both(who, role, 'decide', { decision }, async () =>
      (await this.stage.as(who)).ok('escalations.decide', { id, version, decision, ...DECISION_MINUTES }),
    )
  }

  async passOn(): Promise<void> {
    const { _id: id, version, reason, tried, question } = await this.#question()
    const { leader } = this.place
    const escalation = { reason, tried, question }
    await this.both(leader, 'PARTNERSHIP_LEADER', 'escalatePowiat', { escalation }, async () =>
      (await this.stage.as(leader)).ok('escalations.passOn', { id, version }),
    )
  }

  async withdraw(): Promise<void> {
    const reason = 'Partner odpowiedział.'
    const { _id: id, version } = await this.#question()
    const { worker } = this.place
    await this.both(worker, 'COORDINATOR', 'withdrawEscalation', { reason }, async () =>
      (await this.stage.as(worker)).ok('escalations.withdraw', { id, version, reason }),
    )
  }

  /** A problem that nobody here can solve goes to the region. */
  async putIssue(): Promise<void> {
    const { _id: escalationId } = await this.#question()
    const isPowiat = this.run.position?.level === 'powiat'
    const who = isPowiat ? this.stage.powiatLead : this.place.leader
    const issue = { area: 'childPsychiatry', description: 'Brak miejsc na oddziale dziennym.' }
    const role = isPowiat ? 'PCPR_LEAD' : 'PARTNERSHIP_LEADER'
    await this.both(who, role, 'forwardIssue', { issue }, async () =>
      (await this.stage.as(who)).ok('issues.open', { escalationId, ...issue }),
    )
  }

  /** The region answers the oldest problem it was put. */
  async answerIssue(): Promise<void> {
    const open = await IssueModel.findOne({ caseId: this.caseId, state: 'NEW' }).sort({ _id: 1 }).lean()
    if (!open) return
    const caller = await this.stage.as(this.stage.adviser)
    await caller.ok('issues.answer', { id: open._id, version: open.version, text: 'Jest miejsce.' })
    for (const { id, kind, dueAt } of [...this.run.openDeadlines])
      if (kind === 'issue' && dueAt.getTime() === open.dueAt.getTime()) return this.run.settle(id, this.now())
  }

  async supervise(): Promise<void> {
    const brief = 'Jak rozmawiać o długach?'
    await this.both(this.place.worker, 'COORDINATOR', 'requestSupervision', { brief }, async () =>
      (await this.stage.as(this.place.worker)).ok('supervisions.request', { caseId: this.caseId, brief }),
    )
  }

  /** A clock that an operation beside the model starts. */
  #clock(kind: DeadlineKind, what: string, dueAt: Date, ownerRole: string, more = {}) {
    const at = this.now()
    const level = this.run.position?.level ?? 'gmina'
    return this.run.start({ kind, what, level, ownerRole, startedAt: at, dueAt, urgent: false, ...more }, at)
  }

  /** The lead is offered to whoever stands in for it, and taken over or declined. */
  async offerLead(): Promise<void> {
    const { head } = this.place
    const toMembershipId = this.run.cast.deputy ?? ''
    const { version } = await this.doc()
    const input = { caseId: this.caseId, version, toMembershipId, reason: 'Urlop.' }
    await (await this.stage.as(head)).ok('coordination.offer', input)
    const { handover } = await this.doc()
    if (!handover) throw new Error('nothing offered')
    this.handover = this.#clock('handover', 'handover', handover.dueAt, 'DEPUTY').id
  }

  async answerLead(isAccepted: boolean): Promise<void> {
    const { cast } = this.run
    const { worker, deputy } = this.place
    const who = cast.deputy === worker.membershipId ? worker : deputy
    const caller = await this.stage.as(who)
    const ref = { caseId: this.caseId, version: (await this.doc()).version }
    if (isAccepted) await caller.ok('coordination.accept', ref)
    else await caller.ok('coordination.decline', { ...ref, reason: 'Za dużo spraw.' })
    if (this.handover) this.run.settle(this.handover, this.now())
    this.handover = null
    if (!isAccepted) return
    const swap = (role: CaseRole) =>
      role === 'DEPUTY' ? 'COORDINATOR' : role === 'COORDINATOR' ? 'DEPUTY' : role
    this.run.cast = {
      ...cast,
      coordinator: cast.deputy,
      deputy: cast.coordinator,
      team: cast.team.map((mate) => ({ ...mate, role: swap(mate.role) })),
    }
  }

  async askTransfer(): Promise<void> {
    const caller = await this.stage.as(this.place.head)
    const { version } = await this.doc()
    const toInstitutionId = this.place.next.centre._id
    const input = { caseId: this.caseId, version, toInstitutionId, reason: 'Przeprowadzka.' }
    const { id, dueAt } = await caller.ok('transfers.request', input)
    const { id: deadline } = this.#clock('transfer', 'transfer', new Date(dueAt), 'OPS_HEAD')
    this.transfer = { id, deadline }
  }

  async answerTransfer(isAccepted: boolean): Promise<void> {
    if (!this.transfer) return
    const { id, deadline } = this.transfer
    const { head, worker, deputy } = this.place.next
    const caller = await this.stage.as(head)
    const found = await TransferModel.findById(id).lean()
    if (!found) throw new Error('no transfer')
    const { version } = found
    if (!isAccepted) {
      await caller.ok('transfers.decline', { id, version, reason: 'Brak miejsc.' })
      this.run.settle(deadline, this.now())
    } else {
      const leads = {
        coordinatorMembershipId: worker.membershipId,
        deputyMembershipId: deputy.membershipId,
      }
      await this.both(head, 'OPS_HEAD', 'transfer', {}, async () => {
        const { caseId } = await caller.ok('transfers.accept', { id, version, ...leads })
        // How the family's new case goes on is another story.
        await EffectModel.deleteMany({ lane: caseId })
      })
    }
    this.transfer = null
  }

  async addAction(days: number): Promise<void> {
    const caller = await this.stage.as(this.place.worker)
    const action = await caller.ok('actions.add', {
      caseId: this.caseId,
      title: 'Odwiedziny',
      ownerMembershipId: this.place.worker.membershipId,
      dueOn: warsawDate(new Date(this.now().getTime() + days * DAY)),
    })
    const { id } = this.#clock('action', action.id, new Date(action.dueAt), 'COORDINATOR')
    this.#tasks.set(action.id, id)
  }

  async finishAction(): Promise<void> {
    const caller = await this.stage.as(this.place.worker)
    const [open] = await caller.ok('actions.list', { caseId: this.caseId, open: 'true' })
    if (!open) return
    await caller.ok('actions.update', { id: open.id, version: open.version, status: 'DONE' })
    const id = this.#tasks.get(open.id)
    if (id) this.run.settle(id, this.now())
  }

  async invite(): Promise<void> {
    if (this.run.cast.team.some(({ id }) => id === this.place.landlord.membershipId)) return
    const at = this.now()
    const caller = await this.stage.as(this.place.worker)
    const { institution, membershipId } = this.place.landlord
    const sent = await caller.ok('invitations.send', {
      caseId: this.caseId,
      institutionId: institution._id,
      membershipId,
      purpose: 'Mieszkanie',
    })
    const dueAt = new Date(sent.dueAt)
    const { urgent, remindAfter, ...answer } = this.model.invitationAnswer
    const duration = (sent.urgent && urgent) || answer
    const remindAt = answerReminderAt({ sentAt: at, dueAt }, { remindAfter })
    const more = { duration, remindAt, urgent: duration.unit === 'h' }
    const { id: deadline } = this.#clock('invitation', sent.id, dueAt, 'MEMBER', more)
    this.invitation = { id: sent.id, deadline, dueAt }
  }

  async accept(): Promise<void> {
    if (!this.invitation) return
    const { id, deadline } = this.invitation
    await (await this.stage.as(this.place.landlord)).ok('invitations.accept', { id })
    this.run.settle(deadline, this.now())
    this.run.join(this.mate(this.place.landlord, 'MEMBER'))
    this.invitation = null
  }

  async answerProposal(accept: boolean): Promise<void> {
    const { version } = await this.doc()
    const reason = accept ? {} : { reason: 'Termin jest umówiony.' }
    const input = { caseId: this.caseId, version, accept, ...reason }
    await (await this.stage.as(this.place.worker)).ok('proposals.answer', input)
    this.run.answerProposal(this.now())
  }

  async extend(): Promise<void> {
    if (this.isExtended) return
    await this.head('extendPlan', { reason: 'Potrzeba czasu.' })
    this.isExtended = true
  }

  /** The case goes over to the next version of its model. */
  async migrate(countsAnew: boolean): Promise<void> {
    const { code } = this.model
    const next = this.stage.next.get(code)
    if (!next) throw new Error(code)
    const caller = await this.stage.as(this.place.head)
    const model = `${code}@${next.version}`
    await caller.ok('models.migrate', { model, caseIds: [this.caseId], recalculate: countsAnew })
    const { urgent } = await this.doc()
    this.run.adopt(next, { countsAnew, urgent }, this.now())
  }

  /** The road to work with the family, taken without a turn. */
  async hurry(): Promise<void> {
    const { worker, deputy } = this.place
    const leads = { coordinatorMembershipId: worker.membershipId, deputyMembershipId: deputy.membershipId }
    if (this.run.position?.state === 'SIGNAL') await this.takeUp()
    await this.head('qualify', leads)
    await this.confirmConsents()
    await this.invite()
    await this.accept()
    await this.lead('formTeam')
    await this.lead('approveDiagnosis')
    await this.signPlan(true)
  }

  /** Where both stand, what they have told whom, which records there are, and which clocks run how. */
  async compare(hint: string): Promise<void> {
    const doc = await this.doc()
    const compared = {
      doc,
      run: this.run,
      overridden: this.#overridden,
      posts: this.#posts,
      editions: this.#editions,
      since: this.since,
      now: this.now(),
    }
    const lived = await real(compared)
    expect(JSON.stringify(this.run.trace.filter((t) => t.kind === 'refused')), hint).to.equal('[]')
    const told = simulated(compared, lived)
    for (const part of Object.keys(lived) as (keyof typeof lived)[])
      expect(
        told[part],
        `${hint}: ${part}, simulated then lived ${apart(told[part], lived[part])}`,
      ).to.deep.equal(lived[part])
  }
}
