import { modelRefusal, type ModelAct, type ModelFacts } from '../../../shared/domain/modelLife.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { allows, type AppAbility } from '../../../shared/permissions/ability.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import type { CooperationModelDoc } from '../../db/models/cooperationModel.ts'
import type { Repositories } from '../../db/repositories.ts'
import { AppError } from '../../kernel/errors.ts'
import { unmet } from '../../kernel/refuse.ts'

export interface ModelContext {
  actor: UserActor
  ability: AppAbility
  db: Repositories
  now: Date
}

/** A partnership of the voivodeship at work, to which the actor's institution has acceded. */
export async function isPartner({ actor, db }: ModelContext, voivodeship: string): Promise<boolean> {
  const mine = actor.institutionId
  const own = [
    { leaderInstitutionId: mine },
    { members: { $elemMatch: { institutionId: mine, signedOn: { $ne: null } } } },
  ]
  const filter = { voivodeshipTeryt: voivodeship, state: 'ACTIVE', $or: own }
  return (await db.partnerships.unscopedFind(filter, { limit: 1 })).length > 0
}

/** A whole region has a few hundred partnerships at most. */
const MOST_PARTNERSHIPS = 500

/** The institutions asked about a region's model: leaders and signed members of its active partnerships. */
export async function consultedInstitutions(db: Repositories, voivodeship: string): Promise<string[]> {
  const filter = { voivodeshipTeryt: voivodeship, state: 'ACTIVE' }
  const partnerships = await db.partnerships.unscopedFind(filter, { limit: MOST_PARTNERSHIPS })
  const ids = partnerships.flatMap(({ leaderInstitutionId, members }) => [
    leaderInstitutionId,
    ...members.filter(({ signedOn }) => signedOn).map(({ institutionId }) => institutionId),
  ])
  return [...new Set(ids)]
}

/** Rights say which region is asked; of the region only institutions in a partnership are. */
export async function seesConsulted(ctx: ModelContext): Promise<boolean> {
  const voivodeship = ctx.actor.teryt.slice(0, 2)
  return ctx.actor.role === 'ROPS_ADVISOR' || isPartner(ctx, voivodeship)
}

/** The record by its id, or a published version by its name (`URR@2`); what the actor may not see is not there. */
export async function loadSeen(ctx: ModelContext, name: string): Promise<CooperationModelDoc> {
  const [code, number] = name.split('@')
  const byRef = { code, number: Number(number), status: { $in: ['published', 'retired'] } }
  const doc = number
    ? (await ctx.db.models.find(ctx.ability, byRef, { limit: 1 }))[0]
    : await ctx.db.models.byId(ctx.ability, name)
  if (!doc) throw new AppError('not_found')
  const isOpen = doc.status === 'published' || doc.status === 'retired'
  if (!isOpen && !(await seesConsulted(ctx))) throw new AppError('not_found')
  return doc
}

/** The record for one of its owners to change, in the version they have seen. */
export async function loadOwn(ctx: ModelContext, id: string, version: number): Promise<CooperationModelDoc> {
  const doc = await loadSeen(ctx, id)
  if (!allows(ctx.ability, 'manage', 'Model', doc)) throw new AppError('forbidden', { reason: 'regionOnly' })
  if (version !== doc.version) throw new AppError('version_conflict')
  return doc
}

export const factsOfModel = (
  doc: Pick<CooperationModelDoc, 'status' | 'faults' | 'remarks' | 'consultation'>,
  now: Date,
): ModelFacts => ({
  status: doc.status,
  faults: doc.faults.length,
  openRemarks: doc.remarks.filter(({ answer }) => !answer).length,
  today: warsawDate(now),
  consultedUntil: doc.consultation?.to ?? null,
})

/** Refuses what the model's stage of life does not allow. */
export function checkLife(
  doc: CooperationModelDoc,
  act: ModelAct,
  now: Date,
  more: Partial<ModelFacts> = {},
): void {
  const refusal = modelRefusal({ ...factsOfModel(doc, now), ...more }, act)
  if (refusal) throw unmet('gModel', refusal)
}
