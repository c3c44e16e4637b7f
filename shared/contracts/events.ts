import { z } from 'zod'
import { zAbilities, zId, zSearch, zTeryt, zVersion } from './fields.ts'
import { CASE_STATES } from '../domain/vocabulary.ts'

/** Everything that can have happened, in the past tense. The name is all that an event says; contents are read afresh. */
export const EVENT_NAMES = [
  'session.started',
  'session.ended',
  'partnership.proposed',
  'partnership.acceded',
  'partnership.activated',
  'partnership.modelChanged',
  'partnership.invited',
  'partnership.left',
  'partnership.ended',
  'model.drafted',
  'model.updated',
  'model.consulted',
  'model.remarked',
  'model.answered',
  'model.recommended',
  'model.published',
  'model.retired',
  'case.signalled',
  'case.opened',
  'case.updated',
  'case.moved',
  'case.migrated',
  'case.approvalAsked',
  'case.approvalRefused',
  'case.overrideReviewed',
  'coordination.offered',
  'coordination.accepted',
  'coordination.declined',
  'coordination.takenOver',
  'transfer.requested',
  'transfer.accepted',
  'transfer.declined',
  'transfer.withdrawn',
  'person.added',
  'person.updated',
  'legalBasis.added',
  'legalBasis.expired',
  'legalBasis.ended',
  'consent.requested',
  'consent.given',
  'consent.refused',
  'consent.withdrawn',
  'infoNotice.added',
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
  'person.related',
  'person.unrelated',
  'diagnosis.saved',
  'diagnosis.approved',
  'diagnosis.superseded',
  'costCard.added',
  'costCard.updated',
  'costCard.removed',
  'plan.saved',
  'plan.signed',
  'plan.opened',
  'meeting.planned',
  'meeting.updated',
  'meeting.cancelled',
  'meeting.held',
  'minutes.saved',
  'minutes.approved',
  'evaluation.filed',
  'escalation.opened',
  'escalation.decided',
  'escalation.withdrawn',
  'issue.opened',
  'issue.triaged',
  'issue.answered',
  'issue.recommended',
  'issue.closed',
  'fidelity.checked',
  'fidelity.reminded',
  'supervision.requested',
  'supervision.answered',
  'deadline.reminded',
  'deadline.missed',
  'deadline.told',
  'absence.added',
  'absence.removed',
  'demo.clockMoved',
  'institution.updated',
  'calendar.opened',
  'calendar.closed',
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
        teryt: zTeryt.optional(),
        q: zSearch.optional(),
      })
      .optional(),
  }),
  z.strictObject({ kind: z.literal('myActions') }),
  z.strictObject({ kind: z.literal('inbox') }),
  z.strictObject({ kind: z.literal('models') }),
  // That something has come to one of the own posts or is settled there; never what.
  z.strictObject({ kind: z.literal('posts') }),
])
export type Topic = z.infer<typeof zTopic>

export const zSubscribe = z.strictObject({ topic: zTopic, cursor: z.string().min(8).max(1024).optional() })
export const zUnsubscribe = z.strictObject({ topic: zTopic })

export const LIVE_TYPES = [
  'case',
  'person',
  'legalBasis',
  'infoNotice',
  'invitation',
  'note',
  'action',
  'diagnosis',
  'costCard',
  'plan',
  'meeting',
  'evaluation',
  'escalation',
  'transfer',
  'issue',
  'fidelityCheck',
  'supervision',
  'notification',
  'deadline',
  'model',
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
  /** clock: the demonstration's time has moved, so what was read may no longer hold. */
  reason: 'gap' | 'restart' | 'clock'
}
