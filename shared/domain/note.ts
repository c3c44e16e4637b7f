import { addHours } from './workingDays.ts'

interface NoteFacts {
  authorId: string
  createdAt: Date
  /** Id of the note that this one corrects. */
  correctionOf?: string | null | undefined
}

/** How long an author may still rewrite a note. */
export const NOTE_EDIT_HOURS = 24

/**
 * An author may rewrite a note for 24 hours; after that it is only corrected by a further note. A correction
 * itself is never rewritten: others rely on it as the standing text.
 */
export const mayEditNote = (note: NoteFacts, actorId: string, now: Date): boolean =>
  note.authorId === actorId &&
  !note.correctionOf &&
  now.getTime() < addHours(note.createdAt, NOTE_EDIT_HOURS).getTime()
