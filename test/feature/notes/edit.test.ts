import { expect } from 'chai'
import { HOUR } from '../../helpers/clock.ts'
import { written, refused, STALE, forbidden } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('notes.edit', () => {
  let scene: Scene
  let note: { id: string; version: number }
  let officer: Caller
  before(async () => {
    scene = await openScene()
    const at = await scene.build.team()
    await scene.build.join(at.id, scene.g.officer)
    officer = await scene.build.as(scene.g.officer)
    note = await officer.ok('notes.add', {
      caseId: at.id,
      text: 'Pierwsza',
      category: 'general',
      visibility: 'team',
    })
  })
  after(() => scene.server.stop())

  const edit = (text: string) => ({ id: note.id, version: note.version, text })
  it('its author changes the text within a day', async () => {
    scene.server.clock.advance(23 * HOUR)
    const after = await written(officer, 'notes.edit', edit('Druga'), { events: ['note.edited'] })
    expect(after).to.include({
      text: 'Druga',
      version: note.version + 1,
      editedAt: '2026-11-11T08:00:00.000Z',
    })
    await refused(officer, 'notes.edit', edit('Trzecia'), STALE)
    note = after
  })
  it('a day later it stands', async () => {
    scene.server.clock.advance(HOUR)
    await refused(officer, 'notes.edit', edit('Za późno'), forbidden('editTimeOver'))
  })
  it('the coordinator reads it and does not change it', async () => {
    await refused(await scene.build.as(scene.g.worker), 'notes.edit', edit('Cudza'), forbidden('authorOnly'))
  })
})
