import type { NotificationView } from '../../../shared/contracts/notifications.ts'

export interface ChangeGroup {
  key: string
  caseId: string | null
  /** Newest first; never empty. */
  notices: [NotificationView, ...NotificationView[]]
}

/** Unread notices since the last visit (all unread ones on the first), one group per case, newest group first. */
export function changeGroups(notices: readonly NotificationView[], since: string | null): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>()
  for (const notice of notices) {
    if (notice.readAt !== null || (since !== null && notice.at <= since)) continue
    const { caseId, type, id } = notice.target
    const ofCase = caseId ?? (type === 'case' ? id : null)
    const key = ofCase ?? notice.id
    const group = groups.get(key)
    if (group) group.notices.push(notice)
    else groups.set(key, { key, caseId: ofCase, notices: [notice] })
  }
  return [...groups.values()]
}
