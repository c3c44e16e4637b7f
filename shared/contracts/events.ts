import { z } from 'zod'
import { zAbilities, zId, zSearch, zVersion } from './fields.ts'
import { CASE_STATES } from '../domain/vocabulary.ts'

/** Everything that can have happened, in the past tense. The name is all that an event says; contents are read afresh. */
export const EVENT_NAMES = [
  'session.started',
  'session.ended',
  'partnership.proposed',
  'partnership.acceded',
  'partnership.activated',
  'case.signalled',
  'case.opened',
  'case.updated',
  'case.moved',
  'person.added',
  'person.updated',
  'participant.joined',
  'participant.left',
  'participant.signed',
  'invitation.sent',
  'invitation.seen',
  'invitation.accepted',
  'invitation.declined',
  'invitation.expired',
  'invitation.revoked',
  'invitation.resent',
  'invitation.reminded',
  'note.added',
  'note.edited',
  'note.corrected',
  'action.added',
  'action.updated',
  'escalation.opened',
  'escalation.decided',
  'escalation.withdrawn',
  'notification.created',
  'notification.read',
] as const
export type EventName = (typeof EVENT_NAMES)[number]

/** What a client may listen to. */
export const zTopic = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), id: zId }),
  z.strictObject({
    kind: z.literal('cases'),
    filter: z
      .strictObject({
        view: z.enum(['mine', 'team', 'overdue', 'waiting', 'all']).optional(),
        state: z.enum(CASE_STATES).optional(),
        open: z.boolean().optional(),
        urgent: z.boolean().optional(),
        q: zSearch.optional(),
      })
      .optional(),
  }),
  z.strictObject({ kind: z.literal('myActions') }),
  z.strictObject({ kind: z.literal('inbox') }),
])
export type Topic = z.infer<typeof zTopic>

export const zSubscribe = z.strictObject({ topic: zTopic, cursor: z.string().min(8).max(1024).optional() })
export const zUnsubscribe = z.strictObject({ topic: zTopic })

export const LIVE_TYPES = [
  'case',
  'person',
  'invitation',
  'note',
  'action',
  'escalation',
  'notification',
] as const
export type LiveType = (typeof LIVE_TYPES)[number]

/** One change as one viewer sees it. `n` counts this connection's changes without gaps. */
export const zChange = z.strictObject({
  topic: zTopic,
  kind: z.enum(['entered', 'updated', 'left']),
  type: z.enum(LIVE_TYPES),
  id: zId,
  version: zVersion,
  view: z.unknown().optional(),
  abilities: zAbilities.optional(),
  /** Who did it, when the viewer may see the record: shown beside the glowing row. */
  by: z
    .strictObject({ name: z.string(), title: z.string(), sector: z.string(), self: z.boolean() })
    .optional(),
  n: z.int().min(1),
  cursor: z.string(),
})
export type Change = z.infer<typeof zChange>

export interface Resync {
  topic: Topic
  reason: 'gap' | 'restart'
}
