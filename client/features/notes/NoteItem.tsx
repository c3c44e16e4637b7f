import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { NoteView } from '../../../shared/contracts/notes.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { markSeen, useGlow } from '../../api/glow.ts'
import { GlowNote, LiveGlow } from '../../ui/live/LiveGlow.tsx'
import { PersonAvatar } from '../../ui/people/Person.tsx'
import text from '../../ui/text.module.css'
import { clockTime, toldTime } from '../../ui/time/dates.ts'
import { may, useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { useNow } from '../session/useNow.ts'
import { NoteEditor } from './NoteEditor.tsx'
import { readBy } from './noteReaders.ts'

/** Who reads the note, in words: what is shared with the team reaches those who have its category. */
function useReaders(note: NoteView): string {
  const { t } = useTranslation('notes')
  const { session } = useSession()
  const { view } = useCase()
  // Whoever has left the team is no longer told who is in it.
  if (!view.team) return t(`readers.kept.${note.visibility}`)
  const by = readBy(note, view.team, session.acting.institution.id)
  if (by.kind === 'everybody') return t('readers.everybody')
  if (by.kind === 'people') return [...by.names, ...(by.former ? [t('readers.former')] : [])].join(', ')
  return note.author.membershipId === session.acting.id
    ? t('readers.you')
    : t('readers.only', { name: note.author.name })
}

/** One note with its corrections; the first text stays readable for good. */
export function NoteItem({
  note,
  corrections,
  abilities,
}: {
  note: NoteView
  corrections: readonly NoteView[]
  abilities: Abilities
}) {
  const { t } = useTranslation('notes')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const glow = useGlow(note.id)
  const [mode, setMode] = useState<'edit' | 'correct' | null>(null)
  const told = (at: string) => toldTime(ui, new Date(at), now)
  const readers = useReaders(note)
  return (
    <LiveGlow
      as="li"
      className={css.row}
      glow={glow && { sector: glow.sector, onSeen: () => markSeen(note.id) }}
    >
      <div className={css.head}>
        <PersonAvatar name={note.author.name} sector={sectorGroup(note.author.sector)} size="sm" />
        <b>{note.author.name}</b>
        <span>{note.author.title}</span>
        <span>{told(note.createdAt)}</span>
        {note.editedAt && <span>{t('edited', { time: told(note.editedAt) })}</span>}
        <span>{t('scope', { category: term(`category.${note.category}`), readers })}</span>
      </div>
      {glow && (
        <GlowNote sector={glow.sector}>{t('glow', { name: glow.name, time: clockTime(glow.at) })}</GlowNote>
      )}
      {mode === 'edit' ? (
        <NoteEditor note={note} mode="edit" onClose={() => setMode(null)} />
      ) : (
        <p className={css.text}>{note.text}</p>
      )}
      {corrections.map((one) => (
        <div key={one.id} className={css.correction}>
          <div className={css.head}>
            <b>{t('correction')}</b>
            <span>{one.author.name}</span>
            <span>{told(one.createdAt)}</span>
          </div>
          <p className={css.text}>{one.text}</p>
        </div>
      ))}
      {mode === 'correct' && <NoteEditor note={note} mode="correct" onClose={() => setMode(null)} />}
      {mode === null && (may(abilities, 'edit') || may(abilities, 'correct')) && (
        <div className={css.acts}>
          {may(abilities, 'edit') ? (
            <>
              <button type="button" className={`${text.link} ${text.small}`} onClick={() => setMode('edit')}>
                {t('edit')}
              </button>
              <span className={`${text.small} ${text.ink3}`}>
                {t('editUntil', { time: told(note.editableUntil) })}
              </span>
            </>
          ) : (
            <button type="button" className={`${text.link} ${text.small}`} onClick={() => setMode('correct')}>
              {t('correct')}
            </button>
          )}
        </div>
      )}
    </LiveGlow>
  )
}
