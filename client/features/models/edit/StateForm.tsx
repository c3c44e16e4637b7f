import { useTranslation } from 'react-i18next'
import { useEdit } from './editContext.ts'
import { ChoiceField, LabelField, TimeField, YesField } from './fields.tsx'
import css from './edit.module.css'
import { inputId } from './place.ts'
import { RemoveState } from './RemoveState.tsx'
import { useChoices } from './useChoices.ts'

/** One stage: its name, whose it is, how long it may last and what follows. */
export function StateForm({ id }: { id: string }) {
  const { t } = useTranslation('models')
  const { json, get, errorOf } = useEdit()
  const choices = useChoices(json)
  const at = `states.${id}`
  const hasDeadline = get(`${at}.sla`) !== undefined
  const error = errorOf(at)
  return (
    <div className={css.form} id={inputId(at)} tabIndex={-1}>
      <h2>{t('place.state', { name: choices.stateName(id) })}</h2>
      {error && <div className={css.error}>{error}</div>}
      <LabelField place={`${at}.label`} label={t('edit.label')} />
      <TimeField place={`${at}.sla`} label={t('edit.deadline')} optional />
      {hasDeadline && (
        <>
          <TimeField place={`${at}.sla.urgent`} label={t('edit.urgent')} optional />
          <ChoiceField
            place={`${at}.sla.then`}
            label={t('edit.then')}
            hint={t('edit.thenHint')}
            none={t('edit.thenNone')}
            data={choices.systemSteps(id)}
          />
        </>
      )}
      {!hasDeadline && <LabelField place={`${at}.exempt`} label={t('edit.exempt')} />}
      <ChoiceField
        place={`${at}.owner`}
        label={t('edit.owner')}
        hint={t('edit.ownerHint')}
        none={t('edit.nobody')}
        data={choices.roles}
      />
      <ChoiceField place={`${at}.lane`} label={t('edit.lane')} data={choices.lanes} />
      <ChoiceField place={`${at}.level`} label={t('edit.level')} data={choices.levels} />
      <YesField place={`${at}.pausesClock`} label={t('edit.pausesClock')} />
      <YesField place={`${at}.end`} label={t('edit.end')} />
      <RemoveState id={id} />
    </div>
  )
}
