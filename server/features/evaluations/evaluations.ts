import type { EvaluationView } from '../../../shared/contracts/evaluations.ts'
import { EVALUATION_QUESTIONS } from '../../../shared/domain/vocabulary.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import { showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EvaluationDoc } from '../../db/models/evaluation.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type CommandContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadForRecords } from '../../kernel/loadBelow.ts'
import { loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import type { CaseViewer, LiveKind } from '../../kernel/viewing.ts'

/** The head of the centre learns that it is there; what was said is the team's and the family's. */
function presentEvaluation({ actor, scope }: CaseViewer, doc: EvaluationDoc): EvaluationView {
  const person = doc.personId && doc.personName ? { id: doc.personId, firstName: doc.personName } : null
  return {
    id: doc._id,
    caseId: doc.caseId,
    version: doc.version,
    by: doc.by,
    at: doc.createdAt.toISOString(),
    filedBy: doc.filedBy,
    ...(showsGroup(scope.lens, actor.sector, 'records') && { person, scores: doc.scores, text: doc.text }),
  }
}

function evaluationAbilities({ ability }: Pick<CaseViewer, 'ability'>, caseDoc: CaseDoc) {
  const verdict = authorizeCase(ability, 'keepRecords', caseDoc)
  const isTime = caseDoc.state === 'EVALUATION'
  return { file: verdict.allowed && !isTime ? { allowed: false, reason: 'notInEvaluation' } : verdict }
}

const list = defineQuery('evaluations.list', async (ctx) => {
  const loaded = await loadCase(ctx, ctx.input.caseId, 'readRecords')
  const { caseDoc, ability } = loaded
  const rows = await ctx.db.evaluations.find(
    ability,
    { caseId: caseDoc._id },
    { sort: { _id: -1 }, limit: 100 },
  )
  const viewer = { ...ctx, ...loaded }
  return {
    data: rows.map((doc) => presentEvaluation(viewer, doc)),
    abilities: evaluationAbilities(viewer, caseDoc),
    caseId: caseDoc._id,
    fields: ['evaluations'],
  }
})

type File = CommandContext<'evaluations.file'>

/** Every question of the side that speaks, and none of the other. */
function checkScores({ by, scores }: File['input']): void {
  const asked: readonly string[] = EVALUATION_QUESTIONS[by]
  const fields = [
    ...asked.filter((code) => !(code in scores)).map((code) => [`scores.${code}`, 'required']),
    ...Object.keys(scores)
      .filter((code) => !asked.includes(code))
      .map((code) => [`scores.${code}`, 'notForThisSide']),
  ]
  if (fields.length > 0)
    throw new AppError('validation_failed', { fields: Object.fromEntries(fields) as Record<string, string> })
}

const file = defineCommand('evaluations.file', async (ctx) => {
  const { input, db, now, actor } = ctx
  const loaded = await loadForRecords(ctx, input.caseId, 'keepRecords')
  const { caseDoc } = loaded
  if (caseDoc.state !== 'EVALUATION') throw unmet('gState', 'notInEvaluation')
  checkScores(input)
  if (input.personId && input.by !== 'family') throw invalid('personId', 'notForThisSide')
  const person = input.personId ? await db.persons.unscopedById(input.personId) : null
  if (input.personId && person?.caseId !== caseDoc._id) throw invalid('personId', 'notInCase')
  const doc = await db.evaluations.insert({
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    by: input.by,
    personId: person?._id ?? null,
    personName: person?.firstName ?? null,
    scores: input.scores,
    text: input.text ?? null,
    filedBy: actor.name,
  })
  return {
    data: presentEvaluation({ ...ctx, ...loaded }, doc),
    abilities: evaluationAbilities(loaded, caseDoc),
    changes: [{ event: 'evaluation.filed', type: 'evaluation', before: null, after: doc }],
  }
})

export const evaluationLive: LiveKind<EvaluationDoc> = {
  type: 'evaluation',
  load: (id) => repositories().evaluations.unscopedById(id),
  canSee: (_viewer, inside, record) =>
    inside !== null && allows(inside.ability, 'read', 'Evaluation', record),
  present: (_viewer, inside, doc, caseDoc) => {
    if (!inside || !caseDoc) throw new Error('an evaluation is shown only within a visible case')
    return { view: presentEvaluation(inside, doc), abilities: evaluationAbilities(inside, caseDoc) }
  },
}

export const evaluationHandlers = [list, file]
