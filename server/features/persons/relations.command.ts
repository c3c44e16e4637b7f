import { relate as relateLines } from '../../../shared/domain/relations.ts'
import { newId } from '../../db/ids.ts'
import { defineCommand } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'

const relate = defineCommand('persons.relate', async (ctx) => {
  const { caseId, version, a, b, kind, note } = ctx.input
  const { caseDoc } = await loadCase(ctx, caseId, 'updatePerson', version)
  const family = await ctx.db.persons.unscopedFind({ caseId, _id: { $in: [a, b] } }, { limit: 2 })
  for (const [field, id] of Object.entries({ a, b }))
    if (!family.some(({ _id }) => _id === id)) throw invalid(field, 'notInCase')
  const drawn = relateLines(caseDoc.relations ?? [], { a, b, kind })
  if (!drawn.ok) throw unmet('gRelation', drawn.reason)
  const relations = [...drawn.kept, { id: newId(), a, b, kind, note: note ?? null }]
  const after = await changeCase(ctx, caseDoc, { relations })
  return {
    data: relations,
    changes: [{ event: 'person.related', type: 'case', before: caseDoc, after }],
  }
})

const unrelate = defineCommand('persons.unrelate', async (ctx) => {
  const { caseId, id, version } = ctx.input
  const { caseDoc } = await loadCase(ctx, caseId, 'updatePerson', version)
  const drawn = caseDoc.relations ?? []
  const relations = drawn.filter((it) => it.id !== id)
  if (relations.length === drawn.length) throw new AppError('not_found')
  const after = await changeCase(ctx, caseDoc, { relations })
  return {
    data: relations,
    changes: [{ event: 'person.unrelated', type: 'case', before: caseDoc, after }],
  }
})

export const relationHandlers = [relate, unrelate]
