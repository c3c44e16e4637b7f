import type { WhyView } from '../../../shared/contracts/deadlines.ts'
import type { TimerKey } from '../../../shared/workflow/clocks.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import { defineQuery } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { presentWhy } from './deadline.presenter.ts'
import { reachInto, sightsOf } from './sight.ts'

const kindOf = (key: TimerKey) =>
  key === 'due' ? ('missed' as const) : key.startsWith('remind') ? ('reminder' as const) : ('rung' as const)

/** “Why did this go up?”: for everybody who sees what the deadline is about, or was told about it. */
export const whyDeadline = defineQuery('deadlines.why', async (ctx) => {
  const { input, actor, ability, db, now } = ctx
  const doc = await db.deadlines.unscopedById(input.id)
  const caseDoc = doc && (await db.cases.unscopedById(doc.caseId))
  if (!doc || !caseDoc) throw new AppError('not_found')
  const reach = reachInto({ actor, ability, now }, [caseDoc])
  if (!allows(reach.ability, 'read', 'Deadline', doc)) throw new AppError('not_found')
  const sight = (await sightsOf(db, reach, [doc]))(doc)
  return { data: presentWhy(sight, doc, nextOf(doc)), caseId: doc.caseId }
})

const nextOf = ({ timer }: DeadlineDoc): WhyView['next'] =>
  timer && { kind: kindOf(timer.key), at: timer.at.toISOString(), to: timer.to }
