import { MultiSelect, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../../forms/useFieldErrors.ts'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'
import { withStep } from './modelRows.ts'
import { useChoices } from './useChoices.ts'

/** The button that brings a step into the model. */
export function AddStep() {
  const { t } = useTranslation('models')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={css.addPart} onClick={() => setOpen(true)}>
        + {t('edit.addStep')}
      </button>
      {isOpen && <AddStepDialog onClose={() => setOpen(false)} />}
    </>
  )
}

/** What a step cannot do without: names, from where to where, and who takes it. The rest is for its form. */
function AddStepDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('models')
  const { json, act, goTo } = useEdit()
  const choices = useChoices(json)
  const [label, setLabel] = useState({ pl: '', en: '' })
  const [from, setFrom] = useState<string[]>([])
  const [to, setTo] = useState<string | null>(null)
  const [roles, setRoles] = useState<string[]>([])
  const errors = useFieldErrors('add-step', null, {
    pl: `${t('edit.label')} ${t('edit.pl')}`,
    en: `${t('edit.label')} ${t('edit.en')}`,
    from: t('edit.from'),
    to: t('edit.to'),
    roles: t('edit.roles'),
  })
  const add = () => {
    if (!errors.accept(blank({ ...label, from: from.join(), to, roles: roles.join() })) || to === null) return
    const made = withStep(json, { label, from, to, roles })
    act(made.json)
    onClose()
    goTo(`transitions.${made.id}`)
  }
  return (
    <FormDialog
      title={t('edit.addStep')}
      submit={t('edit.addStep')}
      busy={false}
      errors={errors.summary}
      width={500}
      onSubmit={add}
      onClose={onClose}
    >
      <p>{t('edit.addStepText')}</p>
      <div className={css.two}>
        {(['pl', 'en'] as const).map((language) => (
          <TextInput
            key={language}
            id={errors.id(language)}
            label={`${t('edit.label')} ${t(`edit.${language}`)}`}
            maxLength={200}
            value={label[language]}
            error={errors.of(language)}
            onChange={(event) => setLabel({ ...label, [language]: event.currentTarget.value })}
          />
        ))}
      </div>
      <MultiSelect
        id={errors.id('from')}
        label={t('edit.from')}
        data={choices.states}
        searchable
        value={from}
        error={errors.of('from')}
        onChange={setFrom}
      />
      <Select
        id={errors.id('to')}
        label={t('edit.to')}
        data={choices.targets}
        searchable
        allowDeselect={false}
        value={to}
        error={errors.of('to')}
        onChange={setTo}
      />
      <MultiSelect
        id={errors.id('roles')}
        label={t('edit.roles')}
        data={choices.roles}
        searchable
        value={roles}
        error={errors.of('roles')}
        onChange={setRoles}
      />
    </FormDialog>
  )
}
