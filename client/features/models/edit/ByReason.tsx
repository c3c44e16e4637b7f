import { Button, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEdit } from './editContext.ts'
import css from './edit.module.css'
import { TimeField } from './fields.tsx'
import { inputId, withValue } from './place.ts'
import { useChoices } from './useChoices.ts'

/** Another length of the deadline for single reasons of going up a level: a child in danger cannot wait. */
export function ByReason({ at }: { at: string }) {
  const { t } = useTranslation('models')
  const { json, get, act, errorOf } = useEdit()
  const { reasons } = useChoices(json)
  const place = `${at}.byReason`
  const found = get(place)
  const given = typeof found === 'object' && found !== null ? Object.keys(found) : []
  const error = errorOf(place)
  const nameOf = (reason: string) => reasons.find(({ value }) => value === reason)?.label ?? reason
  // The last one gone, the field goes too: an empty one would read as a change.
  const remove = (reason: string) =>
    act(withValue(json, given.length === 1 ? place : `${place}.${reason}`, undefined))
  return (
    <fieldset className={css.rows} id={inputId(place)} tabIndex={-1}>
      <legend>{t('edit.byReason')}</legend>
      {error && <div className={css.error}>{error}</div>}
      {given.map((reason) => (
        <div key={reason} className={css.row}>
          <div className={css.rowFields}>
            <TimeField place={`${place}.${reason}`} label={nameOf(reason)} />
          </div>
          <Button
            size="sm"
            variant="subtle"
            aria-label={t('edit.removeNamed', { what: nameOf(reason) })}
            onClick={() => remove(reason)}
          >
            {t('edit.remove')}
          </Button>
        </div>
      ))}
      <Select
        className={css.wide ?? ''}
        label={t('edit.addReason')}
        placeholder={t('edit.chooseReason')}
        data={reasons.filter(({ value }) => !given.includes(value))}
        value={null}
        onChange={(reason) => reason && act(withValue(json, `${place}.${reason}`, { n: 24, unit: 'h' }))}
      />
    </fieldset>
  )
}
