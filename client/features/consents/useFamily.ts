import { isMinor, mustBeHeard } from '../../../shared/domain/consent.ts'
import type { PersonView } from '../../../shared/contracts/persons.ts'
import { useOperation } from '../../api/hooks.ts'
import { useCase } from '../cases/caseContext.ts'
import { useNow } from '../session/useNow.ts'

export const personName = ({ firstName, lastName }: Pick<PersonView, 'firstName' | 'lastName'>): string =>
  [firstName, lastName].filter(Boolean).join(' ')

/** The family of the case, and who of them is an adult today. */
export function useFamily() {
  const { view } = useCase()
  const now = useNow()
  const reply = useOperation('persons.list', { caseId: view.id })
  const persons = reply.data?.data ?? []
  const aged = ({ birthDate = null, roleInFamily }: PersonView) => ({ birthDate, roleInFamily })
  return {
    reply,
    persons,
    adults: persons.filter((person) => !isMinor(aged(person), now)),
    isMinor: (person: PersonView) => isMinor(aged(person), now),
    mustBeHeard: (person: PersonView) => mustBeHeard(aged(person), now),
    options: persons.map((person) => ({ value: person.id, label: personName(person) })),
  }
}
