import type { NoteView } from '../../../shared/contracts/notes.ts'
import { mayEditNote, NOTE_EDIT_HOURS } from '../../../shared/domain/note.ts'
import { addHours } from '../../../shared/domain/workingDays.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { allows } from '../../../shared/permissions/ability.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { NoteDoc } from '../../db/models/note.ts'
import { repositories } from '../../db/repositories.ts'
import { defineCommand, defineQuery, type CommandContext, type NoticeDraft } from '../../kernel/define.ts'
import { AppError } from '../../kernel/errors.ts'
import { loadCase, type LoadedCase } from '../../kernel/loadCase.ts'
import { afterRow, cutPage } from '../../kernel/paging.ts'
import { invalid } from '../../kernel/refuse.ts'
import { sameForAll, type CaseViewer, type LiveKind } from '../../kernel/viewing.ts'
import { readableCategories } from '../cases/index.ts'

const editableUntil = (doc: NoteDoc) => addHours(doc.createdAt, NOTE_EDIT_HOURS)

function presentNote(doc: NoteDoc, caseDoc: CaseDoc): NoteView {
  const nameOf = (id: string) => caseDoc.participants.find((p) => p.membershipId === id)?.name ?? ''
  return {
    id: doc._id,
    caseId: doc.caseId,
    version: doc.version,
    text: doc.text,
    category: doc.category,
    visibility: doc.visibility,
    recipients: doc.recipients.map((membershipId) => ({ membershipId, name: nameOf(membershipId) })),
    author: {
      membershipId: doc.authorMembershipId,
      name: doc.authorName,
      title: doc.authorTitle,
      sector: doc.sector,
    },
    createdAt: doc.createdAt.toISOString(),
    editedAt: doc.editedAt?.toISOString() ?? null,
    editableUntil: editableUntil(doc).toISOString(),
    correctionOf: doc.correctionOf,
  }
}

function noteAbilities(
  { ability, actor, now, scope }: CaseViewer,
  doc: NoteDoc,
  caseDoc: CaseDoc,
): Abilities {
  const isAuthor = allows(ability, 'edit', 'Note', doc)
  const inTime = mayEditNote(factsOf(doc), actor.membershipId, now)
  const verdict = (allowed: boolean, reason: string) => (allowed ? { allowed } : { allowed, reason })
  // To who has left, the case is over, whether it is or goes on.
  const isOver = !caseDoc.isOpen || scope.lens === 'former'
  if (isOver) return { edit: verdict(false, 'caseClosed'), correct: verdict(false, 'caseClosed') }
  return {
    edit: verdict(isAuthor && inTime, isAuthor ? 'editTimeOver' : 'authorOnly'),
    correct: verdict(isAuthor, 'authorOnly'),
  }
}

const factsOf = (doc: NoteDoc) => ({
  authorId: doc.authorMembershipId,
  createdAt: doc.createdAt,
  ...(doc.correctionOf ? { correctionOf: doc.correctionOf } : {}),
})

function newNote(
  { actor, now }: Pick<CommandContext<'notes.add'>, 'actor' | 'now'>,
  fields: Pick<NoteDoc, 'caseId' | 'text' | 'category' | 'visibility' | 'recipients' | 'correctionOf'>,
): NoteDoc {
  return {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    ...fields,
    authorMembershipId: actor.membershipId,
    authorName: actor.name,
    authorTitle: actor.title,
    sector: actor.sector,
    institutionId: actor.institutionId,
    editedAt: null,
  }
}

const add = defineCommand('notes.add', async (ctx) => {
  const { input, actor, db } = ctx
  const loaded = await loadCase(ctx, input.caseId, 'addNote', input.version)
  const recipients = checkedRecipients(input, loaded.caseDoc)
  // Writing for the team means writing where one reads; a closed category is for oneself or named readers.
  const forTeam = input.visibility === 'team'
  if (forTeam && !readableCategories({ ...ctx, ...loaded }, loaded.caseDoc).includes(input.category))
    throw new AppError('forbidden', { reason: 'categoryNotYours' })
  const { caseId, text, category, visibility } = input
  const note = newNote(ctx, { caseId, text, category, visibility, recipients, correctionOf: null })
  await db.notes.insert(note)
  const viewer = { ...ctx, ...loaded }
  return {
    data: presentNote(note, loaded.caseDoc),
    abilities: noteAbilities(viewer, note, loaded.caseDoc),
    changes: [{ event: 'note.added', type: 'note', before: null, after: note }],
    notices: noticesFor(
      loaded,
      recipients.filter((id) => id !== actor.membershipId),
    ),
  }
})

function checkedRecipients(
  input: { visibility: string; recipients?: string[] | undefined },
  caseDoc: CaseDoc,
): string[] {
  const named = input.recipients ?? []
  if (input.visibility === 'recipients' && named.length === 0) throw invalid('recipients', 'required')
  if (input.visibility !== 'recipients' && named.length > 0)
    throw invalid('recipients', 'notForThisVisibility')
  const team = new Set(caseDoc.participants.filter((p) => p.status === 'active').map((p) => p.membershipId))
  if (named.some((id) => !team.has(id))) throw invalid('recipients', 'notInTeam')
  return named
}

function noticesFor({ caseDoc }: LoadedCase, recipients: readonly string[]): NoticeDraft[] {
  return caseDoc.participants
    .filter((p) => p.status === 'active' && recipients.includes(p.membershipId))
    .map((to) => ({
      kind: 'noteForYou',
      to: { membershipId: to.membershipId, userId: to.userId },
      target: { type: 'case', id: caseDoc._id },
      caseId: caseDoc._id,
      caseNumber: caseDoc.number,
    }))
}

const list = defineQuery('notes.list', async (ctx) => {
  const { input, db, paging } = ctx
  const loaded = await loadCase(ctx, input.caseId, 'readNotes')
  const { caseDoc, ability } = loaded
  const limit = input.limit ?? 50
  const name = `notes:${caseDoc._id}`
  const after = paging.decode(name, input.next)
  const conditions = [
    { caseId: caseDoc._id },
    ...(input.category ? [{ category: input.category }] : []),
    ...(after ? [afterRow('createdAt', -1, new Date(after[0] as number), after[1] as string)] : []),
  ]
  const sort = { createdAt: -1, _id: -1 } as const
  const found = await db.notes.find(ability, { $and: conditions }, { sort, limit: limit + 1 })
  const { rows, more } = cutPage(found, limit)
  const last = rows.at(-1)
  const viewer = { ...ctx, ...loaded }
  return {
    data: rows.map((doc) => presentNote(doc, caseDoc)),
    abilities: Object.fromEntries(rows.map((doc) => [doc._id, noteAbilities(viewer, doc, caseDoc)])),
    page: { limit, next: more && last ? paging.encode(name, [last.createdAt.getTime(), last._id]) : null },
    caseId: caseDoc._id,
    // Not which categories were found: that would tell the reader of this history where notes are.
    fields: ['notes'],
  }
})

/** The note with its case, when the actor reads it; a note out of reach is a 404 like one that is not there. */
async function loadNote(
  ctx: CommandContext<'notes.edit'> | CommandContext<'notes.correct'>,
): Promise<LoadedCase & { note: NoteDoc }> {
  const { id, version } = ctx.input
  const note = await ctx.db.notes.unscopedById(id)
  if (!note) throw new AppError('not_found')
  const loaded = await loadCase(ctx, note.caseId, 'read')
  if (!allows(loaded.ability, 'read', 'Note', note)) throw new AppError('not_found')
  if (!allows(loaded.ability, 'edit', 'Note', note)) throw new AppError('forbidden', { reason: 'authorOnly' })
  if (!loaded.caseDoc.isOpen) throw new AppError('forbidden', { reason: 'caseClosed' })
  if (version !== undefined && version !== note.version) throw new AppError('version_conflict')
  return { ...loaded, note }
}

const edit = defineCommand('notes.edit', async (ctx) => {
  const { note, ...loaded } = await loadNote(ctx)
  if (!mayEditNote(factsOf(note), ctx.actor.membershipId, ctx.now))
    throw new AppError('forbidden', { reason: 'editTimeOver' })
  const after = await ctx.db.notes.change(note, { text: ctx.input.text, editedAt: ctx.now }, ctx.now)
  return {
    data: presentNote(after, loaded.caseDoc),
    abilities: noteAbilities({ ...ctx, ...loaded }, after, loaded.caseDoc),
    changes: [{ event: 'note.edited', type: 'note', before: note, after }],
  }
})

const correct = defineCommand('notes.correct', async (ctx) => {
  const { note, ...loaded } = await loadNote(ctx)
  const { caseId, category, visibility, recipients } = note
  const fields = { caseId, category, visibility, recipients, text: ctx.input.text }
  const correction = newNote(ctx, { ...fields, correctionOf: note.correctionOf ?? note._id })
  await ctx.db.notes.insert(correction)
  return {
    data: presentNote(correction, loaded.caseDoc),
    abilities: noteAbilities({ ...ctx, ...loaded }, correction, loaded.caseDoc),
    changes: [{ event: 'note.corrected', type: 'note', before: null, after: correction }],
  }
})

const viewForAll = sameForAll(presentNote)

export const noteLive: LiveKind<NoteDoc> = {
  type: 'note',
  load: (id) => repositories().notes.unscopedById(id),
  canSee: (_viewer, inside, record) => inside !== null && allows(inside.ability, 'read', 'Note', record),
  present: (_viewer, inside, doc, caseDoc) => {
    if (!inside || !caseDoc) throw new Error('a note is shown only within a visible case')
    return { view: viewForAll(doc, caseDoc), abilities: noteAbilities(inside, doc, caseDoc) }
  },
}

export const noteHandlers = [add, list, edit, correct]
