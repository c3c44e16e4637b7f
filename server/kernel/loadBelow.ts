import { mayKeepRecords } from '../../shared/domain/caseRounds.ts'
import { allows } from '../../shared/permissions/ability.ts'
import { authorizeCase } from '../../shared/permissions/authorize.ts'
import type { Stored } from '../db/model.ts'
import type { Repository } from '../db/repository.ts'
import { AppError } from './errors.ts'
import { loadCase, type LoadedCase } from './loadCase.ts'
import { unmet } from './refuse.ts'

/**
 * A record kept below a case, for changing it: not_found unless the actor reads both, forbidden unless the
 * actor may do `verb` to the case, version_conflict unless the actor has seen this version.
 */
export async function loadBelow<D extends Stored & { caseId: string }>(
  ctx: Parameters<typeof loadCase>[0],
  repository: Repository<D>,
  { id, version }: { id: string; version: number },
  verb: string,
): Promise<LoadedCase & { record: D }> {
  const record = await repository.unscopedById(id)
  if (!record) throw new AppError('not_found')
  const loaded = await loadCase(ctx, record.caseId, 'read')
  if (!allows(loaded.ability, 'read', repository.subject, record)) throw new AppError('not_found')
  const verdict = authorizeCase(ctx.ability, verb, loaded.caseDoc)
  if (!verdict.allowed) throw new AppError('forbidden', { reason: verdict.reason })
  if (version !== record.version) throw new AppError('version_conflict')
  return { ...loaded, record }
}

/** The case, for writing down what its team worked out: allowed from the stage on in which there is a team. */
export async function loadForRecords(
  ctx: Parameters<typeof loadCase>[0],
  caseId: string,
  verb: 'keepRecords' | 'approveRecords',
): Promise<LoadedCase> {
  const loaded = await loadCase(ctx, caseId, verb)
  if (!mayKeepRecords(loaded.caseDoc.state)) throw unmet('gState', 'tooEarly')
  return loaded
}
