import type { Lens } from '../../../shared/contracts/cases.ts'
import type { EventName, LiveType } from '../../../shared/contracts/events.ts'
import type { CaseRole, Category } from '../../../shared/domain/vocabulary.ts'
import type { CaseAccess } from '../../../shared/permissions/actor.ts'
import { anything, defineModel, number, optionalText, optionalTime, text, texts, time } from '../model.ts'

/** The kernel's own collections: evidence, events to deliver, effects to carry out, repeated keys, counters. */

export interface ActorPart {
  kind: 'user' | 'system' | 'anonymous'
  userId: string | null
  membershipId: string | null
  institutionId: string | null
  role: string | null
  sector: string | null
  name: string
  title: string
  institutionName: string
}

export interface AuditDoc {
  _id: string
  at: Date
  kind: 'write' | 'read' | 'deny'
  operation: string
  actor: ActorPart
  caseId: string | null
  events: string[]
  fields: string[]
  refusal: string | null
  requestId: string
  ip: string | null
}
export const AuditModel = defineModel<AuditDoc>(
  'AuditEvent',
  'auditEvents',
  {
    at: time,
    kind: text,
    operation: text,
    actor: anything,
    caseId: optionalText,
    events: texts,
    fields: texts,
    refusal: optionalText,
    requestId: text,
    ip: optionalText,
  },
  [{ on: { caseId: 1, at: -1, _id: -1 } }, { on: { at: -1 } }],
)

/** What happened, to whom it mattered before and after; ids and access only, no content (ARCHITECTURE, fan-out). */
export interface OutboxDoc {
  _id: string
  at: Date
  name: EventName
  type: LiveType | 'session' | 'partnership' | 'model' | 'absence' | 'calendar' | 'institution' | 'demo'
  recordId: string
  caseId: string | null
  version: number
  actorMembershipId: string | null
  actorUserId: string | null
  actorName: string
  actorTitle: string
  actorSector: string | null
  caseBefore: CaseAccess | null
  caseAfter: CaseAccess | null
  recordBefore: Record<string, unknown> | null
  recordAfter: Record<string, unknown> | null
}
export const OutboxModel = defineModel<OutboxDoc>(
  'OutboxEvent',
  'outbox',
  {
    at: time,
    name: text,
    type: text,
    recordId: text,
    caseId: optionalText,
    version: number,
    actorMembershipId: optionalText,
    actorUserId: optionalText,
    actorName: { type: String, default: '' },
    actorTitle: { type: String, default: '' },
    actorSector: optionalText,
    caseBefore: anything,
    caseAfter: anything,
    recordBefore: anything,
    recordAfter: anything,
  },
  // Delivery reads the change stream; the rows themselves are only a trail for a while.
  [{ on: { at: 1 }, options: { expireAfterSeconds: 14 * 24 * 3600 } }],
)

export const EFFECT_KINDS = ['mail', 'timer'] as const
export interface EffectDoc {
  /** Of a timer: made of what it is about, so that the same timer cannot be stored twice. */
  _id: string
  kind: (typeof EFFECT_KINDS)[number]
  dueAt: Date
  payload: Record<string, unknown>
  /** Effects of one lane (a case) go one at a time, in order; null = in any order. */
  lane: string | null
  state: 'waiting' | 'leased' | 'done' | 'dead'
  leaseUntil: Date | null
  leasedBy: string | null
  attempts: number
  lastError: string | null
  doneAt: Date | null
}
export const EffectModel = defineModel<EffectDoc>(
  'Effect',
  'effects',
  {
    kind: text,
    dueAt: time,
    payload: anything,
    lane: optionalText,
    state: text,
    leaseUntil: optionalTime,
    leasedBy: optionalText,
    attempts: number,
    lastError: optionalText,
    doneAt: optionalTime,
  },
  [
    // The next one due is the first in this order, however many wait; lanes in use are passed over in the index.
    { on: { state: 1, dueAt: 1, _id: 1, lane: 1 } },
    {
      on: { lane: 1 },
      options: { unique: true, partialFilterExpression: { state: 'leased', lane: { $type: 'string' } } },
    },
  ],
)

export interface Sight {
  caseId: string
  lens: Lens
  /** Not on rows of an earlier version. */
  role?: CaseRole | null
  categories: Category[]
}
export interface IdempotencyDoc {
  /** Person (or session) and key together: keys of two people never meet. */
  _id: string
  operation: string
  inputHash: string
  reply: unknown
  /** Through what each case behind the reply was seen then. */
  sights: Sight[]
  at: Date
}
export const IdempotencyModel = defineModel<IdempotencyDoc>(
  'Idempotency',
  'idempotency',
  { operation: text, inputHash: text, reply: anything, sights: [anything], at: time },
  [{ on: { at: 1 }, options: { expireAfterSeconds: 48 * 3600 } }],
)

export interface CounterDoc {
  _id: string
  value: number
}
export const CounterModel = defineModel<CounterDoc>('Counter', 'counters', { value: number })

/** Counts of sign-in attempts; written by the limiter's library, which is only given its indexes here. */
export const RATE_LIMITS = 'rateLimits'
defineModel('RateLimit', RATE_LIMITS, { key: text, points: number, expire: time }, [
  { on: { expire: -1 }, options: { expireAfterSeconds: 0 } },
  { on: { key: 1 }, options: { unique: true } },
])
