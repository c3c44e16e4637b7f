import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCommand } from '../../api/hooks.ts'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { caseName, useCase } from '../cases/caseContext.ts'
import { ProblemNote } from '../forms/ProblemNote.tsx'

/** Withdrawing from the team oneself; nobody is told why. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('case')
  const { view } = useCase()
  const toast = useToast()
  const navigate = useNavigate()
  const command = useCommand('participants.leave')
  const leave = () =>
    command.mutate(
      { caseId: view.id },
      {
        onSuccess: () => {
          toast({ text: t('leave.done') })
          void navigate('/cases')
        },
      },
    )
  return (
    <ConfirmDialog
      opened
      destructive
      title={t('leave.title', { name: caseName(view, t) })}
      confirm={t('action.leave')}
      busy={command.isPending}
      onConfirm={leave}
      onClose={onClose}
    >
      <p>{t('leave.text')}</p>
      <ProblemNote error={command.error} />
    </ConfirmDialog>
  )
}
