import { useTranslation } from 'react-i18next'
import { setActingMembership } from '../../api/acting.ts'
import { useCommand } from '../../api/hooks.ts'
import type { ProblemError } from '../../api/problem.ts'
import { useAccess } from './SessionProvider.tsx'

/** Signs in and tells in one sentence why it did not work; any wrong pair gets the same one. */
export function useSignIn() {
  const { t } = useTranslation('session')
  const { signedIn } = useAccess()
  const { mutate, error, isPending } = useCommand('session.signIn')
  const words = ({ code, problem }: ProblemError): string => {
    if (code === 'unauthenticated' || code === 'validation_failed') return t('error.pair')
    if (code === 'rate_limited')
      return t('error.limited', { count: Math.max(1, Math.ceil((problem?.retryAfter ?? 60) / 60)) })
    return t(code === 'offline' || code === 'unavailable' ? 'error.offline' : 'error.other')
  }
  return {
    /** `post`: one of the person's own to act in; the main one without it. */
    signIn: (pair: { email: string; password: string }, post?: string) =>
      mutate(pair, {
        onSuccess: ({ data }) => {
          const acting = data.memberships.find(({ id }) => id === post) ?? data.acting
          if (acting.id !== data.acting.id) setActingMembership(acting.id)
          signedIn({ ...data, acting })
        },
      }),
    isPending,
    error: error && {
      words: words(error),
      requestId: error.code === 'internal' ? error.problem?.requestId : undefined,
    },
  }
}
