import { Button, Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TIME_UNITS } from '../../../../shared/domain/workingDays.ts'
import css from './edit.module.css'
import { useEdit } from './editContext.ts'
import { inputId, withValue } from './place.ts'

/** Inputs for places of a model: each shows what stands there and what is wrong with it. */

interface FieldProps {
  place: string
  label: string
  hint?: string
}
export interface Choice {
  value: string
  label: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

export function WordField({ place, label, hint, readOnly = false }: FieldProps & { readOnly?: boolean }) {
  const { get, set, errorOf } = useEdit()
  return (
    <TextInput
      id={inputId(place)}
      label={label}
      description={hint}
      maxLength={300}
      readOnly={readOnly}
      className={readOnly ? (css.fixed ?? '') : ''}
      value={textOf(get(place))}
      error={errorOf(place)}
      onChange={(event) => set(place, event.currentTarget.value)}
    />
  )
}

/** A label in both languages. */
export function LabelField({ place, label, hint }: FieldProps) {
  const { t } = useTranslation('models')
  const { errorOf } = useEdit()
  const error = errorOf(place)
  return (
    <fieldset className={css.pair} id={inputId(place)} tabIndex={-1}>
      <legend>{label}</legend>
      {hint && <div className={css.hint}>{hint}</div>}
      {error && <div className={css.error}>{error}</div>}
      <div className={css.two}>
        <WordField place={`${place}.pl`} label={t('edit.pl')} />
        <WordField place={`${place}.en`} label={t('edit.en')} />
      </div>
    </fieldset>
  )
}

export function ChoiceField({
  place,
  label,
  hint,
  data,
  none,
}: FieldProps & { data: Choice[]; none?: string }) {
  const { get, set, errorOf } = useEdit()
  return (
    <Select
      id={inputId(place)}
      label={label}
      description={hint}
      data={data}
      searchable
      clearable={none !== undefined}
      allowDeselect={false}
      {...(none === undefined ? {} : { placeholder: none })}
      value={textOf(get(place)) || null}
      error={errorOf(place)}
      onChange={(value) => set(place, value ?? undefined)}
    />
  )
}

export function ManyField({
  place,
  label,
  hint,
  data,
  onChange,
}: FieldProps & {
  data: Choice[]
  /** Where the choice changes more than this place. */
  onChange?: (value: string[]) => void
}) {
  const { get, set, errorIn } = useEdit()
  return (
    <MultiSelect
      id={inputId(place)}
      label={label}
      description={hint}
      data={data}
      searchable
      value={listOf(get(place))}
      error={errorIn(place)}
      onChange={onChange ?? ((value) => set(place, value))}
    />
  )
}

/** Something that is so or is not; what is not so is left out of the model. */
export function YesField({ place, label, hint }: FieldProps) {
  const { get, set, errorOf } = useEdit()
  return (
    <Checkbox
      id={inputId(place)}
      label={label}
      description={hint}
      checked={get(place) === true}
      error={errorOf(place)}
      onChange={(event) => set(place, event.currentTarget.checked || undefined)}
    />
  )
}

export function NumberField({ place, label, hint, min = 1 }: FieldProps & { min?: number }) {
  const { get, set, errorOf } = useEdit()
  const value = get(place)
  return (
    <NumberInput
      id={inputId(place)}
      label={label}
      description={hint}
      min={min}
      allowDecimal={false}
      className={css.number ?? ''}
      value={typeof value === 'number' ? value : ''}
      error={errorOf(place)}
      onChange={(next) => set(place, typeof next === 'number' ? next : undefined)}
    />
  )
}

/** A length of time; an optional one has a box that brings it in. */
export function TimeField({
  place,
  label,
  optional = false,
  min = 1,
}: FieldProps & { optional?: boolean; min?: number }) {
  const { t } = useTranslation('models')
  const { get, set, errorOf, errorIn } = useEdit()
  const isThere = get(place) !== undefined
  const error = errorIn(place)
  const row = (
    <div className={css.time}>
      <NumberInput
        id={inputId(`${place}.n`)}
        aria-label={t('edit.number', { what: label })}
        min={min}
        max={1000}
        allowDecimal={false}
        value={typeof get(`${place}.n`) === 'number' ? (get(`${place}.n`) as number) : ''}
        error={Boolean(errorOf(`${place}.n`))}
        onChange={(next) => set(`${place}.n`, typeof next === 'number' ? next : undefined)}
      />
      <Select
        id={inputId(`${place}.unit`)}
        aria-label={t('edit.unit', { what: label })}
        data={TIME_UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        allowDeselect={false}
        value={textOf(get(`${place}.unit`)) || null}
        error={Boolean(errorOf(`${place}.unit`))}
        onChange={(unit) => unit && set(`${place}.unit`, unit)}
      />
    </div>
  )
  return (
    <fieldset
      className={css.pair}
      id={inputId(place)}
      tabIndex={-1}
      {...(optional ? { 'aria-label': label } : {})}
    >
      {!optional && <legend>{label}</legend>}
      {optional && (
        <Checkbox
          label={label}
          className={css.isSet ?? ''}
          checked={isThere}
          onChange={(event) => set(place, event.currentTarget.checked ? { n: 3, unit: 'wd' } : undefined)}
        />
      )}
      {(isThere || !optional) && row}
      {error && <div className={css.error}>{error}</div>}
    </fieldset>
  )
}

/** Rows of a list, each with a button that takes it out, and one that adds a row. */
export function Rows({
  place,
  title,
  add,
  remove,
  fresh,
  children,
}: {
  place: string
  title: string
  add: string
  remove: (index: number) => string
  fresh: unknown
  children: (index: number) => ReactNode
}) {
  const { t } = useTranslation('models')
  const { json, get, act, errorOf } = useEdit()
  const found = get(place)
  const rows: readonly unknown[] = Array.isArray(found) ? found : []
  const error = errorOf(place)
  const put = (now: readonly unknown[]) => act(withValue(json, place, now))
  return (
    <fieldset className={css.rows} id={inputId(place)} tabIndex={-1}>
      <legend>{title}</legend>
      {error && <div className={css.error}>{error}</div>}
      {rows.map((_, index) => (
        <div key={index} className={css.row}>
          <div className={css.rowFields}>{children(index)}</div>
          <Button
            size="sm"
            variant="subtle"
            aria-label={remove(index)}
            onClick={() => put(rows.toSpliced(index, 1))}
          >
            {t('edit.remove')}
          </Button>
        </div>
      ))}
      <Button size="sm" onClick={() => put([...rows, fresh])}>
        {add}
      </Button>
    </fieldset>
  )
}
