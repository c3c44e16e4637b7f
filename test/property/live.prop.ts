import { expect } from 'chai'
import fc from 'fast-check'
import { freshView, Viewer } from '../helpers/liveModel.ts'
import { LETTERS, steps, take } from '../helpers/liveSteps.ts'
import { useLive } from '../helpers/live.ts'

const SEED = Number(process.env['PROPERTY_SEED'] ?? 20261110)
const CASES = 8
const SEQUENCES = 5
const LENGTH = 15

describe(`law: snapshot + events = fresh snapshot, for every role (seed ${SEED})`, function () {
  this.timeout(120_000)
  const live = useLive()
  const done = new Map<string, number>()

  const histories = fc.sample(steps(LENGTH), { numRuns: CASES * SEQUENCES, seed: SEED })
  for (let n = 0; n < CASES; n++)
    it(`holds after ${SEQUENCES} random sequences around case ${n + 1}`, async () => {
      const { g, build, marker } = live
      const { id } = await build.diagnosis({ familyName: 'Nadolni' })
      const watching = [
        g.worker,
        g.colleague,
        g.pedagogue,
        g.officer,
        g.nurse,
        g.volunteer,
        g.assistant,
        g.head,
        g.powiatLead,
        g.leader,
        g.stranger,
      ]
      const viewers = await Promise.all(watching.map(async (who) => Viewer.open(await build.as(who), id)))
      try {
        for (const history of histories.slice(n * SEQUENCES, (n + 1) * SEQUENCES)) {
          for (const step of history) {
            const status = await take(build, id, step)
            expect(status, JSON.stringify(step)).to.be.lessThan(500)
            if (status === 200) done.set(step.what, (done.get(step.what) ?? 0) + 1)
            for (const viewer of viewers) await viewer.settle()
          }
          await marker.passed(...viewers.map((v) => v.page))
          for (const viewer of viewers) await viewer.settle()
          await marker.passed(...viewers.map((v) => v.page))
          for (const viewer of viewers) {
            await viewer.settle()
            const who = `${viewer.caller.someone.user.name} after ${JSON.stringify(history.map((s) => s.what))}`
            const [seen, fresh] = [
              await viewer.seen(),
              await freshView(live.server, viewer.caller.someone, id),
            ]
            for (const part of Object.keys(fresh.parts))
              expect(seen.parts[part], `${part} of ${who}`).to.deep.equal(fresh.parts[part])
            for (const part of Object.keys(fresh) as (keyof typeof fresh)[])
              expect(seen[part], `${part} of ${who}`).to.deep.equal(fresh[part])
          }
        }
      } finally {
        for (const viewer of viewers) viewer.close()
      }
    })

  it('was proved on things that happened: every kind of step succeeded somewhere', () => {
    expect(LETTERS.filter((letter) => !done.has(letter))).to.deep.equal([])
  })
})
