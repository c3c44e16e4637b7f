import type { Category, Sector } from '../../../shared/domain/vocabulary.ts'
import { newInvitation } from '../../../shared/domain/invitation.ts'
import { categoriesInForce, defaultCategories, mayEverRead } from '../../../shared/permissions/fieldPolicy.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import { institutionById, toInstitutionPart } from '../../db/directory.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { InvitationDoc } from '../../db/models/invitation.ts'
import { postById, postsOf, type Post } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { uncovered } from '../consents/index.ts'
import { startAnswerClock } from './answerClock.ts'
import { invitationAbilities, presentInvitation } from './invitation.presenter.ts'

const RECEIVING_ROLES = ['MEMBER', 'DIRECTOR', 'OPS_HEAD', 'PCPR_LEAD', 'SOCIAL_WORKER', 'FAMILY_ASSISTANT']

/** Who hears of an invitation: the person named, else everyone who receives for the institution. */
export async function receiversOf(doc: InvitationDoc, db: Repositories, now: Date): Promise<Post[]> {
  const posts = (await postsOf(doc.institutionId, now, db.session)).filter((p) =>
    RECEIVING_ROLES.includes(p.role),
  )
  return doc.invitee ? posts.filter((p) => p.membershipId === doc.invitee?.membershipId) : posts
}

export const noticeTo = (to: Post, kind: NoticeDraft['kind'], doc: InvitationDoc): NoticeDraft => ({
  kind,
  to: { membershipId: to.membershipId, userId: to.userId },
  target: { type: 'invitation', id: doc._id },
  // The invited are told nothing that would name the case.
  caseId: null,
  caseNumber: null,
})

/** Stages in which the family's consents are still being gathered, so that they cannot decide yet. */
const BEFORE_CONSENTS: readonly string[] = ['SIGNAL', 'DRAFT', 'CONSENT']

interface Asked {
  institutionId: string
  sector: Sector
  categories: readonly Category[]
}

/** Nothing about anybody is offered to another institution without a basis that covers it. */
async function checkSharing(db: Repositories, caseDoc: CaseDoc, asked: Asked, now: Date): Promise<void> {
  if (BEFORE_CONSENTS.includes(caseDoc.state) || asked.institutionId === caseDoc.ownerInstitutionId) return
  const missing = await uncovered(db, caseDoc._id, asked, now)
  if (missing.length === 0) return
  const guards = [{ guard: 'gBasis', verdict: false as const, missing }]
  throw new AppError('guard_unmet', { reason: 'personCategory', guards })
}

export const sendInvitation = defineCommand('invitations.send', async (ctx) => {
  const { input, actor, db, now } = ctx
  const loaded = await loadCase(ctx, input.caseId, 'invite', input.version)
  const { caseDoc } = loaded
  const institution = await institutionById(input.institutionId, db.session)
  if (!institution) throw invalid('institutionId', 'unknownInstitution')
  const invitee = input.membershipId ? await postById(input.membershipId, now, db.session) : null
  if (input.membershipId && invitee?.institutionId !== institution._id)
    throw invalid('membershipId', 'notOfInstitution')
  const isIn = (id: string) =>
    caseDoc.participants.some((p) => p.status === 'active' && p.membershipId === id)
  if (invitee && isIn(invitee.membershipId)) throw unmet('gInvite', 'alreadyInTeam')
  const open = await db.invitations.unscopedFind({
    caseId: caseDoc._id,
    institutionId: institution._id,
    state: 'SENT',
  })
  if (open.length > 0) throw unmet('gInvite', 'alreadyInvited')

  const usual = defaultCategories(institution.sector)
  const categories = input.categories ?? [...usual]
  if (categories.some((c) => !mayEverRead(institution.sector, c)))
    throw invalid('categories', 'neverForSector')
  if (categories.some((c) => !usual.includes(c)) && !input.extraBasis) throw invalid('extraBasis', 'required')
  await checkSharing(
    db,
    caseDoc,
    { institutionId: institution._id, sector: institution.sector, categories },
    now,
  )

  const model = await modelOfCase(db, caseDoc)
  const sending = newInvitation(now, { answerTime: model.invitationAnswer, isUrgent: caseDoc.urgent })
  const doc: InvitationDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    caseNumber: caseDoc.number,
    familyName: caseDoc.familyName,
    gminaName: caseDoc.gminaName,
    urgent: caseDoc.urgent,
    state: sending.state,
    institutionId: institution._id,
    institution: toInstitutionPart(institution),
    invitee: invitee && { membershipId: invitee.membershipId, name: invitee.name, title: invitee.title },
    inviter: { membershipId: actor.membershipId, name: actor.name, title: actor.title },
    inviterInstitution: {
      id: actor.institutionId,
      name: actor.institutionName,
      shortName: actor.institutionShortName,
      sector: actor.sector,
    },
    askedRole: input.askedRole ?? 'teamMember',
    purpose: input.purpose,
    categories: categoriesInForce(institution.sector, categories),
    extraBasis: input.extraBasis ?? null,
    sentAt: now,
    sentCount: sending.sentCount,
    seenAt: null,
    dueAt: sending.dueAt,
    answeredAt: null,
    declineReason: null,
    declineText: null,
    proposedInstitution: null,
    acceptedBy: null,
  }
  await db.invitations.insert(doc)
  const pending = [
    ...caseDoc.pendingInvitations,
    { id: doc._id, sector: institution.sector, dueAt: doc.dueAt },
  ]
  const after = await changeCase(ctx, caseDoc, { pendingInvitations: pending })
  const viewer = { ...ctx, ...loaded }
  const receivers = await receiversOf(doc, db, now)
  const clock = await startAnswerClock(ctx, model, caseDoc, doc)
  return {
    data: presentInvitation(viewer, viewer, doc),
    abilities: invitationAbilities(viewer, viewer, doc),
    changes: [
      { event: 'invitation.sent', type: 'invitation', before: null, after: doc },
      { event: 'case.updated', type: 'case', before: caseDoc, after },
    ],
    notices: receivers.map((to) => noticeTo(to, 'invitationReceived', doc)),
    effects: clock.effects,
  }
})
