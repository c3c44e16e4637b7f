import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RELATION_KINDS } from '../../../shared/domain/vocabulary.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { may, useCase } from '../cases/caseContext.ts'
import { useFamily } from '../consents/useFamily.ts'
import { GenogramDrawing } from './GenogramDrawing.tsx'
import css from './genogram.module.css'
import { RelationsDialog } from './RelationsDialog.tsx'
import { useGenogramWords } from './useGenogramWords.ts'

/** The family diagram with its legend and the same in words; `brief` leaves the words to the tab of the people. */
export function Genogram({ brief = false }: { brief?: boolean }) {
  const { t } = useTranslation('genogram')
  const { t: term } = useTranslation('vocabulary')
  const { view, abilities } = useCase()
  const { reply, persons } = useFamily()
  const { personWords, lineWords } = useGenogramWords(persons)
  const [isEditing, setEditing] = useState(false)
  const { relations } = view
  if (!relations) return null
  if (brief && (persons.length === 0 || relations.length === 0)) return null
  const mayEdit = may(abilities, 'addPerson') && persons.length > 1
  const edit = (
    <button type="button" className={text.link} onClick={() => setEditing(true)}>
      {t('edit')}
    </button>
  )
  return (
    <Section title={t('title')} end={mayEdit && !brief && edit}>
      {reply.isPending && <SkeletonRows rows={3} />}
      {reply.isError && <ErrorState onRetry={() => void reply.refetch()} />}
      {reply.data && persons.length === 0 && <EmptyState kind="nothingYet">{t('nobody')}</EmptyState>}
      {persons.length > 0 && <GenogramDrawing persons={persons} relations={relations} />}
      {persons.length > 1 && relations.length === 0 && (
        <EmptyState kind="nothingYet" action={mayEdit && edit}>
          {t('empty')}
        </EmptyState>
      )}
      {persons.length > 0 && relations.length > 0 && !brief && (
        <>
          <p className={`${text.small} ${text.ink3}`}>
            {t('signs', {
              lines: RELATION_KINDS.filter((kind) => relations.some((one) => one.kind === kind))
                .map((kind) => `${term(`relationKind.${kind}`)}: ${t(`sign.${kind}`)}`)
                .join('; '),
            })}
          </p>
          <details className={css.told}>
            <summary>{t('inWords')}</summary>
            <ul>
              {persons.map((person) => (
                <li key={person.id}>{personWords(person)}</li>
              ))}
              {relations.map((relation) => (
                <li key={relation.id}>{lineWords(relation)}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      {isEditing && (
        <RelationsDialog persons={persons} relations={relations} onClose={() => setEditing(false)} />
      )}
    </Section>
  )
}
