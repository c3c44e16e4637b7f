import { expect } from 'chai'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import {
  answered,
  expectUnchanged,
  forbidden,
  NOT_FOUND,
  refused,
  STALE,
  written,
} from '../../helpers/evidence.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'
import type { Caller } from '../../helpers/server.ts'
import { newId } from '../../../server/db/ids.ts'

describe('conditions passed over', function () {
  this.timeout(60_000)
  let scene: Scene
  let worker: Caller
  let head: Caller
  let at: CaseView
  const reason = 'Dziecko nie może czekać na trzeci sektor.'
  before(async () => {
    scene = await openScene({ alone: true })
    worker = await scene.build.as(scene.g.worker)
    head = await scene.build.as(scene.g.head)
    at = await scene.build.team()
  })
  after(() => scene.server.stop())

  const step = (event: string, more: Record<string, unknown> = {}) => ({
    caseId: at.id,
    version: at.version,
    event,
    ...more,
  })

  it('the screen says what may be passed over', async () => {
    const steps = await worker.ok('workflow.available', { caseId: at.id })
    const form = steps.find((s) => s.event === 'formTeam')
    expect(form).to.include({ overridable: true, allowed: false, fourEyes: false, ownOperation: false })
    expect(form?.unmet.flatMap((u) => u.missing).map((m) => m.remedy.form)).to.include.members([
      'confidentiality',
      'invite',
    ])
  })
  it('not without a reason, and not where the model does not allow it', async () => {
    const answer = await expectUnchanged(() => worker.call('workflow.apply', step('formTeam')))
    expect(answer.status).to.equal(422)
    await refused(worker, 'workflow.apply', step('formTeam', { override: '  ' }), {
      status: 400,
      code: 'validation_failed',
    })
    const draft = await scene.build.draft({ entry: undefined })
    const untried = {
      ownMeansExhausted: false,
      needsCrossSector: false,
      rapidIntervention: false,
      attempts: [],
    }
    const { version } = await worker.ok('cases.update', {
      id: draft.id,
      version: draft.version,
      entry: untried,
    })
    const qualify = {
      caseId: draft.id,
      version,
      event: 'qualify',
      coordinatorMembershipId: scene.g.worker.membershipId,
      deputyMembershipId: scene.g.colleague.membershipId,
      override: reason,
    }
    await refused(head, 'workflow.apply', qualify, { status: 422, code: 'guard_unmet', reason: 'guards' })
  })
  it('with one the case moves, and it is counted', async () => {
    at = await written(worker, 'workflow.apply', step('formTeam', { override: reason }), {
      events: ['case.moved'],
    })
    expect(at).to.include({ state: 'DIAGNOSIS', overrides: 1 })
    const lines = await worker.ok('cases.timeline', { caseId: at.id, kind: 'stage' })
    expect(lines.find(({ code }) => code === 'overridden')).to.deep.include({
      kind: 'override',
      text: reason,
      params: { by: scene.g.worker.user.name },
    })
  })
  it('what is filled in with the step itself is never passed over', async () => {
    const raise = {
      caseId: at.id,
      version: at.version,
      toLevel: 'powiat',
      tried: ['Rozmowa'],
      question: 'Kto?',
    }
    const answer = await expectUnchanged(() =>
      worker.call('escalations.open', { ...raise, reason: 'resource' }),
    )
    expect([answer.status, answer.body.guards?.[0]?.guard]).to.deep.equal([422, 'gEsc'])
  })
  it('the head lists and reviews them, once; nobody else does', async () => {
    const [found] = (await answered(head, 'overrides.list')).body.data
    expect(found).to.include({ caseId: at.id, transition: 'U5', reason, verdict: null })
    expect(found?.guards).to.have.members(['gConf', 'gTeam'])
    await refused(worker, 'overrides.list', {}, forbidden('role'))
    const review = {
      caseId: at.id,
      id: found?.id,
      version: at.version,
      verdict: 'justified' as const,
      remark: 'Zgoda.',
    }
    await refused(worker, 'overrides.review', review, forbidden('role'))
    await refused(head, 'overrides.review', { ...review, version: at.version - 1 }, STALE)
    await refused(head, 'overrides.review', { ...review, id: newId() }, NOT_FOUND)
    const done = await written(head, 'overrides.review', review, { events: ['case.overrideReviewed'] })
    expect(done).to.include({ verdict: 'justified', remark: 'Zgoda.', reviewedBy: scene.g.head.user.name })
    await refused(
      head,
      'overrides.review',
      { ...review, version: done.version },
      {
        status: 422,
        code: 'guard_unmet',
        reason: 'alreadyReviewed',
      },
    )
    expect((await head.ok('overrides.list', { open: 'true' })).length).to.equal(0)
  })
})
