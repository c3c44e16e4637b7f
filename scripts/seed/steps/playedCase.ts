import type { Role } from '../../../shared/domain/vocabulary.ts'
import type { CommandName, InputOf, OutputOf } from '../../../shared/contracts/operations.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { CaseModel } from '../../../server/db/models/case.ts'
import type { Calendar } from '../calendar.ts'
import type { SeedCase, UserKey } from '../data/types.ts'
import type { Command } from '../play.ts'
import type { World } from '../world.ts'

const CENTRE: readonly Role[] = ['SOCIAL_WORKER', 'FAMILY_ASSISTANT']
const PARTNER: readonly Role[] = ['MEMBER', 'PCPR_LEAD', 'OPS_HEAD']

/** A case while it is played: what the steps know about it and how they act on it. */
export class PlayedCase {
  readonly seed: SeedCase
  readonly calendar: Calendar
  readonly world: World
  /** Key of the owning centre. */
  readonly centre: string
  /** Invitations by the key of the institution: one that expired is sent again, so there is one each. */
  readonly invitations = new Map<string, string>()
  /** Consents asked for, by the person they are about. */
  readonly consents = new Map<string, string>()
  readonly #command: Command
  #id = ''

  constructor(seed: SeedCase, centre: string, world: World, calendar: Calendar, command: Command) {
    this.seed = seed
    this.centre = centre
    this.world = world
    this.calendar = calendar
    this.#command = command
  }

  get id(): string {
    if (!this.#id) throw new Error('the case does not exist yet')
    return this.#id
  }
  set id(id: string) {
    this.#id = id
  }

  /** Staff of the owning centre who work with families. */
  worker(user: UserKey): UserActor {
    return this.world.actor(user, CENTRE, this.centre)
  }

  partner(user: UserKey, institution: string): UserActor {
    return this.world.actor(user, PARTNER, institution)
  }

  /** The person in the role in which he or she works in this team. */
  member(user: UserKey): UserActor {
    const { signalled } = this.seed.timeline
    const joined = this.seed.invitations.find((i) => i.outcome.kind === 'accepted' && i.outcome.by === user)
    if (joined) return this.partner(user, joined.institution)
    return signalled?.by === user ? this.partner(user, signalled.institution) : this.worker(user)
  }

  async do<N extends CommandName>(by: UserActor, operation: N, input: InputOf<N>): Promise<OutputOf<N>> {
    try {
      return await this.#command(by, operation, input)
    } catch (error) {
      throw new Error(`Case ${this.seed.key}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      })
    }
  }

  /** The version that the next to act would see on the screen. */
  async version(): Promise<number> {
    const row = await CaseModel.findOne({ _id: this.id }, { version: 1 }).lean()
    return row?.version ?? 0
  }

  async move(by: UserActor, event: string, more: Partial<InputOf<'workflow.apply'>> = {}) {
    const input = { caseId: this.id, version: await this.version(), event, ...more }
    return this.do(by, 'workflow.apply', input)
  }

  sign(by: UserActor) {
    return this.do(by, 'participants.signConfidentiality', { caseId: this.id })
  }
}
