import type { Category } from '../../../shared/domain/vocabulary.ts'
import { categoriesInForce } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc, ParticipantPart } from '../../db/models/case.ts'
import type { Repositories } from '../../db/repositories.ts'
import { grantOf } from '../../kernel/access.ts'
import type { ChangeDraft, NoticeDraft, TrackedCase } from '../../kernel/define.ts'
import { changeCase } from '../../kernel/loadCase.ts'
import type { AppAbility } from '../../../shared/permissions/ability.ts'
import type { Actor } from '../../../shared/permissions/actor.ts'
import { sharedNow } from './bases.ts'

export interface SharingContext {
  actor: Actor
  ability: AppAbility
  db: Repositories
  now: Date
  cases?: Map<string, TrackedCase>
}

interface Reshared {
  after: CaseDoc
  changes: ChangeDraft[]
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Keeps the case's own copy of what may be shared in step with its bases, so that rights follow in the same
 * transaction and open screens hear of it. The first answer or basis recorded starts it.
 */
export async function reshare(ctx: SharingContext, caseDoc: CaseDoc): Promise<Reshared> {
  const sharing = await sharedNow(ctx.db, caseDoc._id, ctx.now)
  if (!sharing || same(sharing, caseDoc.sharing)) return { after: caseDoc, changes: [] }
  const after = await changeCase(ctx, caseDoc, { sharing })
  return { after, changes: [{ event: 'case.updated', type: 'case', before: caseDoc, after }] }
}

const readBy = (doc: CaseDoc, part: ParticipantPart): Category[] =>
  categoriesInForce(part.sector, grantOf(doc, part).categories)

/** Told to who leads the case and to everybody who reads less from now on, except who did it. */
export function noticesOfLess(
  kind: 'consentWithdrawn' | 'consentExpired' | 'sharingNarrowed',
  before: CaseDoc,
  after: CaseDoc,
  actor: Actor,
): NoticeDraft[] {
  const leads = [after.coordinatorMembershipId, after.deputyMembershipId]
  const self = actor.kind === 'user' ? actor.membershipId : null
  return after.participants
    .filter(({ status, membershipId }) => status === 'active' && membershipId !== self)
    .filter(
      (part) => leads.includes(part.membershipId) || readBy(after, part).length < readBy(before, part).length,
    )
    .map(({ membershipId, userId }) => ({
      kind,
      to: { membershipId, userId },
      target: { type: 'case', id: after._id },
      caseId: after._id,
      caseNumber: after.number,
    }))
}

/** The same after a refusal or a newcomer; where nobody reads less for it, there is nothing to tell. */
export function noticesOfNarrowing(before: CaseDoc, after: CaseDoc, actor: Actor): NoticeDraft[] {
  const losing = after.participants.some(
    (part) => part.status === 'active' && readBy(after, part).length < readBy(before, part).length,
  )
  return losing ? noticesOfLess('sharingNarrowed', before, after, actor) : []
}
