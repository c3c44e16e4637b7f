import { useTranslation } from 'react-i18next'
import { FormDialog } from '../forms/FormDialog.tsx'
import { useModelShown } from './modelContext.ts'
import { useModelAct } from './useModelAct.ts'

/** Takes a version out of use; the cases that run under it keep it. */
export function RetireDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('models')
  const { view } = useModelShown()
  const { command, answers } = useModelAct('models.retire', t('retire.done'), onClose)
  return (
    <FormDialog
      title={t('retire.title')}
      submit={t('act.retire')}
      busy={command.isPending}
      problem={command.error}
      width={500}
      onSubmit={() => command.mutate({ id: view.id, version: view.version }, answers)}
      onClose={onClose}
    >
      <p>{t('retire.text')}</p>
    </FormDialog>
  )
}
