import type { NotificationView } from '../../../shared/contracts/notifications.ts'
import { useCommand } from '../../api/hooks.ts'

/** Marks notices as read: one when it is opened, all when asked. */
export function useMarkRead() {
  const { mutate, isPending } = useCommand('notifications.markRead', { touches: ['notifications.list'] })
  return {
    isPending,
    all: () => mutate({}),
    some: (ids: readonly string[]) => mutate({ ids: ids.slice(0, 100) }),
    one: ({ id, readAt }: NotificationView) => {
      if (readAt === null) mutate({ ids: [id] })
    },
  }
}
