import { expect } from 'chai'
import { mayEditNote } from '../../../shared/domain/note.ts'

const note = { authorId: 'u1', createdAt: new Date('2026-11-06T09:00:00Z') }
const lastMoment = new Date('2026-11-07T08:59:59.999Z')

describe('mayEditNote', () => {
  it('lets the author rewrite it for 24 hours', () => {
    expect(mayEditNote(note, 'u1', lastMoment)).to.equal(true)
    expect(mayEditNote(note, 'u1', new Date('2026-11-07T09:00:00Z'))).to.equal(false)
  })
  it('lets nobody else', () => {
    expect(mayEditNote(note, 'u2', lastMoment)).to.equal(false)
  })
  it('keeps a correction as it stands', () => {
    expect(mayEditNote({ ...note, correctionOf: 'n1' }, 'u1', lastMoment)).to.equal(false)
    expect(mayEditNote({ ...note, correctionOf: null }, 'u1', lastMoment)).to.equal(true)
  })
})
