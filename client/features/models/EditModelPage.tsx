import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import { useProblemWords } from '../forms/useProblemWords.ts'
import { Editor } from './edit/Editor.tsx'

/** Writing a draft, or a new edition during the consultation. */
export function Page() {
  const { id = '' } = useParams()
  const { t } = useTranslation('models')
  const { reasonWord } = useProblemWords()
  const reply = useOperation('models.get', { model: id })
  useLive({ kind: 'models' }, reply.data?.cursor)
  if (reply.isError && isGone(reply.error)) return <NoAccess />
  if (reply.isError && !reply.data)
    return (
      <ErrorState
        onRetry={() => void reply.refetch()}
        {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
      />
    )
  if (!reply.data) return <SkeletonRows rows={8} />
  const { data: view, abilities } = reply.data
  const { allowed, reason } = abilities['update'] ?? { allowed: false }
  if (!allowed)
    return <NoAccess ask={<p>{reason === 'regionOnly' ? reasonWord(reason) : t('edit.closed')}</p>} />
  return <Editor key={id} view={view} />
}
