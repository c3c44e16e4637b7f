import { expect } from 'chai'
import { written, refused, STALE, forbidden, invalid } from '../../helpers/evidence.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('notes.add', () => {
  let scene: Scene
  let at: CaseView
  before(async () => {
    scene = await openScene()
    at = await scene.build.team()
    for (const someone of [scene.g.officer, scene.g.nurse, scene.g.volunteer])
      await scene.build.join(at.id, someone)
  })
  after(() => scene.server.stop())

  const note = (more: Record<string, unknown> = {}) => ({
    caseId: at.id,
    text: 'Treść',
    category: 'general',
    visibility: 'team',
    ...more,
  })
  const added = { events: ['note.added' as const] }
  it('an officer writes for the team', async () => {
    const officer = await scene.build.as(scene.g.officer)
    const made = await written(officer, 'notes.add', note({ text: '  Rozmowa\r\nz matką ' }), {
      ...added,
      notices: 0,
    })
    expect(made).to.include({ text: 'Rozmowa\nz matką', correctionOf: null, editedAt: null })
    expect(made.author).to.include({ membershipId: scene.g.officer.membershipId, sector: 'POLICE' })
    expect(made.editableUntil).to.equal('2026-11-11T09:00:00.000Z')
  })
  it('a nurse writes about health to one named person, who is told', async () => {
    const nurse = await scene.build.as(scene.g.nurse)
    const recipients = [scene.g.worker.membershipId]
    const input = note({ category: 'health', visibility: 'recipients', recipients })
    const made = await written(nurse, 'notes.add', input, { ...added, notices: 1 })
    expect(made.recipients).to.deep.equal([{ membershipId: recipients[0], name: scene.g.worker.user.name }])
  })
  it('recipients are named where they are meant, and only from the team', async () => {
    const nurse = await scene.build.as(scene.g.nurse)
    const to = (recipients: string[], visibility = 'recipients') => note({ visibility, recipients })
    await refused(nurse, 'notes.add', note({ visibility: 'recipients' }), invalid({ recipients: 'required' }))
    await refused(
      nurse,
      'notes.add',
      to([scene.g.worker.membershipId], 'team'),
      invalid({ recipients: 'notForThisVisibility' }),
    )
    await refused(
      nurse,
      'notes.add',
      to([scene.g.pedagogue.membershipId]),
      invalid({ recipients: 'notInTeam' }),
    )
  })
  it('an officer does not write for the team where officers do not read', async () => {
    const officer = await scene.build.as(scene.g.officer)
    await refused(officer, 'notes.add', note({ category: 'addiction' }), forbidden('categoryNotYours'))
    await written(officer, 'notes.add', note({ category: 'addiction', visibility: 'private' }), added)
  })
  it('an organisation helping with single actions writes none', async () => {
    await refused(await scene.build.as(scene.g.volunteer), 'notes.add', note(), forbidden('role'))
  })
  it('whoever saw an older version of the case is told so, when the version is sent', async () => {
    await refused(await scene.build.as(scene.g.officer), 'notes.add', note({ version: 0 }), STALE)
  })
})
