import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { CLOSED_STATES, type CaseRole, type ModelCode } from '../../../shared/domain/vocabulary.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { EVENT } from '../../../shared/workflow/engineEvents.ts'
import { step } from '../../../shared/workflow/step.ts'
import { loadModel, newestModel } from '../../db/cooperationModels.ts'
import { institutionById, territoryById } from '../../db/directory.ts'
import { nextCaseNumber } from '../../db/numbering.ts'
import type { TerritoryDoc } from '../../db/models/territory.ts'
import type { Repositories } from '../../db/repositories.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { startStage } from '../deadlines/index.ts'
import { stepNotices } from '../notifications/index.ts'
import { newFamily } from '../persons/index.ts'
import { activePartnership } from '../partnerships/index.ts'
import { presentAbilities, presentCase } from './case.presenter.ts'
import { newCase, newParticipant } from './newCase.ts'

const BY_KIND: Record<NonNullable<TerritoryDoc['gminaType']>, ModelCode> = {
  rural: 'RUR',
  urbanRural: 'URR',
  urban: 'URB',
}

/** Without a partnership the gmina's kind tells which model applies, in its newest version. */
export async function modelForGmina(
  db: Repositories,
  gmina: TerritoryDoc,
): Promise<{ code: ModelCode; version: number }> {
  const code = BY_KIND[gmina.gminaType ?? 'urbanRural']
  const newest = await newestModel(db, code, gmina._id.slice(0, 2))
  return { code, version: newest?.number ?? 1 }
}

/** U1/R1/B1: staff of the centre open a case of their own gmina. */
export const openCase = defineCommand('cases.open', async (ctx) => {
  const { input, actor, ability, db, now, vault } = ctx
  const gmina = await territoryById(input.teryt)
  if (!gmina || gmina.kind !== 'gmina') throw invalid('teryt', 'gmina')
  const owner = await institutionById(actor.institutionId, db.session)
  if (!owner || owner.teryt !== gmina._id) throw new AppError('forbidden', { reason: 'otherGmina' })
  if (!allows(ability, 'open', 'Case', { ownerInstitutionId: owner._id }))
    throw new AppError('forbidden', { reason: 'role' })

  const partnership = await activePartnership(gmina._id, db.session)
  if (!partnership && !(input.urgent && input.withoutPartnership))
    throw unmet('gPartnership', 'noActivePartnership')
  const ref = partnership
    ? { code: partnership.modelCode, version: partnership.modelVersion }
    : await modelForGmina(db, gmina)
  const model = await loadModel(db, ref)
  const facts = { urgent: input.urgent, entry: input.entry }
  const decided = step({
    model,
    state: null,
    event: { type: EVENT.open, roles: [actor.role], payload: {}, facts },
    now,
  })
  if (!decided.ok) throw new AppError('forbidden', { reason: 'role' })

  const fresh = newCase({
    owner,
    gmina: { teryt: gmina._id, name: gmina.name },
    model,
    partnershipId: partnership?._id ?? null,
    withoutPartnership: partnership ? null : (input.withoutPartnership ?? null),
    position: decided.state,
    transition: decided.transition.id,
    actor,
    now,
    input,
  })
  const caseDoc = {
    ...fresh,
    number: await nextCaseNumber(db.session, owner._id, warsawDate(now).slice(0, 4)),
    participants: [newParticipant(actor, actor.role as CaseRole, now)],
    problemAreas: input.problemAreas ?? [],
    entry: input.entry,
  }
  await db.cases.insert(caseDoc)
  ctx.cases.set(caseDoc._id, { before: null, after: caseDoc })
  for (const person of newFamily(caseDoc._id, input.persons, vault, now)) await db.persons.insert(person)

  const clock = await startStage(ctx, model, caseDoc)
  const inside = viewerIn({ actor, ability, now }, caseAccess(caseDoc))
  if (!inside) throw new Error('who opens a case must see it')
  return {
    data: presentCase(inside, caseDoc),
    abilities: presentAbilities(inside, caseDoc),
    changes: [{ event: 'case.opened', type: 'case', before: null, after: caseDoc }],
    notices: await stepNotices(ctx, { before: caseDoc, doc: caseDoc, step: decided }),
    effects: clock.effects,
  }
})

export const isOpenState = (state: string): boolean => !(CLOSED_STATES as readonly string[]).includes(state)
