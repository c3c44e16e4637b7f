import { expect } from 'chai'
import { DAY } from '../../helpers/clock.ts'
import { written, refused, NOT_FOUND, forbidden } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('notes.correct', () => {
  let scene: Scene
  let at: CaseView
  let note: { id: string; version: number }
  let officer: Caller
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
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

  it('its author corrects it any time later; the first text stays', async () => {
    scene.server.clock.advance(40 * DAY)
    const input = { id: note.id, text: 'Sprostowanie' }
    const made = await written(officer, 'notes.correct', input, { events: ['note.corrected'] })
    expect(made).to.include({ correctionOf: note.id, category: 'general', visibility: 'team' })
    const list = await (await scene.build.as(scene.g.worker)).ok('notes.list', { caseId: at.id })
    expect(list.map((n) => n.text)).to.deep.equal(['Sprostowanie', 'Pierwsza'])
    const edit = { id: made.id, version: made.version, text: 'Inaczej' }
    await refused(officer, 'notes.edit', edit, forbidden('editTimeOver'))
  })
  it('nobody corrects another’s', async () => {
    const input = { id: note.id, text: 'Cudze' }
    await refused(await scene.build.as(scene.g.worker), 'notes.correct', input, forbidden('authorOnly'))
    await refused(await scene.build.as(scene.g.stranger), 'notes.correct', input, NOT_FOUND)
  })
})
