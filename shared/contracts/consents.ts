import { z } from 'zod'
import { unique, zDay, zId, zLine, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import {
  BASIS_ARTICLES,
  BASIS_STATES,
  BASIS_TYPES,
  CATEGORIES,
  CONSENT_GIVERS,
  NOTICE_CHANNELS,
  SECTORS,
} from '../domain/vocabulary.ts'

const zScope = z.array(z.enum(CATEGORIES)).min(1).max(CATEGORIES.length).refine(unique, 'repeated')
const zRecipients = z.array(z.enum(SECTORS)).min(1).max(SECTORS.length).refine(unique, 'repeated')
const zPersonIds = z.array(zId).min(1).max(20).refine(unique, 'repeated')

export const zLegalBasis = z.strictObject({
  id: zId,
  caseId: zId,
  version: zVersion,
  person: z.strictObject({ id: zId, name: z.string() }),
  type: z.enum(BASIS_TYPES),
  state: z.enum(BASIS_STATES),
  /** It covers sharing now: given, not withdrawn, its last day not over. */
  inForce: z.boolean(),
  /** Provision of law; null for a consent. */
  article: z.enum(BASIS_ARTICLES).nullable(),
  /** The centre sees all of it; another member only what its own sector may read. */
  scope: z.array(z.enum(CATEGORIES)),
  recipients: z.array(z.enum(SECTORS)),
  /** Last day on which it holds. */
  until: z.string().nullable(),
  requestedAt: z.string().nullable(),
  /** Day on which it was signed or recorded. */
  givenOn: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  // From here on for the centre's own staff alone.
  purpose: z.string().optional(),
  articleText: z.string().nullable().optional(),
  givenBy: z.enum(CONSENT_GIVERS).nullable().optional(),
  guardianName: z.string().nullable().optional(),
  /** From 16 on a child is heard beside the guardian; null where it was not asked. */
  childHeard: z.boolean().nullable().optional(),
  /** Why consent could not be had (statute, vital interest). */
  impossibleReason: z.string().nullable().optional(),
  refusedReason: z.string().nullable().optional(),
  /** Every withdrawal, the whole one last. */
  withdrawals: z
    .array(
      z.strictObject({
        scope: z.array(z.enum(CATEGORIES)),
        reason: z.string(),
        at: z.string(),
        by: z.string(),
      }),
    )
    .optional(),
  /** A basis in law that the centre ended before its last day. */
  ended: z.strictObject({ reason: z.string(), at: z.string(), by: z.string() }).nullable().optional(),
  recordedBy: z.string().optional(),
})
export type LegalBasisView = z.infer<typeof zLegalBasis>

export const zInfoNotice = z.strictObject({
  id: zId,
  caseId: zId,
  version: zVersion,
  person: z.strictObject({ id: zId, name: z.string() }),
  /** Handed over how and on which day; null when it was put off. */
  delivered: z.strictObject({ channel: z.enum(NOTICE_CHANNELS), on: z.string() }).nullable(),
  /** Why it was put off; null when it was handed over, and for whoever only oversees the centre. */
  deferralReason: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
})
export type InfoNoticeView = z.infer<typeof zInfoNotice>

const sharing = {
  caseId: zId,
  version: zVersion.optional(),
  personIds: zPersonIds,
  purpose: zText(500),
  scope: zScope,
  recipients: zRecipients,
  until: zDay.optional(),
}
const one = { id: zId, version: zVersion.optional() }

export const consentOperations = operations({
  'legalBases.list': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/bases',
    summary:
      'Legal bases and consents of the family: all for the centre and, without texts and names, for its data-protection officer; for others those that name their sector.',
    access: 'member',
    subject: 'LegalBasis',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.array(zLegalBasis),
    list: true,
    sensitive: true,
  },
  'legalBases.add': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/bases',
    summary: 'Record a basis in law (statute or vital interest) for one or several family members.',
    access: 'member',
    subject: 'Case',
    action: 'manageBases',
    input: z.strictObject({
      ...sharing,
      type: z.enum(['statute', 'vital']),
      article: z.enum(BASIS_ARTICLES),
      /** The provision in words; required for `other`. */
      articleText: zLine(200).optional(),
      /** Why consent could not be had, where the family would otherwise be asked. */
      impossibleReason: zText(1000).optional(),
    }),
    output: z.array(zLegalBasis),
    events: ['legalBasis.added', 'case.updated'],
  },
  'consents.request': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/consents',
    summary: 'Prepare consents to be signed: for whom, what for, which data, to whom, until when.',
    access: 'member',
    subject: 'Case',
    action: 'manageBases',
    input: z.strictObject(sharing),
    output: z.array(zLegalBasis),
    events: ['consent.requested'],
  },
  'consents.give': {
    kind: 'command',
    method: 'POST',
    path: '/consents/{id}/give',
    summary: 'Record a signed consent: by the adult, or by the guardian of a child, heard from 16 on.',
    access: 'member',
    subject: 'LegalBasis',
    action: 'manage',
    input: z.strictObject({
      ...one,
      on: zDay,
      givenBy: z.enum(CONSENT_GIVERS),
      /** Required when a guardian consents. */
      guardianName: zLine(120).optional(),
      childHeard: z.boolean().optional(),
      /** Less than was asked for. */
      scope: zScope.optional(),
      recipients: zRecipients.optional(),
      until: zDay.optional(),
    }),
    output: zLegalBasis,
    events: ['consent.given', 'case.updated'],
    errors: ['guard_unmet'],
  },
  'consents.refuse': {
    kind: 'command',
    method: 'POST',
    path: '/consents/{id}/refuse',
    summary: 'Record that the consent was refused: what no other basis covers is shared no more.',
    access: 'member',
    subject: 'LegalBasis',
    action: 'manage',
    input: z.strictObject({ ...one, reason: zText(1000).optional() }),
    output: zLegalBasis,
    events: ['consent.refused', 'case.updated'],
    errors: ['guard_unmet'],
  },
  'consents.withdraw': {
    kind: 'command',
    method: 'POST',
    path: '/consents/{id}/withdraw',
    summary:
      'Record a withdrawal, whole or of some categories: what rested on this consent alone stops at once.',
    access: 'member',
    subject: 'LegalBasis',
    action: 'manage',
    input: z.strictObject({ ...one, reason: zText(1000), scope: zScope.optional() }),
    output: zLegalBasis,
    events: ['consent.withdrawn', 'case.updated'],
    errors: ['guard_unmet'],
  },
  'legalBases.end': {
    kind: 'command',
    method: 'POST',
    path: '/bases/{id}/end',
    summary:
      'End a basis in law before its last day, with the reason: what rested on it alone stops at once.',
    access: 'member',
    subject: 'LegalBasis',
    action: 'manage',
    input: z.strictObject({ ...one, reason: zText(1000) }),
    output: zLegalBasis,
    events: ['legalBasis.ended', 'case.updated'],
    errors: ['guard_unmet'],
  },
  'legalBases.expire': {
    kind: 'command',
    method: 'POST',
    path: '/bases/{id}/expire',
    summary: 'The clock ends a basis whose last day is over.',
    access: 'system',
    subject: 'LegalBasis',
    action: 'expire',
    input: z.strictObject({ id: zId }),
    output: z.strictObject({ expired: z.boolean() }),
    events: ['legalBasis.expired', 'case.updated'],
  },
  'infoNotices.list': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/info-notices',
    summary: 'To whom of the family the information notice was handed over, or why it was put off.',
    access: 'member',
    subject: 'InfoNotice',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.array(zInfoNotice),
    list: true,
    sensitive: true,
  },
  'infoNotices.add': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/info-notices',
    summary: 'Record that the information notice was handed over, or put off with a reason.',
    access: 'member',
    subject: 'Case',
    action: 'manageBases',
    input: z
      .strictObject({
        caseId: zId,
        version: zVersion.optional(),
        personIds: zPersonIds,
        delivered: z.strictObject({ channel: z.enum(NOTICE_CHANNELS), on: zDay }).optional(),
        deferralReason: zText(1000).optional(),
      })
      .refine(
        ({ delivered, deferralReason }) => (delivered === undefined) !== (deferralReason === undefined),
        {
          path: ['delivered'],
          message: 'deliveredOrDeferred',
        },
      ),
    output: z.array(zInfoNotice),
    events: ['infoNotice.added'],
  },
})
