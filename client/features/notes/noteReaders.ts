import type { ParticipantView } from '../../../shared/contracts/cases.ts'
import type { NoteView } from '../../../shared/contracts/notes.ts'
import type { Category, Visibility } from '../../../shared/domain/vocabulary.ts'
import { isActionOnly, isForeignHealth } from '../../../shared/permissions/fieldPolicy.ts'

interface Asked {
  team: readonly ParticipantView[]
  category: Category
  visibility: Visibility
  recipients: readonly string[]
  /** Membership of whoever writes or wrote. */
  author: string
  /** Institution whose own notes are meant. */
  institutionId: string
}

/** People of the team who will read a note, apart from its author. */
export function noteReaders(asked: Asked): ParticipantView[] {
  const { team, category, visibility, recipients, author, institutionId } = asked
  const others = team.filter(({ membershipId, sector }) => membershipId !== author && !isActionOnly(sector))
  switch (visibility) {
    case 'private':
      return []
    case 'institution':
      return others.filter(
        ({ institution, sector }) => institution.id === institutionId && !isForeignHealth(sector, category),
      )
    case 'team':
      return others.filter((one) => one.categories.includes(category))
    case 'recipients':
      return others.filter(({ membershipId }) => recipients.includes(membershipId))
  }
}

/** Who reads a note that is written: its author alone, everybody in the team, or these people. */
export type ReadBy =
  | { kind: 'author' | 'everybody' }
  /** `former`: its author has left the team; that institution keeps what it wrote. */
  | { kind: 'people'; names: string[]; former: boolean }

export function readBy(note: NoteView, team: readonly ParticipantView[], institutionId: string): ReadBy {
  const { visibility, author } = note
  const recipients = note.recipients.map(({ membershipId }) => membershipId)
  // Only its author and the author's institution see a note of an institution, so the reader's own is meant.
  const readers = noteReaders({ ...note, team, recipients, author: author.membershipId, institutionId })
  const isAuthorIn = team.some(({ membershipId }) => membershipId === author.membershipId)
  const former = visibility === 'team' && !isAuthorIn
  if (readers.length === 0 && !former) return { kind: 'author' }
  if (visibility === 'team' && isAuthorIn && readers.length === team.length - 1) return { kind: 'everybody' }
  return { kind: 'people', names: readers.map(({ name }) => name), former }
}
