import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/hooks.ts'
import type { ProblemError } from '../../api/problem.ts'
import { useAccess } from './SessionProvider.tsx'

/** Signs in and tells in one sentence why it did not work; any wrong pair gets the same one. */
export function useSignIn() {
  const { t } = useTranslation('session')
  const { signedIn } = useAccess()
  const { mutate, error, isPending, variables } = useCommand('session.signIn')
  const words = ({ code, problem }: ProblemError): string => {
    if (code === 'unauthenticated' || code === 'validation_failed') return t('error.pair')
    if (code === 'rate_limited')
      return t('error.limited', { count: Math.max(1, Math.ceil((problem?.retryAfter ?? 60) / 60)) })
    return t(code === 'offline' || code === 'unavailable' ? 'error.offline' : 'error.other')
  }
  return {
    signIn: (pair: { email: string; password: string }) =>
      mutate(pair, { onSuccess: ({ data }) => signedIn(data) }),
    isPending,
    pendingEmail: isPending ? variables.email : null,
    error: error && {
      words: words(error),
      requestId: error.code === 'internal' ? error.problem?.requestId : undefined,
    },
  }
}
