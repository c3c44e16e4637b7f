import { Button, Fieldset, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldLabel } from '../../ui/forms/Form.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import { PersonFields } from '../persons/PersonFields.tsx'
import { emptyPerson, type PersonForm } from '../persons/personForm.ts'
import type { OpeningForm } from './openingForm.ts'
import open from './opening.module.css'
import { SimilarCases } from './SimilarCases.tsx'

const MOST = 20

/** The family and its members, looked for among the cases one sees as they are typed. */
export function FamilyFields({
  form,
  change,
  looksForSimilar,
  errorOf,
  id,
}: {
  form: OpeningForm
  change: (part: Partial<OpeningForm>) => void
  looksForSimilar: boolean
  errorOf: (field: string) => string | undefined
  id: (field: string) => string
}) {
  const { t } = useTranslation('case')
  const set = (index: number, person: PersonForm) =>
    change({ persons: form.persons.map((one, at) => (at === index ? person : one)) })
  return (
    <>
      <TextInput
        id={id('familyName')}
        label={t('edit.familyName')}
        description={t('opening.familyNameHint')}
        autoComplete="off"
        maxLength={120}
        value={form.familyName}
        onChange={(event) => change({ familyName: event.currentTarget.value })}
        error={errorOf('familyName')}
      />
      <TextInput
        id={id('address')}
        label={<FieldLabel optional>{t('edit.address')}</FieldLabel>}
        autoComplete="off"
        maxLength={200}
        value={form.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
        error={errorOf('address')}
      />
      {form.persons.map((person, index) => (
        <Fieldset
          key={index}
          variant="unstyled"
          className={open.person ?? ''}
          legend={t('opening.person', { n: index + 1 })}
        >
          <div className={open.fields}>
            <PersonFields
              value={person}
              onChange={(next) => set(index, next)}
              errorOf={(field) => errorOf(`persons.${index}.${field}`)}
              id={(field) => id(`persons.${index}.${field}`)}
              peselHint={t('person.peselHint')}
            />
            {form.persons.length > 1 && (
              <div>
                <Button
                  size="sm"
                  variant="subtle"
                  onClick={() => change({ persons: form.persons.filter((_, at) => at !== index) })}
                >
                  {t('opening.removePerson', { n: index + 1 })}
                </Button>
              </div>
            )}
          </div>
        </Fieldset>
      ))}
      {looksForSimilar && <SimilarCases persons={form.persons} />}
      {form.persons.length < MOST && (
        <div>
          <Button
            size="sm"
            leftSection={<Icon of={IconPlus} />}
            onClick={() => change({ persons: [...form.persons, { ...emptyPerson, roleInFamily: 'child' }] })}
          >
            {t('opening.addPerson')}
          </Button>
        </div>
      )}
    </>
  )
}
