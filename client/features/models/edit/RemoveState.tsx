import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../forms/FormDialog.tsx'
import { Breaks } from './Breaks.tsx'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'
import { withoutState } from './modelRows.ts'
import { idsOf, useChoices } from './useChoices.ts'

/** Takes a stage out of the model, having said what becomes of its steps and what that would break. */
export function RemoveState({ id }: { id: string }) {
  const { t } = useTranslation('models')
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{t('edit.removeState')}</Button>
      {isOpen && <RemoveStateDialog id={id} onClose={() => setOpen(false)} />}
    </div>
  )
}

function RemoveStateDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('models')
  const { json, act, goTo } = useEdit()
  const { states, stateName, stepName } = useChoices(json)
  const [instead, setInstead] = useState<string | null>(null)
  const removal = useMemo(() => withoutState(json, id, instead), [json, id, instead])
  const remove = () => {
    const ids = idsOf(json, 'states')
    const left = ids[ids.indexOf(id) - 1] ?? ids[1]
    act(removal.json)
    onClose()
    goTo(left ? `states.${left}` : 'labels')
  }
  const groups = [
    { steps: removal.gone, words: t('edit.stepsGone') },
    { steps: removal.led, words: t('edit.stepsLed', { name: stateName(instead ?? '') }) },
    { steps: removal.kept, words: t('edit.stepsKept') },
  ].filter(({ steps }) => steps.length > 0)
  return (
    <FormDialog
      title={t('edit.removeStateTitle', { name: stateName(id) })}
      submit={t('edit.removeState')}
      busy={false}
      width={500}
      onSubmit={remove}
      onClose={onClose}
    >
      <Select
        label={t('edit.instead')}
        placeholder={t('edit.insteadNone')}
        data={states.filter(({ value }) => value !== id)}
        searchable
        clearable
        value={instead}
        onChange={setInstead}
      />
      {groups.map(({ steps, words }) => (
        <div key={words}>
          <p>{words}</p>
          <ul className={css.plain}>
            {steps.map((step) => (
              <li key={step}>
                {step} {stepName(step)}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Breaks next={removal.json} />
    </FormDialog>
  )
}
