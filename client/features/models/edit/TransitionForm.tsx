import { useTranslation } from 'react-i18next'
import { isEngineStep } from '../../../../shared/workflow/engineEvents.ts'
import { ByReason } from './ByReason.tsx'
import { useEdit } from './editContext.ts'
import {
  ChoiceField,
  LabelField,
  ManyField,
  NumberField,
  Rows,
  TimeField,
  WordField,
  YesField,
} from './fields.tsx'
import css from './edit.module.css'
import { inputId, type Json } from './place.ts'
import { withDocuments } from './stepDocuments.ts'
import { RemoveStep } from './RemoveStep.tsx'
import { useChoices } from './useChoices.ts'

const COUNTED = ['gTeam', 'gCost']

/** One step: from where to where, who takes it, what it needs and what it sets off. */
export function TransitionForm({ id }: { id: string }) {
  const { t } = useTranslation('models')
  const { json, get, act, errorOf } = useEdit()
  const choices = useChoices(json)
  const at = `transitions.${id}`
  const found = get(`${at}.guards`)
  const guards = Array.isArray(found) ? (found as Json[]) : []
  const error = errorOf(at)
  const listAt = (field: string) => {
    const list = get(`${at}.${field}`)
    return Array.isArray(list) ? list.map(String) : []
  }
  const isFixed = isEngineStep({
    from: listAt('from'),
    event: String(get(`${at}.event`)),
    effects: listAt('effects'),
  })
  const guardName = (index: number) => {
    const fn = String(guards[index]?.['fn'])
    return choices.guards.find(({ value }) => value === fn)?.label ?? fn
  }
  return (
    <div className={css.form} id={inputId(at)} tabIndex={-1}>
      <h2>{t('place.transition', { name: choices.stepName(id), id })}</h2>
      {error && <div className={css.error}>{error}</div>}
      <LabelField place={`${at}.label`} label={t('edit.label')} />
      <ManyField place={`${at}.from`} label={t('edit.from')} data={choices.states} />
      <ChoiceField place={`${at}.to`} label={t('edit.to')} data={choices.targets} />
      <ManyField place={`${at}.roles`} label={t('edit.roles')} data={choices.roles} />
      <Rows
        place={`${at}.guards`}
        title={t('edit.guards')}
        add={t('edit.addGuard')}
        remove={(index) => t('edit.removeNamed', { what: guardName(index) })}
        fresh={{ fn: 'gLead' }}
      >
        {(index) => {
          const guard = guards[index]
          const fn = String(guard?.['fn'])
          const isOnly = guards.filter((one) => one['fn'] === fn).length === 1
          const place = `${at}.guards.${isOnly ? fn : index}`
          return (
            <>
              <ChoiceField place={`${place}.fn`} label={t('edit.guard')} data={choices.guards} />
              {(COUNTED.includes(fn) || guard?.['n'] !== undefined) && (
                <NumberField place={`${place}.n`} label={t(fn === 'gTeam' ? 'edit.nTeam' : 'edit.n')} />
              )}
              {fn === 'gEsc' && (
                <ManyField place={`${place}.reasons`} label={t('edit.reasons')} data={choices.reasons} />
              )}
            </>
          )
        }}
      </Rows>
      <ManyField
        place={`${at}.requiredDocs`}
        label={t('edit.documents')}
        hint={t('edit.documentsHint')}
        data={choices.documents}
        onChange={(documents) => act(withDocuments(json, at, documents))}
      />
      {(get(`${at}.to`) === 'ESC_POWIAT' || String(get(`${at}.pullsIn`) ?? '') !== '') && (
        <ManyField
          place={`${at}.pullsIn`}
          label={t('edit.pullsIn')}
          hint={t('edit.pullsInHint')}
          data={choices.sectors}
        />
      )}
      <ManyField place={`${at}.asks`} label={t('edit.asks')} hint={t('edit.asksHint')} data={choices.asks} />
      <TimeField place={`${at}.deadline`} label={t('edit.stepDeadline')} optional />
      {get(`${at}.deadline`) !== undefined && <ByReason at={`${at}.deadline`} />}
      {String(get(`${at}.effects`)).includes('recordFidelity') && (
        <TimeField place={`${at}.recurs`} label={t('edit.recurs')} optional />
      )}
      {get(`${at}.recurs`) !== undefined && (
        <TimeField place={`${at}.recurs.remind`} label={t('edit.recursRemind')} />
      )}
      <YesField place={`${at}.fourEyes`} label={t('edit.fourEyes')} />
      <YesField place={`${at}.overridable`} label={t('edit.overridable')} />
      <ManyField place={`${at}.effects`} label={t('edit.effects')} data={choices.effects} />
      <WordField
        place={`${at}.event`}
        label={t('edit.event')}
        hint={t(isFixed ? 'edit.eventFixed' : 'edit.eventHint')}
        readOnly={isFixed}
      />
      <LabelField place={`${at}.source`} label={t('edit.source')} hint={t('edit.sourceHint')} />
      <RemoveStep id={id} />
    </div>
  )
}
