import { expect } from 'chai'
import fc from 'fast-check'
import { PATIENCE, runs, SEED } from '../helpers/chance.ts'
import { freshView, Viewer } from '../helpers/liveModel.ts'
import { LETTERS, steps, take, takeSomehow, type Step } from '../helpers/liveSteps.ts'
import { useLive } from '../helpers/live.ts'

const CASES = 4
const SEQUENCES = runs(4)
const LENGTH = 15

describe(`law: snapshot + events = fresh snapshot, for every role (seed ${SEED})`, function () {
  this.timeout(PATIENCE)
  const live = useLive()

  const histories = fc.sample(steps(LENGTH), { numRuns: CASES * SEQUENCES, seed: SEED })
  /** Follows one case through the eyes of everybody; each round ends with a look at all that each should see. */
  async function follow(
    rounds: ((id: string, settle: () => Promise<void>) => Promise<string>)[],
  ): Promise<void> {
    const { g, build, marker } = live
    const { id } = await build.diagnosis({ familyName: 'Nadolni' })
    const team = [g.worker, g.colleague, g.pedagogue, g.officer, g.nurse, g.volunteer, g.assistant]
    const watching = [...team, g.head, g.powiatLead, g.leader, g.stranger]
    const viewers = await Promise.all(watching.map(async (who) => Viewer.open(await build.as(who), id)))
    const settle = async () => {
      for (const viewer of viewers) await viewer.settle()
    }
    try {
      for (const round of rounds) {
        const what = await round(id, settle)
        await marker.passed(...viewers.map((v) => v.page))
        await settle()
        await marker.passed(...viewers.map((v) => v.page))
        for (const viewer of viewers) {
          await viewer.settle()
          const who = `${viewer.caller.someone.user.name} after ${what}`
          const [seen, fresh] = [await viewer.seen(), await freshView(live.server, viewer.caller.someone, id)]
          for (const part of Object.keys(fresh.parts))
            expect(seen.parts[part], `${part} of ${who}`).to.deep.equal(fresh.parts[part])
          for (const part of Object.keys(fresh) as (keyof typeof fresh)[])
            expect(seen[part], `${part} of ${who}`).to.deep.equal(fresh[part])
        }
      }
    } finally {
      for (const viewer of viewers) viewer.close()
    }
  }

  const sequence = (history: Step[]) => async (id: string, settle: () => Promise<void>) => {
    for (const step of history) {
      expect(await take(live.build, id, step), JSON.stringify(step)).to.be.lessThan(500)
      await settle()
    }
    return JSON.stringify(history.map((s) => s.what))
  }
  for (let n = 0; n < CASES; n++)
    it(`holds after ${SEQUENCES} random sequences around case ${n + 1}`, () =>
      follow(histories.slice(n * SEQUENCES, (n + 1) * SEQUENCES).map(sequence)))

  const kinds = Array.from({ length: Math.ceil(LETTERS.length / 8) }, (_, i) =>
    LETTERS.slice(i * 8, i * 8 + 8),
  )
  it('holds after a step of every kind', () =>
    follow(
      kinds.map((some) => async (id, settle) => {
        for (const what of some) {
          expect(await takeSomehow(live.build, id, what), what).to.equal(true)
          await settle()
        }
        return some.join()
      }),
    ))
})
