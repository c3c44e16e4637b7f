import { useTranslation } from 'react-i18next'
import type { PostWaiting } from '../../../shared/contracts/session.ts'

const AWAITED = ['decisions', 'cases', 'invitations', 'offers'] as const

/** “1 decyzja czeka, 2 zaproszenia czekają”; nothing where nothing waits. */
export function useWaitingWords() {
  const { t } = useTranslation('shell')
  return (waits: PostWaiting, { withUnread = false } = {}): string =>
    [...AWAITED, ...(withUnread ? (['unread'] as const) : [])]
      .flatMap((part) => (waits[part] > 0 ? [t(`waiting.${part}`, { count: waits[part] })] : []))
      .join(', ')
}
