import type { Sector } from '../../../shared/domain/vocabulary.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { defaultCategories } from '../../../shared/permissions/fieldPolicy.ts'
import type { CooperationModel, ModelTransition } from '../../../shared/workflow/model.ts'
import { institutionById, institutionsIn, toInstitutionPart } from '../../db/directory.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import type { Repositories } from '../../db/repositories.ts'
import { uncovered } from '../consents/index.ts'
import { sendNew, type Inviter } from './newInvitation.ts'

type PulledIn = NonNullable<EscalationDoc['pulledIn']>
interface Ctx {
  db: Repositories
  now: Date
  actor: UserActor
}

/** The powiat's own unit; a city with county rights has it among the gmina's. */
async function unitOf(sector: Sector, { teryt }: CaseDoc, db: Repositories) {
  const [found] = await institutionsIn(teryt.slice(0, 4), sector, db.session)
  if (found) return found
  return (await institutionsIn(teryt, sector, db.session)).find(({ level }) => level === 'powiat')
}

async function judged(ctx: Ctx, caseDoc: CaseDoc, sector: Sector): Promise<PulledIn[number]> {
  const unit = await unitOf(sector, caseDoc, ctx.db)
  if (!unit) return { sector, institution: null, outcome: 'notInDirectory' }
  const institution = toInstitutionPart(unit)
  const works = caseDoc.participants.some((p) => p.status === 'active' && p.institutionId === unit._id)
  const open = { caseId: caseDoc._id, institutionId: unit._id, state: 'SENT' }
  const asked = await ctx.db.invitations.unscopedFind(open, { limit: 1 })
  if (works || asked.length > 0) return { sector, institution, outcome: 'already' }
  const categories = defaultCategories(sector)
  const lacking = await uncovered(ctx.db, caseDoc._id, { sector, categories }, ctx.now)
  return { sector, institution, outcome: lacking.length > 0 ? 'noBasis' : 'invited' }
}

/**
 * What comes of the institutions that a question to the powiat shall bring in. None of them holds the question up:
 * what is missing is said, and the coordinator sees to it.
 */
export async function judgePullIn(ctx: Ctx, caseDoc: CaseDoc, row: ModelTransition): Promise<PulledIn> {
  const found: PulledIn = []
  for (const sector of row.pullsIn ?? []) found.push(await judged(ctx, caseDoc, sector))
  return found
}

/** Whoever asks the powiat and leads the case invites, else its coordinator: the invited ask back there. */
function inviterFor({ actor }: Ctx, caseDoc: CaseDoc): Inviter {
  const { coordinatorMembershipId, deputyMembershipId, participants } = caseDoc
  const leads = [coordinatorMembershipId, deputyMembershipId].includes(actor.membershipId)
  const lead = participants.find((p) => p.status === 'active' && p.membershipId === coordinatorMembershipId)
  const { membershipId, name, title, institutionId, institutionName, institutionShortName, sector } =
    leads || !lead ? actor : lead
  const institution = { id: institutionId, name: institutionName, shortName: institutionShortName, sector }
  return { membershipId, name, title, institution }
}

/** Sends what was judged possible; before they accept, they read no more than anybody invited. */
export async function sendPullIn(
  ctx: Ctx,
  caseDoc: CaseDoc,
  model: CooperationModel,
  { pulledIn = [], question, reason }: EscalationDoc,
) {
  const { db } = ctx
  const sent = []
  for (const { institution: part, sector, outcome } of pulledIn) {
    const institution = part && outcome === 'invited' ? await institutionById(part.id, db.session) : null
    if (!institution) continue
    sent.push(
      await sendNew(ctx, caseDoc, {
        model,
        institution,
        invitee: null,
        inviter: inviterFor(ctx, caseDoc),
        askedRole: 'teamMember',
        purpose: question,
        categories: defaultCategories(sector),
        extraBasis: null,
        isUrgent: caseDoc.urgent || reason === 'childSafety',
      }),
    )
  }
  return {
    set: { pendingInvitations: [...caseDoc.pendingInvitations, ...sent.map(({ pending }) => pending)] },
    changes: sent.flatMap(({ changes }) => changes),
    notices: sent.flatMap(({ notices }) => notices),
    effects: sent.flatMap(({ effects }) => effects),
  }
}
