import { useTranslation } from 'react-i18next'
import type { PersonView, RelationView } from '../../../shared/contracts/persons.ts'
import { ageOf } from '../../../shared/domain/consent.ts'
import { useNow } from '../session/useNow.ts'

/** People and lines of the family diagram in words. */
export function useGenogramWords(persons: readonly PersonView[]) {
  const { t } = useTranslation('genogram')
  const { t: term } = useTranslation('vocabulary')
  const now = useNow()
  const age = ({ birthDate }: PersonView) => ageOf({ birthDate: birthDate ?? null }, now)
  const nameOf = (id: string): string => persons.find((one) => one.id === id)?.firstName ?? t('unknown')
  return {
    nameOf,
    /** “Kacper, 10”; without a date of birth the name alone. */
    labelOf: (person: PersonView): string =>
      [person.firstName, age(person)].filter((it) => it !== null).join(', '),
    roleOf: ({ roleInFamily }: PersonView): string => term(`familyRole.${roleInFamily}`),
    personWords: (person: PersonView): string => {
      const years = age(person)
      const role = term(`familyRole.${person.roleInFamily}`)
      return years === null
        ? t('person', { name: person.firstName, role })
        : t('aged', { name: person.firstName, role, count: years })
    },
    lineWords: ({ a, b, kind, note }: Omit<RelationView, 'id'>): string => {
      const words = t(`line.${kind}`, { a: nameOf(a), b: nameOf(b) })
      return note ? `${words} (${note})` : words
    },
  }
}
