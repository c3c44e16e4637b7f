import { dueAfter } from '../../../shared/workflow/deadlines.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { NotificationKind } from '../../../shared/contracts/notifications.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'
import { postById, type Post } from '../../db/people.ts'
import { caseAccess } from '../../kernel/access.ts'
import { defineCommand, defineQuery, type CommandContext, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase, loadCaseBehind } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { viewerIn } from '../../kernel/viewing.ts'
import { absencesOn } from '../absences/index.ts'
import { presentAbilities, presentCase } from '../cases/index.ts'
import { meetDeadline, startDeadline } from '../deadlines/index.ts'
import { jobOf, placed, staffPost } from '../workflow/index.ts'

type Answering = CommandContext<'coordination.accept' | 'coordination.decline'>
type Seeing = Pick<CommandContext<'coordination.offer'>, 'actor' | 'ability' | 'now'>

function shown({ actor, ability, now }: Seeing, doc: CaseDoc) {
  const inside = viewerIn({ actor, ability, now }, caseAccess(doc))
  if (!inside) throw new AppError('not_found')
  return { data: presentCase(inside, doc), abilities: presentAbilities(inside, doc) }
}

const notice = (
  kind: NotificationKind,
  { membershipId, userId }: { membershipId: string; userId: string },
  doc: CaseDoc,
  seesCase = true,
): NoticeDraft => ({
  kind,
  to: { membershipId, userId },
  target: { type: seesCase ? 'case' : 'none', id: seesCase ? doc._id : null },
  caseId: seesCase ? doc._id : null,
  caseNumber: doc.number,
})

const isActive = (doc: CaseDoc, membershipId: string) =>
  doc.participants.some((p) => p.status === 'active' && p.membershipId === membershipId)

const BEFORE_LEADS: readonly CaseState[] = ['SIGNAL', 'DRAFT']

export const offerCoordination = defineCommand('coordination.offer', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'handOver', input.version)
  // Until the case is qualified nobody leads it, and the step that qualifies it names who will.
  if (BEFORE_LEADS.includes(caseDoc.state)) throw unmet('gLead', 'noCoordinator')
  if (caseDoc.handover) throw unmet('gLead', 'alreadyOffered')
  if (input.toMembershipId === caseDoc.coordinatorMembershipId)
    throw invalid('toMembershipId', 'sameAsCoordinator')
  const to = await staffPost({ db, now }, caseDoc.ownerInstitutionId, input.toMembershipId, 'toMembershipId')
  const model = await modelOfCase(ctx.db, caseDoc)
  const duration = model.answers.handover
  const dueAt = dueAfter(model, now, duration)
  const by = { membershipId: actor.membershipId, name: actor.name }
  const { toMembershipId, reason } = input
  const handover = { toMembershipId, toName: to.name, reason, by, at: now, dueAt }
  const after = await changeCase(ctx, caseDoc, { handover })
  const clock = await startDeadline(ctx, {
    kind: 'handover',
    model,
    caseDoc: after,
    subject: { type: 'case', id: caseDoc._id },
    owner: {
      membershipId: to.membershipId,
      institutionId: to.institutionId,
      institutionName: to.institutionShortName,
      role: null,
    },
    dueAt,
    duration,
  })
  return {
    ...shown(ctx, after),
    changes: [{ event: 'coordination.offered', type: 'case', before: caseDoc, after }, ...clock.changes],
    notices: [notice('handoverOffered', to, after, isActive(after, to.membershipId))],
    effects: clock.effects,
  }
})

export const listOffers = defineQuery('coordination.offers', async ({ actor, db }) => {
  const found = await db.cases.unscopedFind({ 'handover.toMembershipId': actor.membershipId, isOpen: true })
  return {
    data: found.flatMap(({ _id, version, number, gminaName, urgent, handover }) =>
      handover
        ? [
            {
              caseId: _id,
              version,
              caseNumber: number,
              gmina: gminaName,
              urgent,
              by: handover.by.name,
              reason: handover.reason,
              at: handover.at.toISOString(),
              dueAt: handover.dueAt.toISOString(),
            },
          ]
        : [],
    ),
  }
})

/** The offer, by whoever may answer it; a case neither seen nor offered is not there at all. */
async function loadOffer(ctx: Answering) {
  const { actor, ability, now, input } = ctx
  const caseDoc = await loadCaseBehind(ctx, input.caseId)
  const isOffered = caseDoc.handover?.toMembershipId === actor.membershipId
  if (!isOffered && !viewerIn({ actor, ability, now }, caseAccess(caseDoc))) throw new AppError('not_found')
  const { handover } = caseDoc
  if (!allows(ability, 'answerHandover', 'Case', caseDoc) && !mayTakeBack(ctx, caseDoc))
    throw new AppError('forbidden', { reason: 'notYourPart' })
  if (!handover) throw unmet('gLead', 'nothingOffered')
  if (input.version !== caseDoc.version) throw new AppError('version_conflict')
  return { caseDoc, handover, isOffered }
}

/** Who may offer may also take the offer back. */
const mayTakeBack = ({ ability }: Answering, doc: CaseDoc) => allows(ability, 'handOver', 'Case', doc)

const answered = (ctx: Answering | CommandContext<'coordination.takeOver'>, doc: CaseDoc) =>
  meetDeadline(ctx, { caseId: doc._id, kinds: ['handover'] })

const OFFERS = ['handoverOffered', 'handoverAnswered'] as const

/** The job of a coordinator whose post has ended meanwhile. */
function jobOfLead(doc: CaseDoc) {
  const lead = leadOf(doc)
  return lead && jobOf(lead)
}

/** The new coordinator in place; the former one works on in the team, as deputy where the deputy moved up. */
function handedOver(doc: CaseDoc, to: Post, former: Post | null, now: Date): Partial<CaseDoc> {
  const wasDeputy = doc.deputyMembershipId === to.membershipId
  const role: ParticipantPart['role'] = wasDeputy
    ? 'DEPUTY'
    : (former?.role ?? jobOfLead(doc)) === 'FAMILY_ASSISTANT'
      ? 'FAMILY_ASSISTANT'
      : 'SOCIAL_WORKER'
  // Whoever else is written down as leading works on as well: from now on there is one.
  const team = doc.participants.map((p) =>
    p.status === 'active' && p.role === 'COORDINATOR' ? { ...p, role } : p,
  )
  return {
    coordinatorMembershipId: to.membershipId,
    ...(wasDeputy ? { deputyMembershipId: doc.coordinatorMembershipId } : {}),
    participants: placed(team, to, 'COORDINATOR', now),
    handover: null,
  }
}

const ownPost = (actor: UserActor): Post => ({ ...actor })

const leadOf = (doc: CaseDoc) =>
  doc.participants.find((p) => p.status === 'active' && p.membershipId === doc.coordinatorMembershipId)

export const acceptCoordination = defineCommand('coordination.accept', async (ctx) => {
  const { actor, db, now } = ctx
  const { caseDoc, handover, isOffered } = await loadOffer(ctx)
  if (!isOffered) throw new AppError('forbidden', { reason: 'notYourPart' })
  const { coordinatorMembershipId: leaving } = caseDoc
  const former = leaving ? await postById(leaving, now, db.session) : null
  const row = {
    state: caseDoc.state,
    at: now,
    transition: 'handover',
    by: actor.name,
    reason: handover.reason,
  }
  const after = await changeCase(ctx, caseDoc, {
    ...handedOver(caseDoc, ownPost(actor), former, now),
    history: [...caseDoc.history, row],
  })
  const clock = await answered(ctx, caseDoc)
  const lead = leadOf(caseDoc)
  return {
    ...shown(ctx, after),
    changes: [{ event: 'coordination.accepted', type: 'case', before: caseDoc, after }, ...clock.changes],
    notices: lead ? [notice('handoverAnswered', lead, after)] : [],
    effects: clock.effects,
    settles: [{ kinds: OFFERS, targetId: caseDoc._id }, ...clock.settles],
  }
})

export const declineCoordination = defineCommand('coordination.decline', async (ctx) => {
  const { db, now } = ctx
  const { caseDoc, handover, isOffered } = await loadOffer(ctx)
  const after = await changeCase(ctx, caseDoc, { handover: null })
  const clock = await answered(ctx, caseDoc)
  const other = isOffered ? handover.by.membershipId : handover.toMembershipId
  const to = await postById(other, now, db.session)
  return {
    data: { declined: true as const, caseId: caseDoc._id },
    changes: [{ event: 'coordination.declined', type: 'case', before: caseDoc, after }, ...clock.changes],
    notices: to ? [notice('handoverAnswered', to, after, isOffered || isActive(after, other))] : [],
    effects: clock.effects,
    settles: [{ kinds: OFFERS, targetId: caseDoc._id }, ...clock.settles],
  }
})

/** While the coordinator is away, or has left the post, the deputy leads; nothing else changes. */
export const takeOverCoordination = defineCommand('coordination.takeOver', async (ctx) => {
  const { input, actor, db, now } = ctx
  const { caseDoc } = await loadCase(ctx, input.caseId, 'takeOver', input.version)
  const { coordinatorMembershipId: away } = caseDoc
  const former = away ? await postById(away, now, db.session) : null
  const isAway = !former || (await absencesOn(db, warsawDate(now), [former.membershipId])).length > 0
  if (!isAway) throw unmet('gLead', 'coordinatorPresent')
  const after = await changeCase(ctx, caseDoc, {
    ...handedOver(caseDoc, ownPost(actor), former, now),
    history: [
      ...caseDoc.history,
      { state: caseDoc.state, at: now, transition: 'takeOver', by: actor.name, reason: input.reason },
    ],
  })
  const clock = await answered(ctx, caseDoc)
  return {
    ...shown(ctx, after),
    changes: [{ event: 'coordination.takenOver', type: 'case', before: caseDoc, after }, ...clock.changes],
    notices: former ? [notice('coordinationTakenOver', former, after)] : [],
    effects: clock.effects,
    settles: [{ kinds: OFFERS, targetId: caseDoc._id }, ...clock.settles],
  }
})
