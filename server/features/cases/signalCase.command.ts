import { EVENT } from '../../../shared/workflow/engineEvents.ts'
import { step } from '../../../shared/workflow/step.ts'
import { loadModel } from '../../db/cooperationModels.ts'
import { institutionById, territoryById } from '../../db/directory.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { activePartnership } from '../partnerships/index.ts'
import { startStage } from '../deadlines/index.ts'
import { stepNotices } from '../notifications/index.ts'
import { newFamily } from '../persons/index.ts'
import { presentAbilities, presentCase } from './case.presenter.ts'
import { newCase, withInitiator } from './newCase.ts'

/** U0/R0/B0: an institution of the partnership hands a family's situation over and keeps a receipt. */
export const signalCase = defineCommand('cases.signal', async (ctx) => {
  const { input, actor, ability, db, now, vault } = ctx
  const gmina = await territoryById(input.teryt)
  if (!gmina || gmina.kind !== 'gmina') throw invalid('teryt', 'gmina')
  const partnership = await activePartnership(gmina._id, db.session)
  if (!partnership) throw unmet('gPartnership', 'noActivePartnership')
  const isMember = partnership.members.some((m) => m.institutionId === actor.institutionId && m.signedOn)
  if (!isMember && partnership.leaderInstitutionId !== actor.institutionId)
    throw unmet('gPartnership', 'notAMember')
  const owner = await institutionById(partnership.leaderInstitutionId, db.session)
  const initiator = await institutionById(actor.institutionId, db.session)
  if (!owner || !initiator) throw unmet('gPartnership', 'noActivePartnership')

  const model = await loadModel(db, { code: partnership.modelCode, version: partnership.modelVersion })
  const event = { type: EVENT.signal, roles: [actor.role], payload: {}, facts: { urgent: input.urgent } }
  const decided = step({ model, state: null, event, now })
  if (!decided.ok) throw new AppError('forbidden', { reason: 'role' })
  const fresh = newCase({
    owner,
    gmina: { teryt: gmina._id, name: gmina.name },
    model,
    partnershipId: partnership._id,
    withoutPartnership: null,
    position: decided.state,
    transition: decided.transition.id,
    actor,
    now,
    input,
  })
  const caseDoc = withInitiator(fresh, actor, initiator)
  await db.cases.insert(caseDoc)
  ctx.cases.set(caseDoc._id, { before: null, after: caseDoc })
  for (const person of newFamily(caseDoc._id, input.persons, vault, now)) await db.persons.insert(person)

  const clock = await startStage(ctx, model, caseDoc)
  const inside = viewerIn({ actor, ability, now }, caseAccess(caseDoc))
  if (!inside) throw new Error('who signals a case must see its receipt')
  return {
    data: presentCase(inside, caseDoc),
    abilities: presentAbilities(inside, caseDoc),
    changes: [{ event: 'case.signalled', type: 'case', before: null, after: caseDoc }],
    notices: await stepNotices(ctx, { before: caseDoc, doc: caseDoc, step: decided }),
    effects: clock.effects,
  }
})
