import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { Reply } from '../../api/reply.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useLive, useOnChange } from '../../api/useLive.ts'
import { useClearToasts } from '../../ui/overlays/Toast.tsx'
import { NoAccess } from '../../ui/states/NoAccess.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { ErrorState } from '../../ui/states/States.tsx'
import { dropDraftsOf } from '../forms/drafts.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import { FormerCase } from '../transfers/FormerCase.tsx'
import { ownSteps } from '../workflow/primary.ts'
import { ANYWHERE, useAddressedForm } from './addressedForms.ts'
import { CaseContext, type CaseDialog, type CaseShown } from './caseContext.ts'
import { CaseDialogs } from './CaseDialogs.tsx'
import { CaseHeader } from './CaseHeader.tsx'
import { CaseTabs } from './CaseTabs.tsx'
import { CourseNotes } from './CourseNotes.tsx'
import { LostAccess } from './LostAccess.tsx'
import { Receipt } from './Receipt.tsx'
import { useCaseToasts } from './useCaseToasts.ts'

/** One case. Another address is another case, so nothing of the former one is carried over. */
export function Page() {
  const { id = '' } = useParams()
  return <OneCase key={id} id={id} />
}

function OneCase({ id }: { id: string }) {
  const client = useQueryClient()
  const reply = useOperation('cases.get', { id })
  const clearToasts = useClearToasts()
  const [isLost, setLost] = useState(false)
  useLive({ kind: 'case', id }, reply.data?.cursor)
  useOnChange((change) => {
    if (change.type !== 'case' || change.id !== id) return
    if (change.topic.kind === 'case') setLost(change.kind === 'left')
  })
  const isOut = isLost || (reply.isError && isGone(reply.error))
  // Access that ended leaves nothing behind: neither in the cache nor among the drafts.
  useEffect(() => {
    if (!isOut) return
    dropDraftsOf(id)
    clearToasts()
    client.removeQueries({
      predicate: ({ queryKey }) => (queryKey[1] as { caseId?: string } | undefined)?.caseId === id,
    })
  }, [isOut, client, id, clearToasts])

  if (isLost) return <LostAccess />
  if (reply.isError && isGone(reply.error)) return reply.data ? <LostAccess /> : <NoAccess />
  if (reply.data) return <Shown id={id} reply={reply.data} />
  if (reply.isError)
    return (
      <ErrorState
        onRetry={() => void reply.refetch()}
        {...(reply.error.problem ? { requestId: reply.error.problem.requestId } : {})}
      />
    )
  return <SkeletonRows rows={8} />
}

function Shown({ id, reply }: { id: string; reply: Reply<'cases.get'> }) {
  const { t } = useTranslation('case')
  const { session } = useSession()
  const view = reply.data
  const isOutside = view.lens === 'receipt' || view.lens === 'former'
  const workflow = useOperation('workflow.available', { caseId: id }, { enabled: !isOutside })
  const [dialog, setDialog] = useState<CaseDialog | null>(null)
  const addressed = useAddressedForm(ANYWHERE, reply.abilities)
  const { open: openForm } = addressed
  const open = useCallback(
    (next: CaseDialog) => {
      const form = ANYWHERE.find((one) => one === next.kind)
      setDialog(form ? null : next)
      if (form) openForm(form)
    },
    [openForm],
  )
  useCaseToasts(view)
  const allSteps = workflow.data?.data
  const shown = useMemo<CaseShown>(
    () => ({
      view,
      abilities: reply.abilities,
      steps: ownSteps(allSteps ?? []),
      allSteps: allSteps ?? [],
      knowsSteps: !workflow.isLoading,
      own: view.team?.find(({ membershipId }) => membershipId === session.acting.id),
      isMember: Boolean(view.memberSince),
      mustSign: view.confidentialitySignedAt === null,
      base: `/cases/${id}`,
      open,
    }),
    [view, reply.abilities, allSteps, workflow.isLoading, session.acting.id, id, open],
  )
  return (
    <CaseContext value={shown}>
      <CaseHeader />
      {!isOutside && <CourseNotes />}
      {workflow.error && !isGone(workflow.error) && <ProblemNote error={workflow.error} />}
      {view.lens === 'receipt' && <Receipt />}
      {view.lens === 'former' && <FormerCase />}
      {!isOutside && <CaseTabs label={t('tabs.label')} />}
      <CaseDialogs
        dialog={dialog ?? (addressed.form && { kind: addressed.form })}
        onClose={() => {
          setDialog(null)
          addressed.close()
        }}
      />
    </CaseContext>
  )
}
