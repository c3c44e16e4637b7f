import { holdersOf } from '../../../shared/workflow/telling.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { castOf } from '../notifications/index.ts'
import type { MoveContext } from './move.ts'

/** The cast of a case, and who of it holds one of the roles of a transition. */
export async function holdersIn(ctx: Pick<MoveContext, 'db' | 'now'>, doc: CaseDoc, transition: string) {
  const model = await modelOfCase(ctx.db, doc)
  const roles: readonly string[] = model.transitions.find(({ id }) => id === transition)?.roles ?? []
  const found = await castOf(ctx, doc, { effects: roles.includes('OPS_HEAD') ? ['notifyOpsHead'] : [] })
  return { ...found, roles, holders: holdersOf(roles, found.cast) }
}
