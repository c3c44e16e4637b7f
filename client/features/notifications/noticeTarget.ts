import type { NotificationKind, NotificationView } from '../../../shared/contracts/notifications.ts'

/** Kinds whose answer lies in a list of one's own rather than in a case one may not be in yet. */
const LISTS: Partial<Record<NotificationKind, string>> = {
  invitationReceived: '/invitations',
  invitationReminder: '/invitations',
  invitationRevoked: '/invitations',
  actionForYou: '/actions',
  escalationToDecide: '/escalations',
}

/** Part of the case's page that the notice is about. */
const PARTS: Partial<Record<NotificationKind, string>> = {
  invitationAccepted: '/team',
  invitationDeclined: '/team',
  invitationExpired: '/team',
  joinedTeam: '/team',
  noteForYou: '/timeline',
  deadlineMissed: '/model#deadlines',
  deadlineLadder: '/model#deadlines',
  deadlineReminder: '/model#deadlines',
  actionDone: '/actions',
}

/** Where a notice leads; null where nothing is left to see. */
export function noticeTarget({ kind, target }: NotificationView): string | null {
  const list = LISTS[kind]
  if (list === '/invitations' && target.type === 'invitation' && target.id) return `${list}/${target.id}`
  if (list) return list
  if (target.type === 'invitation' && !target.caseId && target.id) return `/invitations/${target.id}`
  if (target.type === 'escalation' && !target.caseId) return '/escalations'
  if (target.type === 'deadline') return target.id && `/deadlines/${target.id}`
  if (target.type === 'transfer') return '/transfers'
  if (target.type === 'issue') return target.id ? `/issues/${target.id}` : '/issues'
  if (target.type === 'supervision') return '/supervisions'
  // Coordination offered in a case one does not see yet is answered on the home page.
  if (kind === 'handoverOffered' && !target.caseId) return '/'
  if (kind === 'removedFromTeam') return null
  if (target.type === 'partnership') return target.id ? `/partnerships/${target.id}` : '/partnerships'
  if (target.type === 'model') return target.id ? `/models/${target.id}` : '/models'
  const caseId = target.type === 'case' ? (target.id ?? target.caseId) : target.caseId
  return caseId ? `/cases/${caseId}${PARTS[kind] ?? ''}` : null
}
