import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../forms/FormDialog.tsx'
import { Breaks } from './Breaks.tsx'
import { useEdit } from './editContext.ts'
import { withoutStep } from './modelRows.ts'
import { idsOf, useChoices } from './useChoices.ts'

/** Takes a step out of the model, having said what that would break. */
export function RemoveStep({ id }: { id: string }) {
  const { t } = useTranslation('models')
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('edit.removeStep')}</Button>
      {isOpen && <RemoveStepDialog id={id} onClose={() => setOpen(false)} />}
    </div>
  )
}

function RemoveStepDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('models')
  const { json, act, goTo } = useEdit()
  const { stepName } = useChoices(json)
  const next = useMemo(() => withoutStep(json, id), [json, id])
  const remove = () => {
    const ids = idsOf(json, 'transitions')
    const left = ids[ids.indexOf(id) - 1] ?? ids[1]
    act(next)
    onClose()
    goTo(left ? `transitions.${left}` : 'labels')
  }
  return (
    <FormDialog
      title={t('edit.removeStepTitle', { name: stepName(id), id })}
      submit={t('edit.removeStep')}
      busy={false}
      width={500}
      onSubmit={remove}
      onClose={onClose}
    >
      <Breaks next={next} />
    </FormDialog>
  )
}
