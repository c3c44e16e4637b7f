import * as z from 'zod'
import { CASE_STATES, ESCALATION_REASONS, LEVELS, MODEL_CODES, ROLES } from '../domain/vocabulary.ts'
import { TIME_UNITS } from '../domain/workingDays.ts'
import { EFFECTS } from './effects.ts'
import { GUARD_NAMES } from './guards.ts'
import { checkGraph } from './modelChecks.ts'

/**
 * A cooperation model as data: states with deadlines, transitions with roles, guards and effects, and every
 * label a region may word its own way. A published version never changes; cases pin {code, version}.
 */

/** Terms that differ between models and regions. */
export const MODEL_TERMS = [
  'model',
  'partnership',
  'partnershipShort',
  'caseTeam',
  'caseTeamShort',
  'coordinator',
  'plan',
  'decisionBody',
] as const
/** What happens when a state's deadline passes; texts in client/i18n. */
const SLA_CONSEQUENCES = [
  'notifyOpsHead',
  'notifyCoordinator',
  'notifyPartnershipLeader',
  'notifyPcprLead',
  'proposeEscalation',
  'rejectNoBasis',
] as const
/** Fields an actor can be asked for; all required when listed. */
export const ASKS = [
  'reason',
  'coordinatorMembershipId',
  'deputyMembershipId',
  'basis',
  'escalation',
  'decision',
] as const
export type Ask = (typeof ASKS)[number]

export const RETURN = '$return'
export const TRANSITION_ROLES = [...ROLES, 'COORDINATOR', 'DEPUTY'] as const

const words = z.string('label missing').trim().min(1, 'label missing')
const label = z.strictObject({ pl: words, en: words }, 'label missing')
const duration = z.strictObject({ n: z.int().positive(), unit: z.enum(TIME_UNITS) })
const stateId = z.enum(CASE_STATES, 'unknown state')

const state = z.strictObject({
  id: stateId,
  label,
  level: z.enum(LEVELS),
  sla: z
    .strictObject({
      ...duration.shape,
      urgent: duration.optional(),
      then: z.enum(SLA_CONSEQUENCES).optional(),
    })
    .optional(),
  /** Why the state has no deadline, in words for people. */
  exempt: label.optional(),
  /** Comes with a later version: listed so that the path can be drawn, not reachable yet. */
  planned: z.literal(true).optional(),
})

const guard = z
  .strictObject({
    fn: z.enum(GUARD_NAMES, 'unknown guard'),
    n: z.int().positive().optional(),
    reasons: z.array(z.enum(ESCALATION_REASONS)).min(1).optional(),
  })
  .refine(({ fn, n }) => fn !== 'gTeam' || n !== undefined, { path: ['n'], message: 'gTeam needs n' })

const transition = z.strictObject({
  id: z.string().min(1),
  /** Empty: the transition opens a new case. */
  from: z.array(stateId),
  to: z.union([stateId, z.literal(RETURN)], 'unknown state'),
  event: z.string().regex(/^[a-z][A-Za-z]*$/, 'event must be camelCase'),
  roles: z.array(z.enum(TRANSITION_ROLES, 'unknown role')).min(1, 'no role'),
  guards: z.array(guard),
  asks: z.array(z.enum(ASKS, 'unknown field')).default([]),
  /** Replaces the deadline of the state entered; `byReason` by the escalation's reason. */
  deadline: z
    .strictObject({
      ...duration.shape,
      byReason: z.partialRecord(z.enum(ESCALATION_REASONS), duration).optional(),
    })
    .optional(),
  effects: z.array(z.enum(EFFECTS, 'unknown effect')),
  label,
  /** Where the row comes from: a published description, or our proposal until one is known. */
  source: z.string().min(1),
})

export const cooperationModel = z
  .strictObject({
    code: z.enum(MODEL_CODES),
    version: z.int().positive(),
    status: z.enum(['draft', 'consult', 'published', 'retired']),
    labels: z.strictObject(
      Object.fromEntries(MODEL_TERMS.map((term) => [term, label])) as Record<
        (typeof MODEL_TERMS)[number],
        typeof label
      >,
    ),
    states: z.array(state).min(1),
    transitions: z.array(transition).min(1),
    invitationAnswer: z.strictObject({ ...duration.shape, urgent: duration.optional() }),
  })
  .superRefine(checkGraph)

export type CooperationModel = z.infer<typeof cooperationModel>
export type CooperationModelInput = z.input<typeof cooperationModel>
export type ModelState = CooperationModel['states'][number]
export type ModelTransition = CooperationModel['transitions'][number]
export interface ModelRef {
  code: CooperationModel['code']
  version: number
}
