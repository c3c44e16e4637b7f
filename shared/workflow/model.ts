import * as z from 'zod'
import {
  CASE_STATES,
  DOCUMENT_KINDS,
  ESCALATION_REASONS,
  LANES,
  LEVELS,
  MODEL_CODES,
  RUNG_TARGETS,
} from '../domain/vocabulary.ts'
import { TIME_UNITS } from '../domain/workingDays.ts'
import { EFFECTS } from './effects.ts'
import { GUARD_NAMES } from './guards.ts'
import { checkModel } from './modelChecks.ts'
import { ASKS, MODEL_TERMS, PULLED_SECTORS, TRANSITION_ROLES } from './choices.ts'
import { RETURN, STAY } from './targets.ts'

/**
 * A cooperation model as data: states with deadlines, transitions with roles, guards and effects, the ladder
 * of who is told when a deadline passes, and every label a region may word its own way. A published version
 * never changes; cases pin {code, version}.
 */

export type Ask = (typeof ASKS)[number]

export const MODEL_STATUSES = ['draft', 'consultation', 'recommended', 'published', 'retired'] as const
export type ModelStatus = (typeof MODEL_STATUSES)[number]

export type TransitionRole = (typeof TRANSITION_ROLES)[number]

const wordsOf = (most: number) => z.string('label missing').trim().min(1, 'label missing').max(most)
const labelOf = (most: number) => z.strictObject({ pl: wordsOf(most), en: wordsOf(most) }, 'label missing')
const label = labelOf(200)
/** With room for the title of a publication. */
const cited = labelOf(300)
const unit = z.enum(TIME_UNITS, 'unknown unit')
const duration = z.strictObject({ n: z.int().positive().max(1000), unit })
/** About so many days, to compare lengths of different units. */
const daysOf = ({ n, unit }: z.infer<typeof duration>): number =>
  n * { h: 1 / 24, d: 1, wd: 1.4, m: 30 }[unit]
/** A length of time that may be nothing: “at once”. */
const delay = z.strictObject({ n: z.int().min(0).max(1000), unit })
const stateId = z.enum(CASE_STATES, 'unknown state')
const role = z.enum(TRANSITION_ROLES, 'unknown role')

const state = z.strictObject({
  id: stateId,
  label,
  level: z.enum(LEVELS),
  /** Row of the drawing. */
  lane: z.enum(LANES, 'unknown lane'),
  /** Whose deadline it is: whoever holds this role in the case is told first. */
  owner: role.optional(),
  sla: z
    .strictObject({
      ...duration.shape,
      urgent: duration.optional(),
      /** Event the product itself sends when the deadline passes (a SYSTEM transition from here). */
      then: z.string().optional(),
    })
    .optional(),
  /** Why the state has no deadline, in words for people. */
  exempt: label.optional(),
  /** The case ends here; nothing leads on. */
  end: z.literal(true).optional(),
  /** While the case is here the clock of the state it came from stands still, and goes on when it is back. */
  pausesClock: z.literal(true).optional(),
})

const guard = z
  .strictObject({
    fn: z.enum(GUARD_NAMES, 'unknown guard'),
    n: z.int().positive().max(50).optional(),
    reasons: z.array(z.enum(ESCALATION_REASONS)).min(1).optional(),
  })
  .refine(({ fn, n }) => (fn !== 'gTeam' && fn !== 'gCost') || n !== undefined, {
    path: ['n'],
    message: 'this guard needs n',
  })

const transition = z.strictObject({
  id: z.string().min(1).max(12),
  /** Empty: the transition opens a new case. */
  from: z.array(stateId),
  to: z.union([stateId, z.literal(RETURN), z.literal(STAY)], 'unknown state'),
  event: z.string().regex(/^[a-z][A-Za-z]*$/, 'event must be camelCase'),
  roles: z.array(role).min(1, 'no role'),
  guards: z.array(guard),
  /** Papers the step rests on or leaves behind, as the model's book names them. */
  requiredDocs: z.array(z.enum(DOCUMENT_KINDS, 'unknown document')).default([]),
  asks: z.array(z.enum(ASKS, 'unknown field')).default([]),
  /** Replaces the deadline of the state entered; `byReason` by the escalation's reason. */
  deadline: z
    .strictObject({
      ...duration.shape,
      byReason: z.partialRecord(z.enum(ESCALATION_REASONS), duration).optional(),
    })
    .optional(),
  /** Institutions of the powiat, by sector, that a question to it invites into the team of the case. */
  pullsIn: z
    .array(z.enum(PULLED_SECTORS, 'unknown sector'))
    .max(PULLED_SECTORS.length)
    .refine((sectors) => new Set(sectors).size === sectors.length, 'named twice')
    .optional(),
  /** A step beside the case that comes round again: how long after the last time, and how long before it is brought to mind. */
  recurs: z
    .strictObject({ ...duration.shape, remind: duration })
    .refine((round) => daysOf(round) >= 7 && daysOf(round.remind) < daysOf(round), 'too often')
    .optional(),
  /** A second person holding one of the roles has to confirm. */
  fourEyes: z.literal(true).optional(),
  /** Unmet guards may be passed over with a reason, which is counted and looked at later. */
  overridable: z.literal(true).optional(),
  effects: z.array(z.enum(EFFECTS, 'unknown effect')),
  label,
  /** Where the row comes from: a published description, or our proposal until one is known. */
  source: cited,
})

const rung = z.strictObject({
  to: z.enum(RUNG_TARGETS, 'unknown rung'),
  /** After the deadline. */
  after: delay,
  /** Told only in office hours of the one told; without it at any hour. */
  quiet: z.literal(true).optional(),
})

/** Reminders before, then who is told one after the other once the deadline has passed. */
const ladder = z.strictObject({
  remind: z.array(duration).max(5),
  rungs: z.array(rung).min(1, 'ladder without a rung').max(8),
})

const calendarRule = z.strictObject({
  /** A deadline falling on a day off moves to the next working day, or stays. Hours never move. */
  roll: z.enum(['forward', 'none']),
})

const terms = Object.fromEntries(MODEL_TERMS.map((term) => [term, label])) as Record<
  (typeof MODEL_TERMS)[number],
  typeof label
>

/**
 * The form of a model without the rules that hold its parts together. What was once published is read by it: a rule
 * that came later must not stop the cases that go by an older version.
 */
export const modelForm = z.strictObject({
  code: z.enum(MODEL_CODES),
  version: z.int().positive(),
  status: z.enum(MODEL_STATUSES),
  labels: z.strictObject(terms),
  /** Other words used in single voivodeships (two-digit TERYT). */
  variants: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'variant id'),
        name: label,
        voivodeships: z.array(z.string().regex(/^\d{2}$/)).min(1),
        labels: z.partialRecord(z.enum(MODEL_TERMS), label),
        /** Names of stages and of steps, by id; what is not named here keeps the model's word. */
        states: z.record(z.string().min(1).max(20), label).optional(),
        transitions: z.record(z.string().min(1).max(20), label).optional(),
      }),
    )
    .default([]),
  states: z.array(state).min(1).max(30),
  transitions: z.array(transition).min(1).max(120),
  /** One rule per unit of time in use: without it nobody could say when a deadline falls. */
  calendar: z.partialRecord(unit, calendarRule),
  ladders: z.strictObject({
    /** Deadlines of states in the gmina. */
    stage: ladder,
    /** Decisions asked of the partnership or the powiat. */
    decision: ladder,
    /** Single actions, invitations, hand-overs. */
    task: ladder,
  }),
  /** So many missed deadlines make the product propose going up a level. */
  proposeEscalationAfter: z.int().min(1).max(20),
  invitationAnswer: z.strictObject({
    ...duration.shape,
    urgent: duration.optional(),
    remindAfter: duration.optional(),
  }),
  /** Longest time from signing the plan to the evaluation, and by how much it may be extended. */
  planLimit: z.strictObject({ ...duration.shape, extension: duration }),
  /** Time to answer: a transfer to another centre, a hand-over of coordination, a regional issue. */
  answers: z.strictObject({ transfer: duration, handover: duration, issue: duration, proposal: duration }),
})

export const cooperationModel = modelForm.superRefine(checkModel)

export type CooperationModel = z.infer<typeof cooperationModel>
export type CooperationModelInput = z.input<typeof cooperationModel>
export type ModelState = CooperationModel['states'][number]
export type ModelTransition = CooperationModel['transitions'][number]
export type ModelLadder = CooperationModel['ladders']['stage']
export interface ModelRef {
  code: CooperationModel['code']
  version: number
}
