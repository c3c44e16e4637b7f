import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteView } from '../../../shared/contracts/notes.ts'
import { useCommand } from '../../api/hooks.ts'
import css from '../cases/case.module.css'
import { Conflict } from '../forms/Conflict.tsx'
import { ProblemNote } from '../forms/ProblemNote.tsx'

/** Rewrites a fresh note, or adds a correction under an older one. */
export function NoteEditor({
  note,
  mode,
  onClose,
}: {
  note: NoteView
  mode: 'edit' | 'correct'
  onClose: () => void
}) {
  const { t } = useTranslation('notes')
  const [words, setWords] = useState(mode === 'edit' ? note.text : '')
  const [base] = useState(note.version)
  const edit = useCommand('notes.edit', { touches: ['notes.list', 'cases.timeline'] })
  const correct = useCommand('notes.correct', { touches: ['notes.list', 'cases.timeline'] })
  const error = mode === 'edit' ? edit.error : correct.error
  const isBlank = words.trim() === ''
  const save = (version: number) => {
    if (isBlank) return
    if (mode === 'edit') edit.mutate({ id: note.id, version, text: words }, { onSuccess: onClose })
    else correct.mutate({ id: note.id, text: words }, { onSuccess: onClose })
  }
  if (error?.code === 'version_conflict')
    return (
      <Conflict
        theirs={note.text}
        yours={words}
        busy={edit.isPending}
        onTakeTheirs={onClose}
        onKeepYours={() => save(note.version)}
      />
    )
  return (
    <div className={css.composer}>
      <Textarea
        label={mode === 'edit' ? t('text') : t('correctionText')}
        description={mode === 'correct' ? t('correctionHint') : undefined}
        autosize
        minRows={2}
        maxLength={8000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ProblemNote error={error} />
      <div className={css.acts}>
        <Button
          size="sm"
          aria-disabled={isBlank || undefined}
          loading={edit.isPending || correct.isPending}
          onClick={() => save(base)}
        >
          {mode === 'edit' ? t('save') : t('saveCorrection')}
        </Button>
        <Button size="sm" variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
