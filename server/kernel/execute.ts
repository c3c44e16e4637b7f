import type { OperationSpec } from '../../shared/contracts/operation.ts'
import { specOf } from '../../shared/contracts/operations.ts'
import { abilityFor } from '../../shared/permissions/abilityCache.ts'
import type { Actor } from '../../shared/permissions/actor.ts'
import { repositories, type Repositories } from '../db/repositories.ts'
import { runCommand } from './command.ts'
import type { AnyDefinition, CommandDefinition, QueryDefinition } from './define.ts'
import { AppError } from './errors.ts'
import { parseInput } from './parse.ts'
import { runQuery } from './query.ts'
import { auditBase, caseNamedBy, type Execute, type KernelDeps, type Request } from './request.ts'
import { Turns } from './turns.ts'

export type { Execute, Reply } from './request.ts'

/**
 * The one path of every operation: strict parse, coarse right, then for commands one transaction with
 * the record-level right, the change, its audit row, events, notices and effects; for queries a scoped
 * read whose audit row, where the read is sensitive, is safe before the answer leaves.
 */
export function createExecute(handlers: ReadonlyMap<string, AnyDefinition>, deps: KernelDeps): Execute {
  const turns = new Turns()
  return async (request) => {
    await deps.clock.refresh?.()
    const spec = specOf(request.operation)
    const handler = handlers.get(request.operation)
    if (!handler || (spec.demoOnly && !deps.demo)) throw new AppError('not_found')
    let db: Repositories | null = null
    const onRead = (used: Repositories) => (db = used)
    try {
      checkAccess(spec, request.actor)
      const input = parseInput(spec.input, request.input)
      checkCoarse(spec, request.actor)
      const reply =
        spec.kind === 'command'
          ? await turns.take(caseNamedBy(request), () =>
              runCommand(spec, handler as CommandDefinition, request, input, deps, onRead),
            )
          : await runQuery(spec, handler as QueryDefinition, request, input, deps, onRead(repositories()))
      return { ...reply, data: spec.output.parse(reply.data) }
    } catch (error) {
      await auditRefusal(error, request, db, deps)
      throw error
    }
  }
}

function checkAccess(spec: OperationSpec, actor: Actor): void {
  if (spec.access === 'member' && actor.kind !== 'user') throw new AppError('unauthenticated')
  if (spec.access === 'system' && actor.kind !== 'system') throw new AppError('not_found')
}

// Rights below a case exist only within one, so they cannot be judged before it is loaded.
const JUDGED_INSIDE = [
  'Note',
  'Action',
  'Invitation',
  'Escalation',
  'Participant',
  'Person',
  'Issue',
  'Supervision',
  'LegalBasis',
  'InfoNotice',
  'Diagnosis',
  'CostCard',
  'Plan',
  'Meeting',
  'Evaluation',
]

/** Refuses cheaply what no rule of this actor could allow; never grants anything. */
function checkCoarse({ subject, action }: OperationSpec, actor: Actor): void {
  if (JUDGED_INSIDE.includes(subject) && action !== 'findSimilar') return
  if (!abilityFor(actor).can(action, subject)) throw new AppError('forbidden', { reason: 'role' })
}

/**
 * Refusals of people who are known are evidence too; written outside the transaction that was rolled back,
 * under the case that the request names or that was read on the way.
 */
async function auditRefusal(
  error: unknown,
  request: Request,
  db: Repositories | null,
  deps: KernelDeps,
): Promise<void> {
  if (!(error instanceof AppError) || request.actor.kind === 'anonymous') return
  error.isAudited = true
  await deps.trail.append({
    ...auditBase(request, deps.clock.now()),
    kind: 'deny',
    caseId: caseNamedBy(request) ?? db?.tally.caseId ?? null,
    events: [],
    fields: Object.keys(error.details.fields ?? {}),
    refusal: error.details.reason ?? error.code,
  })
}
