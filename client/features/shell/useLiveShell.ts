import { useQueryClient } from '@tanstack/react-query'
import type { Change } from '../../../shared/contracts/events.ts'
import type { NotificationView } from '../../../shared/contracts/notifications.ts'
import type { QueryName } from '../../../shared/contracts/operations.ts'
import { askSoon } from '../../api/askSoon.ts'
import { useLive, useOnChange } from '../../api/useLive.ts'

const isEscalationNotice = ({ type, view }: Change): boolean =>
  type === 'notification' && ((view as NotificationView | undefined)?.kind.startsWith('escalation') ?? false)

/** Lists a change may have put a record into, beyond those that already hold it. */
function touchedBy(change: Change): QueryName | null {
  // A task done elsewhere or opened again changes which of the filtered lists it belongs to.
  if (change.topic.kind === 'myActions') return 'actions.list'
  if (change.topic.kind === 'inbox' && change.type === 'invitation') return 'invitations.list'
  // A deciding level has no stream of questions of its own; the notice of one is the sign.
  if (isEscalationNotice(change) || change.type === 'escalation') return 'escalations.list'
  return null
}

/** Keeps what the frame counts live on every page: the inbox, one's own actions, and one's other posts. */
export function useLiveShell(cursors: {
  inbox: string | undefined
  actions: string | undefined
  posts: string | undefined
}): void {
  const client = useQueryClient()
  useLive({ kind: 'inbox' }, cursors.inbox)
  useLive({ kind: 'myActions' }, cursors.actions)
  useLive({ kind: 'posts' }, cursors.posts)
  useOnChange((change) => {
    const name = touchedBy(change)
    if (name) askSoon(client, name)
  })
}
