import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { stripIdentifying } from '../../../shared/domain/anonymise.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import { postById } from '../../db/people.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, type CommandContext, type Settled } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase, loadCaseBehind } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { EVENT } from '../../../shared/workflow/engineEvents.ts'
import { gBasis } from '../../../shared/workflow/recordGuards.ts'
import { newParticipant } from '../cases/index.ts'
import { judgePullIn, sendPullIn } from '../invitations/index.ts'
import { carryOut, decideStep, loadFacts, takeStep } from '../workflow/index.ts'
import { askersOf } from './askers.ts'
import { escalationAbilities, presentEscalation } from './escalation.presenter.ts'
import {
  decidingInstitution,
  familyNames,
  forwardersIn,
  newEscalation,
  noticesToLeads,
} from './newEscalation.ts'

type Ctx = CommandContext<
  | 'escalations.open'
  | 'escalations.passOn'
  | 'escalations.decide'
  | 'escalations.withdraw'
  | 'escalations.join'
>

function shown(ctx: Ctx, doc: EscalationDoc, caseDoc: CaseDoc) {
  const viewer = { actor: ctx.actor, ability: ctx.ability, now: ctx.now }
  const inside = viewerIn(viewer, caseAccess(caseDoc))
  return { data: presentEscalation(viewer, inside, doc), abilities: escalationAbilities(viewer, inside, doc) }
}

const decidedAlready = (doc: EscalationDoc): Settled => ({ kinds: ['escalationToDecide'], targetId: doc._id })

/** What whoever decides opens; the case itself is named by its number. */
const leadsToQuestion = ({ _id, caseNumber }: EscalationDoc) => ({
  type: 'escalation' as const,
  id: _id,
  caseNumber,
})

type Decided = Awaited<ReturnType<typeof decideStep>>

/** What comes with the stage in which the case waits. A question has no date of its own: it is due with the stage. */
async function awaited(ctx: Ctx, caseDoc: CaseDoc, { model, decided: { state, transition } }: Decided) {
  return {
    dueAt: state.stateDueAt ?? ctx.now,
    forwarders: forwardersIn(model, state.state),
    pulledIn: await judgePullIn(ctx, caseDoc, transition),
  }
}

export const openEscalation = defineCommand('escalations.open', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'escalate', input.version)
  const { toLevel, reason, tried, question } = input
  const event = toLevel === 'partnership' ? EVENT.toPartnership : EVENT.toPowiat
  const step = await decideStep(ctx, caseDoc, { event, payload: { escalation: { reason, tried, question } } })
  const deciding = await decidingInstitution(caseDoc, toLevel, db)
  const awaiting = await awaited(ctx, caseDoc, step)
  const asked = { toLevel, fromLevel: caseDoc.level, reason, tried, question, ...awaiting }
  const doc = await newEscalation(caseDoc, deciding._id, asked, actor, db, now)
  await db.escalations.insert(doc)
  const invited = await sendPullIn(ctx, caseDoc, step.model, doc)
  const { after, changes, ...told } = await carryOut(ctx, caseDoc, step, {
    own: { ...invited, set: { ...invited.set, decidingInstitutionId: deciding._id } },
    record: leadsToQuestion(doc),
  })
  return {
    ...shown(ctx, doc, after),
    ...told,
    changes: [{ event: 'escalation.opened', type: 'escalation', before: null, after: doc }, ...changes],
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
  ctx: CommandContext<'escalations.passOn' | 'escalations.decide' | 'escalations.join'>,
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
  const payload = { escalation: { reason, tried, question } }
  const step = await decideStep(ctx, caseDoc, { event: EVENT.toPowiat, payload })
  const deciding = await decidingInstitution(caseDoc, 'powiat', db)
  const passed = await db.escalations.change(doc, { state: 'PASSED_ON' }, now)
  const asked = {
    toLevel: 'powiat' as const,
    fromLevel: caseDoc.level,
    reason,
    tried,
    question,
    ...(await awaited(ctx, caseDoc, step)),
  }
  const next = await newEscalation(caseDoc, deciding._id, asked, actor, db, now)
  await db.escalations.insert(next)
  const invited = await sendPullIn(ctx, caseDoc, step.model, next)
  const { after, changes, settles, ...told } = await carryOut(ctx, caseDoc, step, {
    own: {
      ...invited,
      set: { ...invited.set, decidingInstitutionId: deciding._id },
    },
    record: leadsToQuestion(next),
    answered: passed,
    askers: await askersOf(ctx, passed, caseDoc),
  })
  return {
    ...shown(ctx, passed, after),
    ...told,
    changes: [
      { event: 'escalation.decided', type: 'escalation', before: doc, after: passed },
      { event: 'escalation.opened', type: 'escalation', before: null, after: next },
      ...changes,
    ],
    settles: [...settles, decidedAlready(doc)],
  }
})

/** Whatever the row asks for, a meeting is not put down before it took place; minutes are both day and people. */
function minutesOf(ctx: CommandContext<'escalations.decide'>, isRequired: boolean) {
  const { attendees = [], heldOn = null } = ctx.input
  if (isRequired && !heldOn) throw invalid('heldOn', 'required')
  if (isRequired && attendees.length === 0) throw invalid('attendees', 'required')
  if (heldOn && heldOn > warsawDate(ctx.now)) throw invalid('heldOn', 'future')
  return { attendees, heldOn }
}

export const decideEscalation = defineCommand('escalations.decide', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { doc, caseDoc } = await loadToDecide(ctx)
  const step = await decideStep(ctx, caseDoc, { event: EVENT.decide, payload: { decision: input.decision } })
  const names = await familyNames(caseDoc, db)
  const summary = stripIdentifying(input.decision, names)
  const minutes = minutesOf(ctx, step.decided.transition.requiredDocs.includes('DECISION_MINUTES'))
  // Whoever decides on a summary must not find out by a refusal which names are the family's: they go unseen.
  const attendeesSummary = minutes.attendees.map((one) => stripIdentifying(one, names))
  const decision = { text: input.decision, summary, by: actor.name, at: now, ...minutes, attendeesSummary }
  const closed = await db.escalations.change(doc, { state: 'DECIDED', decision }, now)
  const { after, changes, settles, ...told } = await carryOut(ctx, caseDoc, step, {
    answered: closed,
    askers: await askersOf(ctx, closed, caseDoc),
  })
  return {
    ...shown(ctx, closed, after),
    ...told,
    changes: [{ event: 'escalation.decided', type: 'escalation', before: doc, after: closed }, ...changes],
    settles: [...settles, decidedAlready(doc)],
  }
})

/**
 * The powiat's centre that was asked joins the team of the case, once everybody in the family's file is
 * covered by a legal basis: deciding and helping afterwards are one work.
 */
export const joinEscalation = defineCommand('escalations.join', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { doc, caseDoc } = await loadToDecide(ctx)
  if (doc.toLevel !== 'powiat') throw new AppError('forbidden', { reason: 'notYourPart' })
  const post = await postById(input.membershipId ?? actor.membershipId, now, db.session)
  if (!post || post.institutionId !== actor.institutionId || !['PCPR_LEAD', 'MEMBER'].includes(post.role))
    throw invalid('membershipId', 'notOfInstitution')
  const basis = gBasis(await loadFacts(db, caseDoc, now), {})
  const lacking = basis.missing[0]
  if (basis.verdict !== true && lacking) throw unmet('gBasis', lacking.code, { ...lacking.params })
  if (caseDoc.participants.some((p) => p.status === 'active' && p.membershipId === post.membershipId))
    throw unmet('gInvite', 'alreadyInTeam')
  const participants = [...caseDoc.participants, newParticipant(post, 'MEMBER', now)]
  const after = await changeCase(ctx, caseDoc, { participants })
  return {
    ...shown(ctx, doc, after),
    changes: [{ event: 'participant.joined', type: 'case', before: caseDoc, after }],
    notices: noticesToLeads(doc, after),
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
  const closed = await db.escalations.change(doc, { state: 'WITHDRAWN' }, now)
  const { reason } = input
  const asked = { event: EVENT.withdraw, payload: { reason } }
  const { after, changes, settles, ...told } = await takeStep(ctx, caseDoc, asked, { filled: { reason } })
  return {
    ...shown(ctx, closed, after),
    ...told,
    changes: [{ event: 'escalation.withdrawn', type: 'escalation', before: doc, after: closed }, ...changes],
    settles: [...settles, decidedAlready(doc)],
  }
})
