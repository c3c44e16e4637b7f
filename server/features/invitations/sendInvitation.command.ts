import type { Category, Sector } from '../../../shared/domain/vocabulary.ts'
import { defaultCategories, mayEverRead } from '../../../shared/permissions/fieldPolicy.ts'
import { modelOfCase } from '../../db/cooperationModels.ts'
import { institutionById } from '../../db/directory.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { postById } from '../../db/people.ts'
import type { Repositories } from '../../db/repositories.ts'
import { defineCommand } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { changeCase, loadCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { uncovered } from '../consents/index.ts'
import { invitationAbilities, presentInvitation } from './invitation.presenter.ts'
import { sendNew } from './newInvitation.ts'

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
  const { doc, pending, changes, ...told } = await sendNew(ctx, caseDoc, {
    model,
    institution,
    invitee,
    inviter: {
      membershipId: actor.membershipId,
      name: actor.name,
      title: actor.title,
      institution: {
        id: actor.institutionId,
        name: actor.institutionName,
        shortName: actor.institutionShortName,
        sector: actor.sector,
      },
    },
    askedRole: input.askedRole ?? 'teamMember',
    purpose: input.purpose,
    categories,
    extraBasis: input.extraBasis ?? null,
    isUrgent: caseDoc.urgent,
  })
  const pendingInvitations = [...caseDoc.pendingInvitations, pending]
  const after = await changeCase(ctx, caseDoc, { pendingInvitations })
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentInvitation(viewer, viewer, doc),
    abilities: invitationAbilities(viewer, viewer, doc),
    changes: [...changes, { event: 'case.updated', type: 'case', before: caseDoc, after }],
    ...told,
  }
})
