import type { CaseView } from '../../shared/contracts/cases.ts'
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

  async team(more: Record<string, unknown> = {}): Promise<CaseView> {
    const { id, version } = await this.qualified(more)
    return (await this.as(this.g.worker)).ok('workflow.apply', {
      caseId: id,
      version,
      event: 'confirmConsents',
      basis: 'consent',
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
  async diagnosis(more: Record<string, unknown> = {}): Promise<CaseView> {
    const { id } = await this.team(more)
    const { worker, colleague, pedagogue, officer, nurse } = this.g
    for (const someone of [pedagogue, officer, nurse]) await this.join(id, someone)
    await this.sign(id, worker, colleague, pedagogue, officer, nurse)
    const coordinator = await this.as(worker)
    const now = await coordinator.ok('cases.get', { id })
    return coordinator.ok('workflow.apply', { caseId: id, version: now.version, event: 'formTeam' })
  }
}
