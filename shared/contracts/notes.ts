import { z } from 'zod'
import { page, unique, zId, zText, zVersion } from './fields.ts'
import { operations } from './operation.ts'
import { CATEGORIES, SECTORS, VISIBILITIES } from '../domain/vocabulary.ts'

export const zAuthor = z.strictObject({
  membershipId: zId,
  name: z.string(),
  title: z.string(),
  sector: z.enum(SECTORS),
})

export const zNote = z.strictObject({
  id: zId,
  caseId: zId,
  version: zVersion,
  text: z.string(),
  category: z.enum(CATEGORIES),
  visibility: z.enum(VISIBILITIES),
  recipients: z.array(z.strictObject({ membershipId: zId, name: z.string() })),
  author: zAuthor,
  createdAt: z.string(),
  editedAt: z.string().nullable(),
  /** Until when its author may still change the text itself. */
  editableUntil: z.string(),
  /** Set when this note corrects an earlier one. */
  correctionOf: zId.nullable(),
})
export type NoteView = z.infer<typeof zNote>

export const noteOperations = operations({
  'notes.add': {
    kind: 'command',
    method: 'POST',
    path: '/cases/{caseId}/notes',
    summary: 'Write a note for oneself, the own institution, the team or named people.',
    access: 'member',
    subject: 'Case',
    action: 'addNote',
    input: z.strictObject({
      caseId: zId,
      version: zVersion.optional(),
      text: zText(8000),
      category: z.enum(CATEGORIES),
      visibility: z.enum(VISIBILITIES),
      /** Memberships of team members; required for `recipients`, allowed for none else. */
      recipients: z.array(zId).max(30).refine(unique, 'repeated').optional(),
    }),
    output: zNote,
    events: ['note.added'],
  },
  'notes.list': {
    kind: 'query',
    method: 'GET',
    path: '/cases/{caseId}/notes',
    summary: 'Notes of the case that the caller may read, newest first.',
    access: 'member',
    subject: 'Note',
    action: 'read',
    input: z.strictObject({ caseId: zId, category: z.enum(CATEGORIES).optional(), ...page }),
    output: z.array(zNote),
    list: true,
    sensitive: true,
  },
  'notes.edit': {
    kind: 'command',
    method: 'PATCH',
    path: '/notes/{id}',
    summary: 'The author changes the text within 24 hours.',
    access: 'member',
    subject: 'Note',
    action: 'edit',
    input: z.strictObject({ id: zId, version: zVersion, text: zText(8000) }),
    output: zNote,
    events: ['note.edited'],
  },
  'notes.correct': {
    kind: 'command',
    method: 'POST',
    path: '/notes/{id}/corrections',
    summary: 'The author adds a correction; the first text stays readable.',
    access: 'member',
    subject: 'Note',
    action: 'correct',
    input: z.strictObject({ id: zId, version: zVersion.optional(), text: zText(8000) }),
    output: zNote,
    events: ['note.corrected'],
  },
})
