import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import text from '../../../ui/text.module.css'
import { FormDialog } from '../../forms/FormDialog.tsx'
import { blank, useFieldErrors } from '../../forms/useFieldErrors.ts'
import { inLanguage, models } from '../../workflow/models.ts'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'
import { lackingStates, patternFor, withState } from './modelRows.ts'
import { idsOf } from './useChoices.ts'

/** The button that brings a stage into the model; without one where the model has all there are. */
export function AddState() {
  const { t } = useTranslation('models')
  const { json } = useEdit()
  const [isOpen, setOpen] = useState(false)
  if (lackingStates(json).length === 0)
    return <p className={`${text.small} ${text.ink2} ${css.note}`}>{t('edit.allStates')}</p>
  return (
    <>
      <button type="button" className={css.addPart} onClick={() => setOpen(true)}>
        + {t('edit.addState')}
      </button>
      {isOpen && <AddStateDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function AddStateDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation('models')
  const { t: term } = useTranslation('vocabulary')
  const { json, act, goTo } = useEdit()
  const lacking = lackingStates(json)
  const [id, setId] = useState<string | null>(lacking.length === 1 ? (lacking[0] ?? null) : null)
  const errors = useFieldErrors('add-state', null, { id: t('edit.whichState') })
  const made = useMemo(() => {
    const pattern = id === null ? undefined : patternFor(id, json['code'], models)
    if (id === null || !pattern) return null
    const next = withState(json, id, pattern)
    const before = new Set(idsOf(json, 'transitions'))
    const steps = (next['transitions'] as { id: string; label: { pl: string; en: string } }[]).filter(
      (row) => !before.has(row.id),
    )
    return { next, steps }
  }, [id, json])
  const add = () => {
    if (!errors.accept(blank({ id })) || !made || id === null) return
    act(made.next)
    onClose()
    goTo(`states.${id}`)
  }
  return (
    <FormDialog
      title={t('edit.addState')}
      submit={t('edit.addState')}
      busy={false}
      errors={errors.summary}
      width={500}
      onSubmit={add}
      onClose={onClose}
    >
      <p>{t('edit.addStateText')}</p>
      <Select
        id={errors.id('id')}
        label={t('edit.whichState')}
        data={lacking.map((value) => ({ value, label: term(`caseState.${value}`) }))}
        value={id}
        onChange={setId}
        error={errors.of('id')}
      />
      {made && (
        <div>
          <p>{made.steps.length > 0 ? t('edit.comesWith') : t('edit.comesAlone')}</p>
          <ul className={css.plain}>
            {made.steps.map(({ id: step, label }) => (
              <li key={step}>
                {step} {inLanguage(label, i18n.language)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  )
}
