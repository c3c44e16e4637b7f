import { z } from 'zod'
import { page, unique, zFlag, zId, zLine, zSearch, zTeryt, zText, zVersion } from './fields.ts'
import { zInstitutionRef } from './institutions.ts'
import { operations } from './operation.ts'
import { zModelRef } from './partnerships.ts'
import { zPersonInput } from './persons.ts'
import { CASE_ROLES, CASE_STATES, CATEGORIES, ENTRY_REASONS, LEVELS, SECTORS } from '../domain/vocabulary.ts'

/**
 * How the viewer came to see the case; decides which fields there are (fieldPolicy.ts).
 * team = active participant; head = head of the owning centre; queue = owner's staff before anyone
 * has taken a signal; escalation = the powiat lead asked to decide; receipt = who signalled it.
 */
export const LENSES = ['team', 'head', 'queue', 'escalation', 'receipt'] as const
export type Lens = (typeof LENSES)[number]

const zSituationSection = z.strictObject({ text: z.string(), by: z.string(), at: z.string() })

export const zParticipant = z.strictObject({
  id: zId,
  caseId: zId,
  membershipId: zId,
  name: z.string(),
  title: z.string(),
  role: z.enum(CASE_ROLES),
  sector: z.enum(SECTORS),
  institution: zInstitutionRef,
  categories: z.array(z.enum(CATEGORIES)),
  from: z.string(),
  confidentialitySignedAt: z.string().nullable(),
  version: zVersion,
})
export type ParticipantView = z.infer<typeof zParticipant>

export const zEntry = z.strictObject({
  ownMeansExhausted: z.boolean(),
  needsCrossSector: z.boolean(),
  rapidIntervention: z.boolean(),
  /** What the centre has already tried by itself, one line each. */
  attempts: z.array(zLine(300)).max(20),
  /** Why an urgent case may go on without the usual entry condition. */
  urgentOverride: zText(1000).optional(),
})
export type Entry = z.infer<typeof zEntry>

export const zCase = z.strictObject({
  id: zId,
  version: zVersion,
  lens: z.enum(LENSES),
  number: z.string().nullable(),
  state: z.enum(CASE_STATES),
  returnState: z.enum(CASE_STATES).nullable(),
  level: z.enum(LEVELS),
  isOpen: z.boolean(),
  urgent: z.boolean(),
  model: zModelRef,
  gmina: z.strictObject({ teryt: z.string(), name: z.string() }),
  owner: zInstitutionRef,
  initiator: zInstitutionRef.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  stateEnteredAt: z.string(),
  stateDueAt: z.string().nullable(),
  familyName: z.string().optional(),
  coordinator: z.strictObject({ membershipId: zId, name: z.string() }).nullable().optional(),
  deputy: z.strictObject({ membershipId: zId, name: z.string() }).nullable().optional(),
  address: z.string().nullable().optional(),
  entryReasons: z.array(z.enum(ENTRY_REASONS)).optional(),
  problemAreas: z.array(zLine(80)).optional(),
  entry: zEntry.optional(),
  /** Why the signalling institution wrote (signal) or how the case began. */
  reason: z.string().nullable().optional(),
  rejection: z.string().nullable().optional(),
  /** Written per category, so its readers are known while writing. Only sections this viewer reads. */
  situation: z.partialRecord(z.enum(CATEGORIES), zSituationSection).optional(),
  /** Categories this viewer reads; the others stand as placeholders whether or not anything is there. */
  readable: z.array(z.enum(CATEGORIES)).optional(),
  history: z
    .array(z.strictObject({ state: z.enum(CASE_STATES), at: z.string(), transition: z.string() }))
    .optional(),
  team: z.array(zParticipant).optional(),
  /** Since when this viewer works in the team. */
  memberSince: z.string().nullable().optional(),
})
export type CaseView = z.infer<typeof zCase>

/** A line of a list. */
export const zCaseRow = z.strictObject({
  id: zId,
  version: zVersion,
  lens: z.enum(LENSES),
  number: z.string().nullable(),
  familyName: z.string().optional(),
  state: z.enum(CASE_STATES),
  level: z.enum(LEVELS),
  model: zModelRef,
  isOpen: z.boolean(),
  urgent: z.boolean(),
  gmina: z.string(),
  createdAt: z.string(),
  stateEnteredAt: z.string(),
  stateDueAt: z.string().nullable(),
  updatedAt: z.string(),
  coordinator: z.string().nullable().optional(),
  sectors: z.array(z.enum(SECTORS)).optional(),
  /** Whose move it is. */
  waitsFor: z.enum([
    'you',
    'socialWorker',
    'head',
    'family',
    'coordinator',
    'institution',
    'leader',
    'powiat',
    'nobody',
  ]),
  waitsForSector: z.enum(SECTORS).nullable().optional(),
})
export type CaseRow = z.infer<typeof zCaseRow>

const opening = {
  familyName: zLine(120),
  urgent: z.boolean(),
  entryReasons: z.array(z.enum(ENTRY_REASONS)).min(1).max(ENTRY_REASONS.length).refine(unique, 'repeated'),
  reason: zText(4000),
  address: zLine(200).optional(),
  persons: z.array(zPersonInput).min(1).max(20),
}

export const caseOperations = operations({
  'cases.signal': {
    kind: 'command',
    method: 'POST',
    path: '/cases/signal',
    summary: 'Any institution of an active partnership hands a family’s situation to the centre.',
    access: 'member',
    subject: 'Case',
    action: 'signal',
    input: z.strictObject({ teryt: zTeryt, ...opening }),
    output: zCase,
    events: ['case.signalled'],
    errors: ['guard_unmet'],
  },
  'cases.open': {
    kind: 'command',
    method: 'POST',
    path: '/cases',
    summary: 'A social worker or family assistant opens a case of the own centre.',
    access: 'member',
    subject: 'Case',
    action: 'open',
    input: z.strictObject({
      teryt: zTeryt,
      ...opening,
      problemAreas: z.array(zLine(80)).max(20).refine(unique, 'repeated').optional(),
      entry: zEntry,
      /** Reason for opening without an active partnership; only together with `urgent`. */
      withoutPartnership: zText(1000).optional(),
    }),
    output: zCase,
    events: ['case.opened'],
    errors: ['guard_unmet'],
  },
  'cases.list': {
    kind: 'query',
    method: 'GET',
    path: '/cases',
    summary: 'Cases the caller may see, newest, most recently changed or most pressing first.',
    access: 'member',
    subject: 'Case',
    action: 'read',
    input: z.strictObject({
      view: z.enum(['mine', 'team', 'overdue', 'waiting', 'all']).optional(),
      state: z.enum(CASE_STATES).optional(),
      open: zFlag.optional(),
      urgent: zFlag.optional(),
      teryt: zTeryt.optional(),
      q: zSearch.optional(),
      sort: z.enum(['newest', 'changed', 'deadline']).optional(),
      ...page,
    }),
    output: z.array(zCaseRow),
    list: true,
  },
  'cases.counts': {
    kind: 'query',
    method: 'GET',
    path: '/cases/counts',
    summary: 'How many open cases the caller sees per stage and per saved view.',
    access: 'member',
    subject: 'Case',
    action: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      byState: z.partialRecord(z.enum(CASE_STATES), z.int()),
      views: z.strictObject({
        mine: z.int(),
        team: z.int(),
        overdue: z.int(),
        waiting: z.int(),
        all: z.int(),
      }),
    }),
  },
  'cases.get': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{id}',
    summary: 'One case as this viewer may see it, with what the viewer may do.',
    access: 'member',
    subject: 'Case',
    action: 'read',
    input: z.strictObject({ id: zId }),
    output: zCase,
    sensitive: true,
  },
  'cases.update': {
    kind: 'command',
    method: 'PATCH',
    path: '/cases/{id}',
    summary: 'Change the case’s data; fields left out stay as they are.',
    access: 'member',
    subject: 'Case',
    action: 'update',
    input: z.strictObject({
      id: zId,
      version: zVersion,
      familyName: opening.familyName.optional(),
      urgent: z.boolean().optional(),
      address: zLine(200).nullable().optional(),
      entryReasons: opening.entryReasons.optional(),
      problemAreas: z.array(zLine(80)).max(20).refine(unique, 'repeated').optional(),
      entry: zEntry.optional(),
      /** Sections to write; a section left out stays, an empty text is refused, null removes. */
      situation: z.partialRecord(z.enum(CATEGORIES), zText(4000).nullable()).optional(),
      deputyMembershipId: zId.nullable().optional(),
    }),
    output: zCase,
    events: ['case.updated'],
  },
  'participants.list': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/participants',
    summary: 'The team around the family.',
    access: 'member',
    subject: 'Participant',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.array(zParticipant),
    list: true,
  },
  'participants.remove': {
    kind: 'command',
    method: 'DELETE',
    path: '/cases/{caseId}/participants/{id}',
    summary: 'End someone’s access to the case at once, on every open screen.',
    access: 'member',
    subject: 'Case',
    action: 'removeParticipant',
    input: z.strictObject({ caseId: zId, id: zId, reason: zLine(300), version: zVersion.optional() }),
    output: z.strictObject({ removed: z.literal(true), id: zId }),
    events: ['participant.left'],
    errors: ['guard_unmet'],
  },
  'participants.leave': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/participants/leave',
    summary:
      'Withdraw from the team oneself, for example when one knows the family; the reason stays private.',
    access: 'member',
    subject: 'Case',
    action: 'leave',
    input: z.strictObject({ caseId: zId, version: zVersion.optional() }),
    output: z.strictObject({ removed: z.literal(true), id: zId }),
    events: ['participant.left'],
    errors: ['guard_unmet'],
  },
  'participants.signConfidentiality': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/participants/confidentiality',
    summary: 'Sign the own confidentiality statement for this case.',
    access: 'member',
    subject: 'Case',
    action: 'signConfidentiality',
    input: z.strictObject({ caseId: zId, version: zVersion.optional() }),
    output: zParticipant,
    events: ['participant.signed'],
  },
  'workflow.available': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/workflow',
    summary: 'Next steps of the model from here: allowed, or what is missing and who can supply it.',
    access: 'member',
    subject: 'Case',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.array(
      z.strictObject({
        transition: z.string(),
        event: z.string(),
        to: z.enum(CASE_STATES),
        label: z.strictObject({ pl: z.string(), en: z.string() }),
        allowed: z.boolean(),
        reason: z.enum(['role', 'guards']).optional(),
        roles: z.array(z.string()),
        asks: z.array(z.string()),
        unmet: z.array(
          z.strictObject({
            guard: z.string(),
            verdict: z.union([z.literal(false), z.literal('unknown')]),
            missing: z.array(
              z.strictObject({
                code: z.string(),
                params: z.record(z.string(), z.union([z.string(), z.number()])),
              }),
            ),
          }),
        ),
      }),
    ),
  },
  'workflow.apply': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/workflow',
    summary: 'Move the case along its model. A refusal names every unmet guard.',
    access: 'member',
    subject: 'Case',
    action: 'transition',
    input: z.strictObject({
      caseId: zId,
      version: zVersion,
      event: zLine(60),
      reason: zText(2000).optional(),
      coordinatorMembershipId: zId.optional(),
      deputyMembershipId: zId.optional(),
      /** On what the sharing of data rests while consents are gathered. */
      basis: z.enum(['consent', 'statute', 'vital']).optional(),
    }),
    output: zCase,
    events: ['case.moved'],
    errors: ['guard_unmet'],
  },
})
