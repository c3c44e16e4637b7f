import { expect } from 'chai'
import { EffectModel } from '../../../server/db/models/records.ts'
import { UserModel } from '../../../server/db/models/user.ts'
import type { Letter } from '../../../server/worker/mail.ts'
import { Worker } from '../../../server/worker/worker.ts'
import '../../helpers/mongo.ts'
import { openScene, type Scene } from '../../helpers/scene.ts'

describe('letters that cannot be sent', () => {
  let scene: Scene
  let isDown = false
  const sent: Letter[] = []
  const problems: unknown[] = []
  before(async () => {
    scene = await openScene({ alone: true })
  })
  after(() => scene.server.stop())

  const workOff = async () => {
    const worker = new Worker({
      execute: scene.server.execute,
      clock: scene.server.clock,
      leaseClock: scene.server.clock,
      post: (letter) => {
        if (isDown) return Promise.reject(Object.assign(new Error('550 Kanarkowscy'), { name: 'SmtpError' }))
        sent.push(letter)
        return Promise.resolve()
      },
      onProblem: (error) => problems.push(error),
    })
    while (await worker.runOne());
  }
  const waiting = async () =>
    (await EffectModel.find({ kind: 'mail' }).lean()).filter(({ state }) => state !== 'done')
  const tell = async (caseId: string) => {
    const worker = await scene.build.as(scene.g.worker)
    const to = { visibility: 'recipients', recipients: [scene.g.colleague.membershipId] }
    await worker.ok('notes.add', { caseId, text: 'x', category: 'general', ...to })
  }

  it('are tried again later and later, a quarter of an hour at most, and go out once when they can', async () => {
    const { id } = await scene.build.team()
    await workOff()
    sent.length = 0
    isDown = true
    await tell(id)
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 12; attempt++) {
      const now = scene.server.clock.now()
      await workOff()
      const [effect, ...more] = await waiting()
      expect(more).to.deep.equal([])
      expect(effect).to.include({ attempts: attempt, leasedBy: null, lastError: 'SmtpError' })
      const due = effect?.leaseUntil as Date
      pauses.push((due.getTime() - now.getTime()) / 1000)
      // Not due yet: nobody tries again before its time.
      const tried = problems.length
      await workOff()
      expect(problems).to.have.length(tried)
      scene.server.clock.set(due)
    }
    expect(pauses).to.deep.equal([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    isDown = false
    await workOff()
    await workOff()
    expect(sent).to.have.length(1)
    expect(sent[0]).to.include({ to: scene.g.colleague.email, kind: 'noteForYou' })
    expect(await waiting()).to.deep.equal([])
  })

  it('F58 are not sent to whom they no longer concern: rights are asked when the job runs', async () => {
    const { id } = await scene.build.team({ familyName: 'Odwołani' })
    await workOff()
    sent.length = 0
    await tell(id)
    await UserModel.updateOne({ _id: scene.g.colleague.user._id }, { status: 'disabled' })
    await workOff()
    expect(sent).to.deep.equal([])
    expect(await waiting()).to.deep.equal([])
  })
})
