import { stripNames } from '../../../shared/domain/anonymise.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { step } from '../../../shared/workflow/step.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, type CommandContext, type Settled } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase, loadCaseBehind } from '../../kernel/loadCase.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { modelOf } from '../cases/index.ts'
import { factsOf, moved, refusalOf, rolesTowards } from '../workflow/index.ts'
import { escalationAbilities, presentEscalation } from './escalation.presenter.ts'
import {
  decidingInstitution,
  familyNames,
  newEscalation,
  noticesToDeciders,
  noticesToLeads,
} from './newEscalation.ts'

type Ctx = CommandContext<
  'escalations.open' | 'escalations.passOn' | 'escalations.decide' | 'escalations.withdraw'
>

/** The model's own verdict on the event, with all facts. */
function decideStep(ctx: Ctx, caseDoc: CaseDoc, type: string, payload: Record<string, unknown>) {
  const decided = step({
    model: modelOf({ code: caseDoc.modelCode, version: caseDoc.modelVersion }),
    state: { state: caseDoc.state, returnState: caseDoc.returnState },
    event: { type, roles: rolesTowards(ctx.actor, caseDoc), payload, facts: factsOf(caseDoc) },
    now: ctx.now,
  })
  if (!decided.ok) throw refusalOf(decided)
  return decided
}

function shown(ctx: Ctx, doc: EscalationDoc, caseDoc: CaseDoc) {
  const viewer = { actor: ctx.actor, ability: ctx.ability, now: ctx.now }
  const inside = viewerIn(viewer, caseAccess(caseDoc))
  return { data: presentEscalation(viewer, inside, doc), abilities: escalationAbilities(viewer, inside, doc) }
}

const decidedAlready = (doc: EscalationDoc): Settled => ({ kinds: ['escalationToDecide'], targetId: doc._id })

/** A question without a date of its own is due when the case's stage is. */
const dueOf = (stateDueAt: Date | null, now: Date) => stateDueAt ?? now

export const openEscalation = defineCommand('escalations.open', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'escalate', input.version)
  const { toLevel, reason, tried, question } = input
  const type = toLevel === 'partnership' ? 'escalatePzk' : 'escalatePowiat'
  const decided = decideStep(ctx, caseDoc, type, { escalation: { reason, tried, question } })
  const deciding = await decidingInstitution(caseDoc, toLevel, db)
  const asked = {
    toLevel,
    fromLevel: caseDoc.level,
    reason,
    tried,
    question,
    dueAt: dueOf(decided.state.stateDueAt, now),
  }
  const doc = await newEscalation(caseDoc, deciding._id, asked, actor, db, now)
  await db.escalations.insert(doc)
  const change = { ...moved(caseDoc, decided, actor.name, now), decidingInstitutionId: deciding._id }
  const after = await changeCase(ctx, caseDoc, change)
  return {
    ...shown(ctx, doc, after),
    changes: [
      { event: 'escalation.opened', type: 'escalation', before: null, after: doc },
      { event: 'case.moved', type: 'case', before: caseDoc, after },
    ],
    notices: await noticesToDeciders(doc, db, now),
  }
})

/** Sees the escalation at all: as the team, or as a level that is or was asked. */
function readsEscalation(ctx: Ctx, doc: EscalationDoc, caseDoc: CaseDoc): boolean {
  const { actor, ability, now } = ctx
  const inside = viewerIn({ actor, ability, now }, caseAccess(caseDoc))
  return (
    allows(ability, 'read', 'Escalation', doc) ||
    (inside !== null && allows(inside.ability, 'read', 'Escalation', doc))
  )
}

/** The escalation as one who decides on it; out of reach is 404, reachable but not to be decided is 403. */
async function loadToDecide(
  ctx: CommandContext<'escalations.passOn' | 'escalations.decide'>,
): Promise<{ doc: EscalationDoc; caseDoc: CaseDoc }> {
  const doc = await ctx.db.escalations.unscopedById(ctx.input.id)
  if (!doc) throw new AppError('not_found')
  const caseDoc = await loadCaseBehind(ctx, doc.caseId)
  if (!readsEscalation(ctx, doc, caseDoc)) throw new AppError('not_found')
  if (!allows(ctx.ability, 'decide', 'Escalation', doc))
    throw new AppError('forbidden', { reason: 'notYourPart' })
  if (ctx.input.version !== doc.version) throw new AppError('version_conflict')
  return { doc, caseDoc }
}

export const passOnEscalation = defineCommand('escalations.passOn', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { doc, caseDoc } = await loadToDecide(ctx)
  const { reason, tried } = doc
  const question = input.question ?? doc.question
  const decided = decideStep(ctx, caseDoc, 'escalatePowiat', { escalation: { reason, tried, question } })
  const deciding = await decidingInstitution(caseDoc, 'powiat', db)
  const passed = await db.escalations.change(doc, { state: 'PASSED_ON' }, now)
  const dueAt = dueOf(decided.state.stateDueAt, now)
  const asked = { toLevel: 'powiat' as const, fromLevel: caseDoc.level, reason, tried, question, dueAt }
  const next = await newEscalation(caseDoc, deciding._id, asked, actor, db, now)
  await db.escalations.insert(next)
  const change = { ...moved(caseDoc, decided, actor.name, now), decidingInstitutionId: deciding._id }
  const after = await changeCase(ctx, caseDoc, change)
  return {
    ...shown(ctx, passed, after),
    changes: [
      { event: 'escalation.decided', type: 'escalation', before: doc, after: passed },
      { event: 'escalation.opened', type: 'escalation', before: null, after: next },
      { event: 'case.moved', type: 'case', before: caseDoc, after },
    ],
    notices: [
      ...(await noticesToDeciders(next, db, now)),
      ...noticesToLeads('escalationDecided', passed, after),
    ],
    settles: [decidedAlready(doc)],
  }
})

export const decideEscalation = defineCommand('escalations.decide', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { doc, caseDoc } = await loadToDecide(ctx)
  const decided = decideStep(ctx, caseDoc, 'decide', { decision: input.decision })
  const summary = stripNames(input.decision, await familyNames(caseDoc, db))
  const decision = { text: input.decision, summary, by: actor.name, at: now }
  const closed = await db.escalations.change(doc, { state: 'DECIDED', decision }, now)
  const after = await changeCase(ctx, caseDoc, moved(caseDoc, decided, actor.name, now))
  return {
    ...shown(ctx, closed, after),
    changes: [
      { event: 'escalation.decided', type: 'escalation', before: doc, after: closed },
      { event: 'case.moved', type: 'case', before: caseDoc, after },
    ],
    notices: noticesToLeads('escalationDecided', closed, after),
    settles: [decidedAlready(doc)],
  }
})

export const withdrawEscalation = defineCommand('escalations.withdraw', async (ctx) => {
  const { input, actor, db, now } = ctx
  const doc = await db.escalations.unscopedById(input.id)
  if (!doc) throw new AppError('not_found')
  const behind = await loadCaseBehind(ctx, doc.caseId)
  if (!readsEscalation(ctx, doc, behind)) throw new AppError('not_found')
  const inside = viewerIn({ actor, ability: ctx.ability, now }, caseAccess(behind))
  if (!inside || !allows(inside.ability, 'withdraw', 'Escalation', doc))
    throw new AppError('forbidden', { reason: 'coordinatorOnly' })
  const { caseDoc } = await loadCase(ctx, doc.caseId, 'seeEscalations')
  if (input.version !== doc.version) throw new AppError('version_conflict')
  const decided = decideStep(ctx, caseDoc, 'withdrawEscalation', { reason: input.reason })
  const closed = await db.escalations.change(doc, { state: 'WITHDRAWN' }, now)
  const after = await changeCase(ctx, caseDoc, moved(caseDoc, decided, actor.name, now))
  return {
    ...shown(ctx, closed, after),
    changes: [
      { event: 'escalation.withdrawn', type: 'escalation', before: doc, after: closed },
      { event: 'case.moved', type: 'case', before: caseDoc, after },
    ],
    settles: [decidedAlready(doc)],
  }
})
