import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { NoteView } from '../../../shared/contracts/notes.ts'
import { useOperation } from '../../api/hooks.ts'
import { Section } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { may, useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { NoteComposer } from './NoteComposer.tsx'
import { NoteItem } from './NoteItem.tsx'

/** Notes of the case: a place to write, then what was written, newest first, corrections under their note. */
export function CaseNotes() {
  const { t } = useTranslation('notes')
  const { view, abilities } = useCase()
  const reply = useOperation('notes.list', { caseId: view.id, limit: '100' })
  const anchor = useRef<HTMLDivElement>(null)
  const { hash } = useLocation()
  const mayAdd = may(abilities, 'addNote')
  // “Dodaj notatkę” leads here with #note from any tab.
  useEffect(() => {
    if (hash === '#note') anchor.current?.querySelector('textarea')?.focus()
  }, [hash])
  const notes = reply.data?.data ?? []
  const known = new Set(notes.map(({ id }) => id))
  const firsts = notes.filter(({ correctionOf }) => !correctionOf || !known.has(correctionOf))
  const correctionsOf = (note: NoteView) =>
    notes.filter(({ correctionOf }) => correctionOf === note.id).reverse()
  return (
    <Section title={t('title')}>
      <div ref={anchor}>{mayAdd && <NoteComposer />}</div>
      {reply.isPending && <SkeletonRows rows={3} />}
      {reply.isError && !reply.data && <ErrorState onRetry={() => void reply.refetch()} />}
      {reply.data && notes.length === 0 && <EmptyState kind="nothingYet">{t('empty')}</EmptyState>}
      <ul className={css.list}>
        {firsts.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            corrections={correctionsOf(note)}
            abilities={reply.data?.abilities[note.id] ?? {}}
          />
        ))}
      </ul>
    </Section>
  )
}
