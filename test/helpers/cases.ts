import type { CaseView } from '../../shared/contracts/cases.ts'
import { CATEGORIES, SECTORS } from '../../shared/domain/vocabulary.ts'
import { copyOrMake } from './caseCopies.ts'
import { approvedDiagnosis, approvedMinutes, costCard, signedPlan } from './records.ts'
import type { Caller, TestServer } from './server.ts'
import type { Gmina, Someone } from './world.ts'

export const opening = (more: Record<string, unknown> = {}) => ({
  teryt: '0410013',
  familyName: 'Nadolni',
  urgent: false,
  entryReasons: ['housing' as const],
  reason: 'Zaległości czynszowe, dziecko czeka na badanie w poradni.',
  address: 'ul. Lipowa 3, Kcynia',
  persons: [
    { firstName: 'Marzena', lastName: 'Nadolna', roleInFamily: 'mother' as const, birthDate: '1992-03-04' },
    { firstName: 'Kacper', lastName: 'Nadolny', roleInFamily: 'child' as const, birthDate: '2016-05-06' },
  ],
  ...more,
})

export const entry = {
  ownMeansExhausted: true,
  needsCrossSector: true,
  rapidIntervention: false,
  attempts: ['Zasiłek celowy'],
}

/** A basis in law wide enough for any invitation. */
export const wideBasis = {
  type: 'statute' as const,
  article: 'socialAssistance100' as const,
  purpose: 'Wspólna pomoc rodzinie',
  scope: [...CATEGORIES],
  recipients: [...SECTORS],
}

/** Bases and information notices for the whole family, through the operations themselves. */
export async function recordBases(caller: Caller, caseId: string): Promise<void> {
  const personIds = (await caller.ok('persons.list', { caseId })).map(({ id }) => id)
  await caller.ok('legalBases.add', { caseId, personIds, ...wideBasis })
  const delivered = { channel: 'inPerson' as const, on: '2025-01-02' }
  await caller.ok('infoNotices.add', { caseId, personIds, delivered })
}

/** Bases recorded, then the consents confirmed; the case as its team begins. */
export async function confirmConsents(caller: Caller, caseId: string): Promise<CaseView> {
  await recordBases(caller, caseId)
  const { version } = await caller.ok('cases.get', { id: caseId })
  return caller.ok('workflow.apply', { caseId, version, event: 'confirmConsents' })
}

/** Walks the first stages through the operations themselves; each builder stops one stage further. */
export class CaseBuilder {
  readonly server: TestServer
  readonly g: Gmina
  readonly #callers = new Map<string, Promise<Caller>>()

  constructor(server: TestServer, g: Gmina) {
    this.server = server
    this.g = g
  }

  as(someone: Someone): Promise<Caller> {
    const known = this.#callers.get(someone.membershipId) ?? this.server.as(someone)
    this.#callers.set(someone.membershipId, known)
    return known
  }

  /**
   * A case at this stage; a copy, unless it shall differ from others in more than the family's name, or somebody
   * listens: of a copy's way to its stage nobody is told.
   */
  #reach(stage: string, more: Record<string, unknown>, make: () => Promise<CaseView>): Promise<CaseView> {
    if (this.server.isListenedTo() || Object.keys(more).some((field) => field !== 'familyName')) return make()
    const { familyName } = opening(more)
    return copyOrMake({ g: this.g, clock: this.server.clock, stage, familyName }, make)
  }

  async draft(more: Record<string, unknown> = {}): Promise<CaseView> {
    return (await this.as(this.g.worker)).ok('cases.open', { ...opening(more), entry })
  }

  async qualified(more: Record<string, unknown> = {}): Promise<CaseView> {
    const { id, version } = await this.draft(more)
    return (await this.as(this.g.head)).ok('workflow.apply', {
      caseId: id,
      version,
      event: 'qualify',
      coordinatorMembershipId: this.g.worker.membershipId,
      deputyMembershipId: this.g.colleague.membershipId,
    })
  }

  team(more: Record<string, unknown> = {}): Promise<CaseView> {
    return this.#reach('team', more, async () => {
      const { id } = await this.qualified(more)
      return confirmConsents(await this.as(this.g.worker), id)
    })
  }

  /** Invites the person's institution and lets the person accept. */
  async join(caseId: string, someone: Someone, more: Record<string, unknown> = {}): Promise<void> {
    const worker = await this.as(this.g.worker)
    const sent = await worker.ok('invitations.send', {
      caseId,
      institutionId: someone.institution._id,
      membershipId: someone.membershipId,
      purpose: 'Wspólny plan pomocy',
      ...more,
    })
    await (await this.as(someone)).ok('invitations.accept', { id: sent.id })
  }

  async sign(caseId: string, ...people: Someone[]): Promise<void> {
    for (const someone of people)
      await (await this.as(someone)).ok('participants.signConfidentiality', { caseId })
  }

  /** A full team at work on the diagnosis. */
  diagnosis(more: Record<string, unknown> = {}): Promise<CaseView> {
    return this.#reach('diagnosis', more, async () => {
      const { id } = await this.team(more)
      const { worker, colleague, pedagogue, officer, nurse } = this.g
      for (const someone of [pedagogue, officer, nurse]) await this.join(id, someone)
      await this.sign(id, worker, colleague, pedagogue, officer, nurse)
      const coordinator = await this.as(worker)
      const now = await coordinator.ok('cases.get', { id })
      return coordinator.ok('workflow.apply', { caseId: id, version: now.version, event: 'formTeam' })
    })
  }

  /** The coordinator's next step; the case as it is afterwards. */
  async step(id: string, event: string, more: Record<string, unknown> = {}): Promise<CaseView> {
    const coordinator = await this.as(this.g.worker)
    const { version } = await coordinator.ok('cases.get', { id })
    return coordinator.ok('workflow.apply', { caseId: id, version, event, ...more })
  }

  /** Diagnosis approved, with a cost card: the plan is being made. */
  planning(more: Record<string, unknown> = {}): Promise<CaseView> {
    return this.#reach('planning', more, async () => {
      const { id } = await this.diagnosis(more)
      const coordinator = await this.as(this.g.worker)
      await approvedDiagnosis(coordinator, id)
      await coordinator.ok('costCards.add', { caseId: id, ...costCard })
      return this.step(id, 'approveDiagnosis')
    })
  }

  /** Plan signed: the work is on. */
  running(more: Record<string, unknown> = {}): Promise<CaseView> {
    return this.#reach('running', more, async () => {
      const { id } = await this.planning(more)
      await signedPlan(await this.as(this.g.worker), id)
      return this.step(id, 'signPlan')
    })
  }

  /** A meeting of this stage has approved minutes: the plan is under review. */
  review(more: Record<string, unknown> = {}): Promise<CaseView> {
    return this.#reach('review', more, async () => {
      const { id } = await this.running(more)
      await approvedMinutes(await this.as(this.g.worker), id, this.server.clock.now())
      return this.step(id, 'review')
    })
  }

  /** Every action decided about: the work is being evaluated. */
  evaluation(more: Record<string, unknown> = {}): Promise<CaseView> {
    return this.#reach('evaluation', more, async () => {
      const { id } = await this.review(more)
      const coordinator = await this.as(this.g.worker)
      for (const { id: actionId, version } of await coordinator.ok('actions.list', {
        caseId: id,
        open: 'true',
      }))
        await coordinator.ok('actions.update', { id: actionId, version, status: 'DONE' })
      return this.step(id, 'finish')
    })
  }
}
