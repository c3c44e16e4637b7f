import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { isWayUp } from '../../../shared/workflow/engineEvents.ts'
import { useOperation } from '../../api/hooks.ts'
import { isGone } from '../../api/problem.ts'
import { useLive } from '../../api/useLive.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { CaseContext, type CaseDialog, type CaseShown } from '../cases/caseContext.ts'
import { CaseDialogs } from '../cases/CaseDialogs.tsx'
import { useCaseName } from '../caseList/useCaseName.ts'
import { useSession } from '../session/SessionProvider.tsx'
import { modelOfCase } from '../workflow/models.ts'
import { ownSteps, type NextStep } from '../workflow/primary.ts'
import { landingOn, stepTo, type Landing } from './landing.ts'
import { NotYetDialog } from './NotYetDialog.tsx'
import { useMoveWords } from './useMoveWords.ts'

/** A card on its way: to which stage, and by which step where that has been chosen. */
export interface Move {
  row: CaseRow
  to: CaseState
  transition?: string
  /** Let go over the column, so the card has visibly gone back meanwhile. */
  dropped: boolean
}

/** Asks everything afresh before a case is moved: a board may have stood open for a while. */
export function MoveDialog({ move, onClose }: { move: Move; onClose: () => void }) {
  const caseName = useCaseName()
  const client = useQueryClient()
  const { session } = useSession()
  const { id } = move.row
  const reply = useOperation('cases.get', { id })
  const workflow = useOperation('workflow.available', { caseId: id })
  useLive({ kind: 'case', id }, reply.data?.cursor)
  const [inside, setInside] = useState<CaseDialog | null>(null)
  const allSteps = workflow.data?.data
  const shown = useMemo<CaseShown | null>(
    () =>
      reply.data
        ? {
            view: reply.data.data,
            abilities: reply.data.abilities,
            steps: ownSteps(allSteps ?? []),
            allSteps: allSteps ?? [],
            knowsSteps: !workflow.isLoading,
            own: reply.data.data.team?.find(({ membershipId }) => membershipId === session.acting.id),
            isMember: (reply.data.data.memberSince ?? null) !== null,
            mustSign: reply.data.data.confidentialitySignedAt === null,
            base: `/cases/${id}`,
            open: setInside,
          }
        : null,
    [reply.data, allSteps, workflow.isLoading, session.acting.id, id],
  )
  const close = () => {
    onClose()
    void client.invalidateQueries({ queryKey: ['cases.list'] })
  }
  const error = reply.error ?? workflow.error
  const frame = (children: React.ReactNode) => (
    <Dialog opened onClose={close} title={caseName(move.row)}>
      {children}
    </Dialog>
  )
  if (error)
    return frame(
      isGone(error) ? (
        <EmptyState kind="outOfScope" />
      ) : (
        <ErrorState
          onRetry={() => {
            void reply.refetch()
            void workflow.refetch()
          }}
        />
      ),
    )
  if (!shown || !allSteps || !reply.isFetchedAfterMount || !workflow.isFetchedAfterMount)
    return frame(<SkeletonRows rows={3} />)
  return (
    <CaseContext value={shown}>
      {inside ? (
        <CaseDialogs dialog={inside} onClose={() => setInside(null)} />
      ) : (
        <Question move={move} shown={shown} onClose={close} />
      )}
    </CaseContext>
  )
}

/** The form that this way begins with, where it is open. */
function formOf(step: NextStep | undefined, place: Landing): CaseDialog | null {
  if (step?.allowed && isWayUp(step.event)) return { kind: 'escalate' }
  return step && !step.ownOperation && place.kind === 'open' ? { kind: 'step', step } : null
}

function Question({ move, shown, onClose }: { move: Move; shown: CaseShown; onClose: () => void }) {
  const { t } = useTranslation('board')
  const { stage, landing } = useMoveWords()
  const caseName = useCaseName()
  const model = modelOfCase(shown.view)
  const chosen = shown.steps.find(({ transition }) => transition === move.transition)
  const step = chosen ?? stepTo(shown.steps, move.to)
  const place = landingOn(shown.view, move.to, shown.steps, model)
  // A form stays once it is there: the case may be seen in its new stage before the form has had its own answer.
  const [form, setForm] = useState<CaseDialog | null>(null)
  const due = formOf(step, place)
  if (due && !form) setForm(due)
  if (form) return <CaseDialogs dialog={form} onClose={onClose} />
  if (step && !step.allowed) return <NotYetDialog step={step} dropped={move.dropped} onClose={onClose} />
  return (
    <Dialog
      opened
      onClose={onClose}
      over={caseName(move.row)}
      title={t('notYet.title', { stage: stage(move.to, model) })}
      back={<Button onClick={onClose}>{t('notYet.close')}</Button>}
      primary={
        <Button variant="filled" component={Link} to={shown.base}>
          {t('move.open')}
        </Button>
      }
    >
      <p>{step ? t('move.inCase') : landing(place, move.row, model)}</p>
    </Dialog>
  )
}
