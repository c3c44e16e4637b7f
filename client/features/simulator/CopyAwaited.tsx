import { useTranslation } from 'react-i18next'
import type { ProblemError } from '../../api/problem.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'

/**
 * While the case to be copied is not known whole. An invented family, or half a copy, would pass for it here, and
 * could be changed and saved.
 */
export function CopyAwaited({ error, onRetry }: { error: ProblemError | null; onRetry: () => void }) {
  const { t } = useTranslation('simulator')
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitleCopy')} />
      {error ? (
        <ErrorState onRetry={onRetry} {...(error.problem ? { requestId: error.problem.requestId } : {})}>
          {t('noCopy')}
        </ErrorState>
      ) : (
        <SkeletonRows rows={8} />
      )}
    </>
  )
}
