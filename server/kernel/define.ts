import type { Abilities } from '../../shared/contracts/fields.ts'
import type { EventName, LiveType } from '../../shared/contracts/events.ts'
import type { NotificationKind, NotificationView } from '../../shared/contracts/notifications.ts'
import type {
  CommandName,
  Operations,
  OutputOf,
  ParsedOf,
  QueryName,
} from '../../shared/contracts/operations.ts'
import type { Actor, SystemActor, UserActor } from '../../shared/permissions/actor.ts'
import type { AppAbility } from '../../shared/permissions/ability.ts'
import type { CaseDoc } from '../db/models/case.ts'
import type { EFFECT_KINDS } from '../db/models/records.ts'
import type { Repositories } from '../db/repositories.ts'
import type { Paging } from './paging.ts'
import type { Vault } from './secrets.ts'

type ActorFor<N extends keyof Operations> = Operations[N]['access'] extends 'member'
  ? UserActor
  : Operations[N]['access'] extends 'system'
    ? SystemActor
    : Actor

interface BaseContext<N extends keyof Operations> {
  input: ParsedOf<N>
  actor: ActorFor<N>
  /** Rights without any case; loadCase gives those within one. */
  ability: AppAbility
  db: Repositories
  now: Date
  vault: Vault
  /** The server runs a demonstration. */
  demo: boolean
  requestId: string
}

export interface QueryContext<N extends QueryName> extends BaseContext<N> {
  paging: Paging
}

export interface CommandContext<N extends CommandName> extends BaseContext<N> {
  /** Cases this command has read or changed; execute raises their `seq` and fills events from here. */
  cases: Map<string, TrackedCase>
  /** Mark of the browser session that asks. */
  session: string | null
}
export interface TrackedCase {
  before: CaseDoc | null
  after: CaseDoc
}

/** One thing that happened to one record; what it looked like before and after decides who hears of it. */
export interface ChangeDraft {
  event: EventName
  type: LiveType | 'session' | 'partnership' | 'model' | 'absence' | 'calendar' | 'institution' | 'demo'
  before: { _id: string; version: number; caseId?: string } | null
  after: { _id: string; version: number; caseId?: string } | null
}

/** A notice for one post: shown in the bell and sent by mail, without personal data. */
export interface NoticeDraft {
  kind: NotificationKind
  to: { membershipId: string; userId: string }
  target: {
    type: NotificationView['target']['type']
    id: string | null
  }
  caseId: string | null
  caseNumber: string | null
}

/** Notices of these kinds about this record. */
export interface Settled {
  kinds: readonly NotificationKind[]
  targetId: string
  /** Only those that went to these posts; left out, to anybody. */
  membershipIds?: readonly string[]
}

/** Something to be done after the commit, at `dueAt`, at least once. */
export interface EffectDraft {
  /** Named where the same effect must not be stored twice; else one is made. */
  id?: string
  /** Effects of one lane happen one at a time, in order of `dueAt`. */
  lane?: string
  kind: (typeof EFFECT_KINDS)[number]
  dueAt: Date
  payload: Record<string, unknown>
}

export interface CommandOutcome<N extends CommandName> {
  data: OutputOf<N>
  abilities?: Abilities
  changes: ChangeDraft[]
  notices?: NoticeDraft[]
  /** Notices whose cause is dealt with: they count as read. */
  settles?: Settled[]
  effects?: EffectDraft[]
}

export interface QueryOutcome<N extends QueryName> {
  data: OutputOf<N>
  abilities?: Abilities | Record<string, Abilities>
  page?: { limit: number; next: string | null }
  /** The case read, for the audit row of a sensitive read. */
  caseId?: string
  /** Fields or sections read, by name. */
  fields?: string[]
}

export interface CommandDefinition<N extends CommandName = CommandName> {
  name: N
  kind: 'command'
  run(ctx: CommandContext<N>): Promise<CommandOutcome<N>>
}
export interface QueryDefinition<N extends QueryName = QueryName> {
  name: N
  kind: 'query'
  run(ctx: QueryContext<N>): Promise<QueryOutcome<N>>
}
// One registry holds handlers of every operation; each was checked against its own contract where defined.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyDefinition = CommandDefinition<any> | QueryDefinition<any>

/** Declares how a command decides and writes. `run` may be run again after a write conflict. */
export const defineCommand = <N extends CommandName>(
  name: N,
  run: CommandDefinition<N>['run'],
): CommandDefinition<N> => ({ name, kind: 'command', run })

/** Declares how a query reads. */
export const defineQuery = <N extends QueryName>(
  name: N,
  run: QueryDefinition<N>['run'],
): QueryDefinition<N> => ({
  name,
  kind: 'query',
  run,
})
