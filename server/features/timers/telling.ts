import type { NotificationKind } from '../../../shared/contracts/notifications.ts'
import { lensOf } from '../../../shared/permissions/caseScope.ts'
import { abilityFor } from '../../../shared/permissions/abilityCache.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { DeadlineDoc } from '../../db/models/deadline.ts'
import type { EscalationDoc } from '../../db/models/escalation.ts'
import type { Post } from '../../db/people.ts'
import { caseAccess } from '../../kernel/access.ts'
import type { NoticeDraft } from '../../kernel/define.ts'

/** How this post sees the case now, so that a notice neither leads into a wall nor gives a case away. */
function seesCase(post: Post, caseDoc: CaseDoc): boolean {
  const lens = lensOf(abilityFor({ kind: 'user', ...post }), caseAccess(caseDoc))
  return lens !== null && lens !== 'receipt' && lens !== 'former'
}

interface About {
  caseDoc: CaseDoc
  doc: DeadlineDoc
  /** The question that waits for a level above, where the deadline is its. */
  question: EscalationDoc | null
}

type Target = Pick<NoticeDraft, 'target' | 'caseId' | 'caseNumber'>

function targetFor(post: Post, { caseDoc, doc, question }: About): Target {
  const within = seesCase(post, caseDoc)
  const known = within ? { caseId: caseDoc._id, caseNumber: caseDoc.number } : NO_CASE
  if (doc.kind === 'invitation' && post.institutionId === doc.ownerInstitutionId)
    return { target: { type: 'invitation', id: doc.subjectId }, ...NO_CASE }
  if (question && post.institutionId === question.decidingInstitutionId)
    return { target: { type: 'escalation', id: question._id }, ...known }
  if (!within) return { target: { type: 'deadline', id: doc._id }, ...NO_CASE }
  const { subjectType: type, subjectId: id } = doc
  if (type === 'action' || type === 'invitation') return { target: { type, id }, ...known }
  return { target: { type: 'case', id: caseDoc._id }, ...known }
}
const NO_CASE = { caseId: null, caseNumber: null }

/** One notice per person; each leads to what that person may open. */
export const noticesTo = (posts: readonly Post[], kind: NotificationKind, about: About): NoticeDraft[] =>
  posts.map((post) => ({
    kind,
    to: { membershipId: post.membershipId, userId: post.userId },
    ...targetFor(post, about),
  }))

/** Each post once, in the order in which they were found. */
export const eachOnce = (posts: readonly Post[]): Post[] => [
  ...new Map(posts.map((post) => [post.membershipId, post])).values(),
]
