import { z } from 'zod'
import { page, unique, zFlag, zGmina, zId, zLine, zSearch, zTeryt, zText, zVersion } from './fields.ts'
import { zInstitutionRef } from './institutions.ts'
import { HOLIDAY_CODES } from '../domain/holidays.ts'
import { TIME_UNITS } from '../domain/workingDays.ts'
import { operations } from './operation.ts'
import { zModelRef } from './partnerships.ts'
import { zPersonInput, zRelation } from './persons.ts'
import {
  CASE_ROLES,
  CASE_STATES,
  CATEGORIES,
  DEADLINE_KINDS,
  CLOSURE_CODES,
  ENTRY_REASONS,
  LEVELS,
  SECTORS,
} from '../domain/vocabulary.ts'

/**
 * How the viewer came to see the case; decides which fields there are (fieldPolicy.ts).
 * team = active participant; head = head of the owning centre; queue = owner's staff before anyone
 * has taken a signal; escalation = the powiat lead asked to decide; former = an institution whose part in
 * the team has ended; receipt = who signalled it.
 */
export const LENSES = ['team', 'head', 'queue', 'escalation', 'former', 'receipt'] as const
export type Lens = (typeof LENSES)[number]

const zNamed = z.strictObject({ membershipId: zId, name: z.string() })
const zCaseRef = z.strictObject({ id: zId, number: z.string().nullable() })
const zSituationSection = z.strictObject({ text: z.string(), by: z.string(), at: z.string() })

/** Why a deadline falls where it falls (shared/domain/dueReason.ts). */
export const zDueReason = z.strictObject({
  rule: z.strictObject({ n: z.int(), unit: z.enum(TIME_UNITS) }),
  holidays: z.array(z.strictObject({ date: z.string(), name: z.enum(HOLIDAY_CODES) })),
  weekendDays: z.int(),
  rolledFrom: z.string().optional(),
})

/** Deadlines passed one after the other: the product proposes to go up a level, people decide. */
export const zProposal = z.strictObject({
  id: zId,
  at: z.string(),
  missed: z.array(
    z.strictObject({
      deadlineId: zId,
      kind: z.enum(DEADLINE_KINDS),
      /** Stage, for the deadline of one. */
      stage: z.enum(CASE_STATES).nullable(),
      institution: z.string(),
      dueAt: z.string(),
    }),
  ),
  state: z.enum(['PROPOSED', 'ACCEPTED', 'DECLINED', 'LAPSED']),
  reason: z.string().nullable(),
  by: z.string().nullable(),
  answeredAt: z.string().nullable(),
})
export type ProposalView = z.infer<typeof zProposal>

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

/** The way through the model besides the stage itself. Absent where the viewer is not shown the team. */
const courseShape = {
  closureCode: z.enum(CLOSURE_CODES).nullable().optional(),
  closedAt: z.string().nullable().optional(),
  /** The clock of the stage the case came from stands still. */
  paused: z.boolean().optional(),
  suspension: z
    .strictObject({ reason: z.string().optional(), reviewOn: z.string(), from: z.string() })
    .nullable()
    .optional(),
  planLimitAt: z.string().nullable().optional(),
  planExtended: z.boolean().optional(),
  /** Deadlines passed since going up a level was last answered; with enough of them it is proposed. */
  missedDeadlines: z.int().optional(),
  /** A step that a second person has to confirm. */
  pendingApproval: z
    .strictObject({ event: z.string(), transition: z.string(), by: zNamed, at: z.string() })
    .nullable()
    .optional(),
  /** Conditions passed over so far with a reason. */
  overrides: z.int().optional(),
  followUps: z.array(z.strictObject({ text: z.string(), by: z.string(), at: z.string() })).optional(),
  /** Coordination offered to a colleague who has not answered yet. */
  handover: z
    .strictObject({
      to: zNamed,
      by: zNamed,
      reason: z.string().optional(),
      at: z.string(),
      dueAt: z.string(),
    })
    .nullable()
    .optional(),
  transfer: z
    .strictObject({
      id: zId,
      to: z.strictObject({ id: zId, name: z.string() }),
      reason: z.string().optional(),
      state: z.enum(['REQUESTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN']),
      at: z.string(),
      dueAt: z.string(),
    })
    .nullable()
    .optional(),
  /** The family's case in another centre, before and after; only for who may see that case. */
  previousCase: zCaseRef.nullable().optional(),
  nextCase: zCaseRef.nullable().optional(),
}

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
  gmina: zGmina,
  owner: zInstitutionRef,
  initiator: zInstitutionRef.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  stateEnteredAt: z.string(),
  stateDueAt: z.string().nullable(),
  /** The clock of the stage, with why it ends when it ends; `remaining` is what a stopped clock has left. */
  deadline: z
    .strictObject({
      dueAt: z.string(),
      why: zDueReason.nullable(),
      state: z.enum(['running', 'paused']),
      remaining: z.strictObject({ n: z.int(), unit: z.enum([...TIME_UNITS, 'ms']) }).nullable(),
    })
    .nullable()
    .optional(),
  /** Going up a level is proposed, or was last. */
  proposal: zProposal.nullable().optional(),
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
    .array(
      z.strictObject({
        state: z.enum(CASE_STATES),
        at: z.string(),
        transition: z.string(),
        /** Why, where the step asked for it and the viewer may know. */
        reason: z.string().optional(),
      }),
    )
    .optional(),
  /** Lines of the family diagram. */
  relations: z.array(zRelation).optional(),
  team: z.array(zParticipant).optional(),
  /** Since when this viewer works in the team. */
  memberSince: z.string().nullable().optional(),
  /** This viewer's own signature under the confidentiality statement; null = not signed yet. */
  confidentialitySignedAt: z.string().nullable().optional(),
  ...courseShape,
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
  gmina: zGmina,
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
  /** Of the actions this viewer may read, called-off ones left out; only where `progress` was asked for. */
  actions: z.strictObject({ done: z.int(), all: z.int(), overdue: z.int() }).optional(),
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
      /** With how far each case's actions are, for a board. */
      progress: zFlag.optional(),
      ...page,
    }),
    output: z.array(zCaseRow),
    list: true,
  },
  'cases.counts': {
    kind: 'query',
    method: 'GET',
    path: '/cases/counts',
    summary: 'How many open cases the caller sees per stage, and how many each saved view shows.',
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
})
