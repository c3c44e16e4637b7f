import { useTranslation } from 'react-i18next'
import { useOperation } from '../../api/hooks.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, EmptyState, ErrorState } from '../../ui/states/States.tsx'
import css from '../cases/case.module.css'
import { useCase } from '../cases/caseContext.ts'
import { NoteItem } from '../notes/NoteItem.tsx'

/** What an institution keeps whose part in a case has ended: that it has ended, and its own notes to read. */
export function FormerCase() {
  const { t } = useTranslation('transfers')
  const { view } = useCase()
  const notes = useOperation('notes.list', { caseId: view.id, limit: '100' })
  const rows = notes.data?.data ?? []
  const known = new Set(rows.map(({ id }) => id))
  return (
    <>
      <div role="status">
        <Callout>
          <b>{t('former.title')}</b> {t(view.state === 'TRANSFERRED' ? 'former.moved' : 'former.left')}{' '}
          {t('former.keeps')}
        </Callout>
      </div>
      <div className={css.content}>
        <Section title={t('former.notes')}>
          {notes.isPending && <SkeletonRows rows={3} />}
          {notes.isError && !notes.data && <ErrorState onRetry={() => void notes.refetch()} />}
          {notes.data && rows.length === 0 && <EmptyState kind="nothingYet">{t('former.none')}</EmptyState>}
          <ul className={css.list}>
            {rows
              .filter(({ correctionOf }) => !correctionOf || !known.has(correctionOf))
              .map((note) => (
                <NoteItem
                  key={note.id}
                  note={note}
                  corrections={rows.filter(({ correctionOf }) => correctionOf === note.id).reverse()}
                  abilities={{}}
                />
              ))}
          </ul>
        </Section>
      </div>
    </>
  )
}
