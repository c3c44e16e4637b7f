import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { parsePesel } from '../../../shared/domain/pesel.ts'
import { useOperation } from '../../api/hooks.ts'
import { Callout } from '../../ui/states/States.tsx'
import type { PersonForm } from '../persons/personForm.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import css from './case.module.css'
import { familyGenitive } from './familyTitle.ts'
import { isNamed } from './openingForm.ts'

/** Warns, while people are being typed, that the same ones seem to be in a case already; only in cases one may see. */
export function SimilarCases({ persons }: { persons: readonly PersonForm[] }) {
  const { t } = useTranslation('case')
  const people = persons
    .filter(isNamed)
    .slice(0, 15)
    .map(({ firstName, lastName, birthDate, pesel }) => {
      const read = pesel.trim() ? parsePesel(pesel) : null
      return {
        firstName: firstName.trim(),
        lastName: lastName.trim(),
        ...(birthDate ? { birthDate } : {}),
        ...(read?.ok ? { pesel: read.pesel } : {}),
      }
    })
  const [asked] = useDebouncedValue(JSON.stringify(people), 600)
  const parsed = JSON.parse(asked) as typeof people
  const reply = useOperation(
    'persons.findSimilar',
    { people: parsed },
    { enabled: parsed.length > 0, keepPrevious: true },
  )
  const found = parsed.length > 0 ? (reply.data?.data ?? []) : []
  const stageName = useStageNames(found)
  return (
    <div role="status">
      {found.length > 0 && (
        <Callout tone="amber">
          <b>{t('similar.title', { count: found.length })}</b>
          <ul className={css.bullets}>
            {found.map((similar) => {
              const { caseId, number, familyName, gmina, matches } = similar
              return (
                <li key={caseId}>
                  <Link to={`/cases/${caseId}`} target="_blank" rel="noreferrer">
                    {t('name.family', { name: familyName, ofName: familyGenitive(familyName) })}
                    {number && `, ${number}`}
                  </Link>
                  {`, ${gmina.name}, ${stageName(similar)}. `}
                  {matches.map(({ name, by }) => t(`similar.by.${by}`, { name })).join(', ')}
                </li>
              )
            })}
          </ul>
          {t('similar.hint')}
        </Callout>
      )}
    </div>
  )
}
