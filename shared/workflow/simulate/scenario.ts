import * as z from 'zod'
import { ESCALATION_REASONS, MODEL_CODES, CASE_STATES, SECTORS } from '../../domain/vocabulary.ts'
import { TRANSITION_ROLES } from '../choices.ts'

/** Papers (shared/workflow/papers.ts) as a file or a reply says them. */
export const zPapers = z.strictObject({
  bases: z.boolean(),
  basesUntil: z.iso.datetime({ offset: true }).nullable(),
  notices: z.boolean(),
})

/**
 * A story to try a model on: an invented family, the institutions round it, and what goes wrong. Times are
 * instants in ISO form. What a scenario does not say happens as the pace says.
 */
const instant = z.iso.datetime({ offset: true })
const role = z.enum(TRANSITION_ROLES)

const happening = z.discriminatedUnion('kind', [
  /** Somebody takes a step of the model by himself, whatever the pace would have been. */
  z.strictObject({
    kind: z.literal('step'),
    at: instant,
    event: z.string().min(1).max(60),
    role,
    reason: z.enum(ESCALATION_REASONS).optional(),
    /** Who confirms a step for four eyes, as soon as at work; left out, nobody does and it waits. */
    second: role.optional(),
    /** The day chosen for looking at a standstill again; left out, it lasts as long as the model lets it. */
    reviewOn: z.iso.date().optional(),
  }),
  /** Whoever holds the role is away; with a substitute somebody else is told and acts instead. */
  z.strictObject({
    kind: z.literal('absent'),
    role,
    from: instant,
    to: instant,
    substitute: z.boolean().default(false),
  }),
  /** An institution answers nothing: neither invitations nor the actions it took on. */
  z.strictObject({
    kind: z.literal('silent'),
    sector: z.enum(SECTORS),
    from: instant,
    to: instant.optional(),
  }),
  /** An institution declines to join. */
  z.strictObject({ kind: z.literal('declines'), sector: z.enum(SECTORS) }),
  /** Those asked to decide do not. */
  z.strictObject({ kind: z.literal('undecided'), state: z.enum(['ESC_PZK', 'ESC_POWIAT']) }),
  /** The work of a stage cannot be finished before a certain time. */
  z.strictObject({ kind: z.literal('hindered'), state: z.enum(CASE_STATES), until: instant }),
])

export const zScenario = z.strictObject({
  name: z.string().trim().min(1).max(120),
  model: z.strictObject({ code: z.enum(MODEL_CODES), version: z.int().positive() }),
  /** Two-digit TERYT of the voivodeship in whose words the run is told; without it in the model's own. */
  region: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  start: instant,
  /** How the case begins: another institution signals the family, or the centre opens the case itself. */
  begins: z.enum(['signal', 'open']).default('signal'),
  /** Who begins it, and in which institution; else somebody elsewhere signals, a social worker opens. */
  by: z.strictObject({ role, sector: z.enum(SECTORS).optional() }).optional(),
  urgent: z.boolean().default(false),
  /** Share of the time allowed that each stage takes when nothing goes wrong. */
  pace: z.number().min(0.01).max(3).default(0.5),
  /** Institutions invited to the team besides the centre. */
  team: z.array(z.enum(SECTORS)).max(12).default(['SCHOOL', 'POLICE', 'HEALTH']),
  /** Reviews before the plan counts as done. */
  reviews: z.int().min(1).max(24).default(3),
  /** Days looked at. */
  days: z.int().min(1).max(800).default(400),
  /** A copy of a running case: it begins where the case stands now instead of with a signal. */
  standsAt: z
    .strictObject({
      state: z.enum(CASE_STATES),
      returnState: z.enum(CASE_STATES).nullable(),
      enteredAt: instant,
      dueAt: instant.nullable(),
      joined: z.array(z.enum(SECTORS)).max(30),
      /** Tasks still open, each with the institution that has it. */
      actions: z
        .array(z.strictObject({ sector: z.enum(SECTORS), startedAt: instant, dueAt: instant }))
        .max(100)
        .default([]),
      /** Deadlines missed since going up was last proposed or decided. */
      missed: z.int().min(0).max(1000).default(0),
      /** An offer to take over the lead that nobody has answered. */
      handover: z.strictObject({ startedAt: instant, dueAt: instant }).nullable().default(null),
      /** The family's papers at the copy; null = not known, and then the product rejects nobody for want of them. */
      papers: zPapers.nullable().default(null),
      /** When going up a level was proposed, while nobody has answered it. */
      proposedAt: instant.nullable().default(null),
      /** What the clock of the stage gone back to has left, where the case stands still. */
      paused: z
        .strictObject({ n: z.int().min(0), unit: z.enum(['wd', 'd', 'ms']) })
        .nullable()
        .optional(),
    })
    .optional(),
  happenings: z.array(happening).max(60).default([]),
})
export type Scenario = z.output<typeof zScenario>
export type ScenarioInput = z.input<typeof zScenario>
export type Happening = Scenario['happenings'][number]
