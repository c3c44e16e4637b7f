import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FAMILY_ROLES, type FamilyRole } from '../../../shared/domain/vocabulary.ts'
import { DayInput } from '../../ui/forms/DayInput.tsx'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import css from '../cases/case.module.css'
import type { PersonForm } from './personForm.ts'

/** Inputs of one family member; `peselHint` says what stands there already. */
export function PersonFields({
  value,
  onChange,
  errorOf,
  id,
  peselHint,
}: {
  value: PersonForm
  onChange: (next: PersonForm) => void
  errorOf: (field: string) => string | undefined
  id: (field: string) => string
  peselHint?: string | undefined
}) {
  const { t } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const line = (field: 'firstName' | 'lastName' | 'school' | 'phone', max: number, optional = false) => (
    <TextInput
      id={id(field)}
      label={<FieldLabel optional={optional}>{t(`person.${field}`)}</FieldLabel>}
      autoComplete="off"
      maxLength={max}
      value={value[field]}
      onChange={(event) => onChange({ ...value, [field]: event.currentTarget.value })}
      error={errorOf(field)}
    />
  )
  return (
    <>
      <div className={css.pair}>
        {line('firstName', 60)}
        {line('lastName', 80)}
      </div>
      <div className={css.pair}>
        <Select
          id={id('roleInFamily')}
          label={t('person.roleInFamily')}
          allowDeselect={false}
          data={FAMILY_ROLES.map((role) => ({ value: role, label: term(`familyRole.${role}`) }))}
          value={value.roleInFamily}
          onChange={(role) => role && onChange({ ...value, roleInFamily: role as FamilyRole })}
        />
        <DayInput
          id={id('birthDate')}
          label={<FieldLabel optional>{t('person.birthDate')}</FieldLabel>}
          placeholder={t('person.dayPlaceholder')}
          clearable
          clearButtonProps={{ 'aria-label': t('person.clearDay') }}
          value={value.birthDate}
          onChange={(birthDate) => onChange({ ...value, birthDate })}
          error={errorOf('birthDate')}
        />
      </div>
      <div className={css.pair}>
        <TextInput
          id={id('pesel')}
          label={<FieldLabel optional>{t('person.pesel')}</FieldLabel>}
          description={peselHint}
          // Under the input, so that it stands level with its neighbour.
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          inputMode="numeric"
          maxLength={14}
          value={value.pesel}
          onChange={(event) => onChange({ ...value, pesel: event.currentTarget.value })}
          error={errorOf('pesel')}
        />
        {line('phone', 30, true)}
      </div>
      {value.roleInFamily === 'child' && line('school', 120, true)}
    </>
  )
}
