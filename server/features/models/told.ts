import type { NotificationKind } from '../../../shared/contracts/notifications.ts'
import type { Role } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModelDoc } from '../../db/models/cooperationModel.ts'
import { postsOf } from '../../db/people.ts'
import type { NoticeDraft } from '../../kernel/define.ts'
import { consultedInstitutions, type ModelContext } from './access.ts'

const SPEAK: readonly Role[] = ['OPS_HEAD', 'MEMBER', 'DIRECTOR', 'PCPR_LEAD', 'PARTNERSHIP_LEADER']

export const noticeTo = (
  to: NoticeDraft['to'],
  doc: CooperationModelDoc,
  kind: NotificationKind,
): NoticeDraft => ({
  kind,
  to: { membershipId: to.membershipId, userId: to.userId },
  target: { type: 'model', id: doc._id },
  caseId: null,
  caseNumber: null,
})

/** To those who speak for the institutions in the region's partnerships. */
export async function noticesToPartners(
  { db, now }: ModelContext,
  doc: CooperationModelDoc,
  kind: NotificationKind,
  roles: readonly Role[] = SPEAK,
): Promise<NoticeDraft[]> {
  const notices: NoticeDraft[] = []
  for (const id of await consultedInstitutions(db, doc.voivodeship ?? ''))
    for (const post of await postsOf(id, now, db.session))
      if (roles.includes(post.role)) notices.push(noticeTo(post, doc, kind))
  return notices
}
