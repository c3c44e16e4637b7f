import type { FidelityCheckView, FidelityNumbers } from '../../../shared/contracts/fidelity.ts'
import { inBands, openly, type Telling } from '../../../shared/domain/smallCells.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { Actor } from '../../../shared/permissions/actor.ts'
import { newId } from '../../db/ids.ts'
import type { FidelityCheckDoc } from '../../db/models/fidelityCheck.ts'
import type { PartnershipDoc } from '../../db/models/partnership.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type CommandContext, type QueryContext } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { unmet } from '../../kernel/refuse.ts'
import type { LiveKind } from '../../kernel/viewing.ts'
import { startRounds } from '../deadlines/index.ts'
import { checkedCases, countFidelity, mapNumbers, told } from './numbers.ts'
import { remindOfCheck } from './remind.command.ts'

/** The region sees no family; the partnership knows its own. */
const isRegion = (actor: Actor): boolean => actor.kind === 'user' && actor.role === 'ROPS_ADVISOR'

/** Of the sums of an old check only whether there was anything: their parts are not known any more. */
const atAll: Telling = ([count = 0]) =>
  count > 0 ? { least: 1, told: 'atLeast' } : { least: 0, told: 'exact' }

function recorded(actor: Actor, { numbers, regionNumbers }: FidelityCheckDoc): FidelityNumbers {
  if (isRegion(actor) && regionNumbers) return regionNumbers
  const sums = mapNumbers(numbers, (count) => [count])
  return told(sums, isRegion(actor) ? atAll : openly)
}

const present = (actor: Actor, doc: FidelityCheckDoc): FidelityCheckView => ({
  id: doc._id,
  partnershipId: doc.partnershipId,
  model: { code: doc.modelCode, version: doc.modelVersion },
  territory: doc.territoryName,
  numbers: recorded(actor, doc),
  checklist: doc.checklist,
  by: doc.byName,
  at: doc.createdAt.toISOString(),
})

/** The partnership, if the actor may do `action` to its checklists; one out of reach is not there. */
async function loadPartnership(
  {
    ability,
    db,
  }: Pick<CommandContext<'fidelity.check'> | QueryContext<'fidelity.numbers'>, 'ability' | 'db'>,
  id: string,
  action: string,
): Promise<PartnershipDoc> {
  const doc = await db.partnerships.byId(ability, id)
  if (!doc) throw new AppError('not_found')
  if (!allows(ability, action, 'FidelityCheck', doc))
    throw new AppError('forbidden', { reason: 'notYourPart' })
  return doc
}

const numbers = defineQuery('fidelity.numbers', async (ctx) => {
  const partnership = await loadPartnership(ctx, ctx.input.partnershipId, 'read')
  const parts = await countFidelity(ctx.db, await checkedCases(ctx.db, partnership, ctx.now))
  return { data: told(parts, isRegion(ctx.actor) ? inBands : openly) }
})

const check = defineCommand('fidelity.check', async (ctx) => {
  const { input, actor, db, now } = ctx
  const partnership = await loadPartnership(ctx, input.partnershipId, 'check')
  const cases = await checkedCases(db, partnership, now)
  if (cases.length === 0) throw unmet('gFidelity', 'nothingToCheck')
  const parts = await countFidelity(db, cases)
  const doc: FidelityCheckDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    partnershipId: partnership._id,
    modelCode: partnership.modelCode,
    modelVersion: partnership.modelVersion,
    territoryName: partnership.territoryName,
    voivodeshipTeryt: partnership.voivodeshipTeryt,
    leaderInstitutionId: partnership.leaderInstitutionId,
    numbers: mapNumbers(parts, (some) => openly(some).least),
    regionNumbers: told(parts, inBands),
    checklist: input.checklist,
    byName: actor.name,
  }
  await db.fidelityChecks.insert(doc)
  return {
    data: present(actor, doc),
    changes: [{ event: 'fidelity.checked', type: 'fidelityCheck', before: null, after: doc }],
    effects: await startRounds(db, partnership, now, doc._id),
    settles: [{ kinds: ['fidelityDue', 'fidelityLate'], targetId: partnership._id }],
  }
})

const list = defineQuery('fidelity.list', async ({ input, actor, ability, db }) => {
  const filter = input.partnershipId ? { partnershipId: input.partnershipId } : {}
  const found = await db.fidelityChecks.find(ability, filter, {
    sort: { createdAt: -1, _id: -1 },
    limit: 200,
  })
  return { data: found.map((doc) => present(actor, doc)) }
})

export const fidelityLive: LiveKind<FidelityCheckDoc> = {
  type: 'fidelityCheck',
  load: (id) => repositories().fidelityChecks.unscopedById(id),
  canSee: (viewer, _inside, record) => allows(viewer.ability, 'read', 'FidelityCheck', record),
  present: (viewer, _inside, doc) => ({ view: present(viewer.actor, doc) }),
}

export const fidelityHandlers = [numbers, check, remindOfCheck, list]
