import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { PartnershipModel } from '../../../server/db/models/partnership.ts'
import { forbidden, NOT_FOUND, refused, written } from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'

describe('supervision', function () {
  this.timeout(60_000)
  let scene: Scene
  let officer: Caller
  let adviser: Caller
  let at: CaseView
  before(async () => {
    scene = await openScene({ alone: true })
    officer = await scene.build.as(scene.g.officer)
    adviser = await scene.build.as(scene.g.adviser)
  })
  after(() => scene.server.stop())
  const brief = 'Rodzina odwołuje każde spotkanie. Jak rozmawiać, żeby nie zerwać współpracy?'

  it('is no part of a model that does not name it', async () => {
    at = await scene.build.diagnosis()
    await refused(
      officer,
      'supervisions.request',
      { caseId: at.id, brief },
      {
        status: 422,
        code: 'guard_unmet',
        reason: 'noSuchStep',
      },
    )
  })
  it('anyone in the team asks for it, on a brief without names; the case stays', async () => {
    await PartnershipModel.updateOne({ _id: scene.g.partnership._id }, { modelCode: 'URB' })
    at = await scene.build.diagnosis()
    const named = { caseId: at.id, brief: 'Pani Marzenie trudno zaufać.' }
    await refused(officer, 'supervisions.request', named, {
      status: 400,
      code: 'validation_failed',
      fields: { brief: 'containsName' },
    })
    const stranger = await scene.build.as(scene.g.stranger)
    await refused(stranger, 'supervisions.request', { caseId: at.id, brief }, NOT_FOUND)
    const asked = await written(
      officer,
      'supervisions.request',
      { caseId: at.id, brief },
      {
        events: ['supervision.requested', 'case.moved'],
        notices: 1,
      },
    )
    expect(asked).to.include({ state: 'REQUESTED', caseId: at.id, answer: null })
    const now = await officer.ok('cases.get', { id: at.id })
    expect(now).to.include({ state: 'DIAGNOSIS', stateDueAt: at.stateDueAt })
  })
  it('the region answers without learning which case it is; only whoever asked reads it', async () => {
    const [seen] = await adviser.ok('supervisions.list')
    expect(seen).to.include({ brief })
    expect(seen).to.not.have.property('caseId')
    const ref = { id: seen?.id, version: seen?.version }
    await refused(officer, 'supervisions.answer', { ...ref, text: 'x', hours: 1 }, forbidden('regionOnly'))
    const nurse = await scene.build.as(scene.g.nurse)
    await refused(nurse, 'supervisions.answer', { ...ref, text: 'x', hours: 1 }, NOT_FOUND)
    expect(await nurse.ok('supervisions.list')).to.deep.equal([])
    const done = await written(
      adviser,
      'supervisions.answer',
      { ...ref, text: 'Spotkajmy się we dwoje.', hours: 2 },
      {
        events: ['supervision.answered'],
        notices: 1,
      },
    )
    expect(done).to.include({ state: 'ANSWERED' })
    const [mine] = await officer.ok('supervisions.list')
    expect(mine?.answer).to.include({ hours: 2 })
    await refused(
      adviser,
      'supervisions.answer',
      { id: done.id, version: done.version, text: 'x', hours: 1 },
      {
        status: 422,
        code: 'guard_unmet',
        reason: 'answered',
      },
    )
  })
})
