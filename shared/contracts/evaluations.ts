import { z } from 'zod'
import { zId, zText } from './fields.ts'
import { operations } from './operation.ts'
import { EVALUATION_QUESTIONS, EVALUATION_SIDES } from '../domain/vocabulary.ts'

const QUESTIONS = [...EVALUATION_QUESTIONS.family, ...EVALUATION_QUESTIONS.team] as const
const zScores = z.partialRecord(z.enum(QUESTIONS), z.int().min(1).max(5))

export const zEvaluation = z.strictObject({
  id: zId,
  caseId: zId,
  version: z.int(),
  by: z.enum(EVALUATION_SIDES),
  at: z.string(),
  /** Who put it on record. */
  filedBy: z.string(),
  /** Whose voice of the family it is. Absent, with scores and text, where the viewer only learns that it is there. */
  person: z.strictObject({ id: zId, firstName: z.string() }).nullable().optional(),
  scores: zScores.optional(),
  text: z.string().nullable().optional(),
})
export type EvaluationView = z.infer<typeof zEvaluation>

export const evaluationOperations = operations({
  'evaluations.list': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/evaluations',
    summary: 'How the family and the team judge the work, newest first.',
    access: 'member',
    subject: 'Evaluation',
    action: 'read',
    input: z.strictObject({ caseId: zId }),
    output: z.array(zEvaluation),
    list: true,
    sensitive: true,
  },
  'evaluations.file': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/evaluations',
    summary:
      'Put on record how the family or the team judges the work; every question of that side is answered.',
    access: 'member',
    subject: 'Case',
    action: 'keepRecords',
    input: z.strictObject({
      caseId: zId,
      by: z.enum(EVALUATION_SIDES),
      /** Whose voice it is; only with `family`, where anybody of the family may speak. */
      personId: zId.optional(),
      scores: zScores,
      text: zText(4000).optional(),
    }),
    output: zEvaluation,
    events: ['evaluation.filed'],
    errors: ['guard_unmet'],
  },
})
