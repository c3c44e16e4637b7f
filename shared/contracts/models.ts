import { z } from 'zod'
import { zCell } from './counts.ts'
import { page, unique, zDay, zId, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { zModelRef } from './partnerships.ts'
import { CASE_STATES, MODEL_CODES } from '../domain/vocabulary.ts'
import { MODEL_STATUSES } from '../workflow/model.ts'
import { MODEL_ERROR_CODES } from '../workflow/modelErrors.ts'
import { isShallow } from '../workflow/modelJson.ts'

/** A model by the id of its record, or a published one by its name: `URR@2`. */
const zModelName = z.union([zId, z.string().regex(/^(RUR|URR|URB)@[1-9]\d{0,3}$/)], 'model')
/** The largest published model takes 16 kB. */
const MODEL_CHARACTERS = 150_000

/** A model as people write it. Whether it is one that can be worked with is said by `errors`, not here. */
const zModelJson = z
  .record(z.string(), z.unknown())
  .refine(isShallow, { message: 'tooDeep', abort: true })
  .refine((model) => JSON.stringify(model).length <= MODEL_CHARACTERS, 'tooLong')

/**
 * A place in a model: fields by name, rows by their id (`states.DIAGNOSIS.sla`, `transitions.U5.guards.gTeam`,
 * `ladders.task.rungs.0`); the empty place is the whole model.
 */
const zPlace = z
  .string()
  .max(200)
  .regex(/^([A-Za-z0-9_$-]+(\.[A-Za-z0-9_$-]+)*)?$/, 'path')

const zLabel = z.strictObject({ pl: z.string(), en: z.string() })
const zWho = z.strictObject({ name: z.string(), institution: z.string() })

const zModelError = z.strictObject({
  path: z.string(),
  code: z.enum(MODEL_ERROR_CODES),
  /** In English, for experts; screens word the code. */
  message: z.string(),
})

const zRemark = z.strictObject({
  id: zId,
  path: z.string(),
  text: z.string(),
  by: zWho,
  at: z.string(),
  /** Which edition of the text it speaks of. */
  edition: z.int().min(1),
  answer: z.strictObject({ text: z.string(), accepted: z.boolean(), by: zWho, at: z.string() }).nullable(),
})

export const zModelRow = z.strictObject({
  id: zId,
  version: zVersion,
  ref: zModelRef,
  status: z.enum(MODEL_STATUSES),
  name: zLabel,
  /** Region whose programme it belongs to (two-digit code); null for the models the product brings. */
  voivodeship: z.string().nullable(),
  author: zWho.nullable(),
  changelog: z.string(),
  /** Editions of the text so far; one is added by every change during the consultation. */
  edition: z.int().min(1),
  errorCount: z.int(),
  remarkCount: z.int(),
  openRemarkCount: z.int(),
  consultation: z.strictObject({ from: z.string(), to: zDay }).nullable(),
  recommendation: z.strictObject({ text: z.string(), by: zWho, at: z.string() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  publishedAt: z.string().nullable(),
  retiredAt: z.string().nullable(),
})
export type ModelRowView = z.infer<typeof zModelRow>

export const zModel = z.strictObject({
  ...zModelRow.shape,
  /** The model itself; of a draft with errors, as it was left. */
  model: z.record(z.string(), z.unknown()),
  errors: z.array(zModelError),
  /** SHA-256 of the content, by which a published version is known to be unchanged. */
  digest: z.string(),
  /** The version it was drafted from. */
  basedOn: zModelRef.nullable(),
  remarks: z.array(zRemark),
  /** Earlier texts shown in the consultation, oldest first; each with its own `edition` for `models.get`. */
  editions: z.array(z.strictObject({ edition: z.int(), at: z.string(), changelog: z.string() })),
})
export type ModelView = z.infer<typeof zModel>

/** Why a running case cannot go over now. */
export const BLOCKED_REASONS = [
  /** It follows a newer version already, and there is no way back. */
  'newerVersion',
  /** The new version lacks the case's stage: say where such cases go. */
  'stateMissing',
  /** The same for the stage to which a suspended or raised case comes back. */
  'returnStateMissing',
  /** A level above is deciding on it. */
  'raised',
  /** A step waits for a second person. */
  'approvalPending',
  /** Another centre has been asked to take the family over. */
  'transferPending',
] as const
export type BlockedReason = (typeof BLOCKED_REASONS)[number]
/** stays: nothing that is ahead of it changes. */
const MIGRATION_VERDICTS = ['stays', 'movable', 'blocked'] as const

const zTally = {
  stay: zCell,
  movable: zCell,
  blocked: zCell,
}
export const zMigrationPreview = z.strictObject({
  ref: zModelRef,
  /**
   * Open cases under other versions of the same model: the region’s for an adviser, small counts hidden; else
   * one’s own.
   */
  running: zCell,
  ...zTally,
  byState: z.array(z.strictObject({ state: z.enum(CASE_STATES), ...zTally })),
  blockedReasons: z.array(z.strictObject({ reason: z.enum(BLOCKED_REASONS), count: zCell })),
  /** The caller’s own cases among them, which `models.migrate` can take over; nobody else's. */
  cases: z.array(
    z.strictObject({
      id: zId,
      number: z.string().nullable(),
      familyName: z.string(),
      state: z.enum(CASE_STATES),
      from: zModelRef,
      verdict: z.enum(MIGRATION_VERDICTS),
      reason: z.enum(BLOCKED_REASONS).nullable(),
    }),
  ),
})
export type MigrationPreview = z.infer<typeof zMigrationPreview>

const changing = { id: zId, version: zVersion }
const common = { access: 'member', subject: 'Model' } as const

export const modelOperations = operations({
  'models.list': {
    ...common,
    kind: 'query',
    method: 'GET',
    path: '/models',
    summary: 'Cooperation models: published ones, and those the caller’s region works on.',
    action: 'read',
    input: z.strictObject({
      code: z.enum(MODEL_CODES).optional(),
      status: z.enum(MODEL_STATUSES).optional(),
      ...page,
    }),
    output: z.array(zModelRow),
    list: true,
  },
  'models.get': {
    ...common,
    kind: 'query',
    method: 'GET',
    path: '/models/{model}',
    summary: 'One model with its text, errors, remarks and earlier editions.',
    action: 'read',
    input: z.strictObject({
      model: zModelName,
      /** An earlier edition of the text; the present one unless said. */
      edition: z
        .string()
        .regex(/^\d{1,2}$/, 'number')
        .transform(Number)
        .optional(),
    }),
    output: zModel,
  },
  'models.createDraft': {
    ...common,
    kind: 'command',
    method: 'POST',
    path: '/models/{model}/drafts',
    summary: 'The region starts a draft of the next version from any version it can read.',
    action: 'create',
    input: z.strictObject({ model: zModelName, changelog: zText(2000) }),
    output: zModel,
    events: ['model.drafted'],
  },
  'models.update': {
    ...common,
    kind: 'command',
    method: 'PATCH',
    path: '/models/{id}',
    summary: 'Change a draft, also into one with errors, or bring a new edition into the consultation.',
    action: 'manage',
    input: z.strictObject({ ...changing, model: zModelJson, changelog: zText(2000).optional() }),
    output: zModel,
    events: ['model.updated'],
    errors: ['guard_unmet'],
  },
  'models.openConsultation': {
    ...common,
    kind: 'command',
    method: 'POST',
    path: '/models/{id}/consultation',
    summary: 'Ask the institutions of the region’s partnerships for remarks until a day.',
    action: 'manage',
    input: z.strictObject({ ...changing, to: zDay }),
    output: zModel,
    events: ['model.consulted'],
    errors: ['guard_unmet'],
  },
  'models.remark': {
    ...common,
    kind: 'command',
    method: 'POST',
    path: '/models/{id}/remarks',
    summary: 'An institution says what it thinks of a place in the model.',
    action: 'remark',
    input: z.strictObject({ id: zId, path: zPlace, text: zText(2000) }),
    output: zModel,
    events: ['model.remarked'],
    errors: ['guard_unmet'],
  },
  'models.answerRemark': {
    ...common,
    kind: 'command',
    method: 'POST',
    path: '/models/{id}/remarks/{remarkId}/answer',
    summary: 'The region answers a remark and says whether it takes it up.',
    action: 'manage',
    input: z.strictObject({ ...changing, remarkId: zId, accepted: z.boolean(), text: zText(2000) }),
    output: zModel,
    events: ['model.answered'],
    errors: ['guard_unmet'],
  },
  'models.recommend': {
    ...common,
    kind: 'command',
    method: 'POST',
    path: '/models/{id}/recommendation',
    summary: 'Close the consultation, once every remark is answered, with a recommendation.',
    action: 'manage',
    input: z.strictObject({ ...changing, text: zText(4000) }),
    output: zModel,
    events: ['model.recommended'],
    errors: ['guard_unmet'],
  },
  'models.publish': {
    ...common,
    kind: 'command',
    method: 'POST',
    path: '/models/{id}/publication',
    summary: 'Publish the recommended version under the next number; from then on it never changes.',
    action: 'manage',
    input: z.strictObject(changing),
    output: zModel,
    events: ['model.published'],
    errors: ['guard_unmet'],
  },
  'models.retire': {
    ...common,
    kind: 'command',
    method: 'POST',
    path: '/models/{id}/retirement',
    summary: 'Take a version nobody starts new cases under out of use; running cases keep it.',
    action: 'manage',
    input: z.strictObject(changing),
    output: zModel,
    events: ['model.retired'],
    errors: ['guard_unmet'],
  },
  'models.preview': {
    ...common,
    kind: 'query',
    method: 'GET',
    path: '/models/{model}/migration',
    summary: 'How many running cases a version concerns, and how many could go over to it.',
    action: 'preview',
    input: z.strictObject({ model: zModelName }),
    output: zMigrationPreview,
  },
  'models.migrate': {
    kind: 'command',
    method: 'POST',
    path: '/models/{model}/migration',
    summary: 'Take own running cases over to a published version of their model; all of them or none.',
    access: 'member',
    subject: 'Case',
    action: 'migrate',
    input: z.strictObject({
      model: zModelName,
      caseIds: z.array(zId).min(1).max(50).refine(unique, 'repeated'),
      /** Where cases go whose stage the new version lacks: old stage → new stage. */
      mapping: z.partialRecord(z.enum(CASE_STATES), z.enum(CASE_STATES)).optional(),
      /** Count the present stage’s deadline afresh, from now, by the new version; else it stays. */
      recalculate: z.boolean().optional(),
    }),
    output: z.strictObject({
      migrated: z.array(
        z.strictObject({
          caseId: zId,
          version: zVersion,
          state: z.enum(CASE_STATES),
          stateDueAt: z.string().nullable(),
        }),
      ),
    }),
    events: ['case.migrated'],
    errors: ['guard_unmet'],
  },
})
