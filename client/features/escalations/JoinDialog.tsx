import { useTranslation } from 'react-i18next'
import type { EscalationView } from '../../../shared/contracts/escalations.ts'
import { useCommand } from '../../api/hooks.ts'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { useToast } from '../../ui/overlays/Toast.tsx'
import { ProblemNote } from '../forms/ProblemNote.tsx'

const touches = { touches: ['escalations.list', 'cases.get', 'cases.timeline'] as const }

/** The powiat's centre joins the team of the case whose question it was asked. */
export function JoinDialog({ escalation, onClose }: { escalation: EscalationView; onClose: () => void }) {
  const { t } = useTranslation('escalations')
  const toast = useToast()
  const command = useCommand('escalations.join', touches)
  const { id, version } = escalation
  const join = () =>
    command.mutate(
      { id, version },
      {
        onSuccess: () => {
          toast({ text: t('join.done') })
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      opened
      title={t('join.title')}
      confirm={t('act.join')}
      busy={command.isPending}
      onConfirm={join}
      onClose={onClose}
    >
      <p>{t('join.text')}</p>
      <ProblemNote error={command.error} />
    </ConfirmDialog>
  )
}
