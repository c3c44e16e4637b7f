import { makeAbove, makePartner, makeTown, type Town } from '../../feature/scenarios/town.ts'
import { TestClock } from '../../helpers/clock.ts'
import { startServer, type Caller, type TestServer } from '../../helpers/server.ts'
import { TestWorker } from '../../helpers/timers.ts'
import type { Someone } from '../../helpers/world.ts'

/** Where the same story is lived twice: a server with its worker, and a gmina of each model. */

/** Powiat-land of each model, so that a decision above the gmina has somebody to take it. */
const PLACES = { RUR: '0410042', URR: '0410013', URB: '0410053' } as const

export interface Place extends Town {
  landlord: Someone
  /** The centre a family moves to. */
  next: Town
}

export interface Stage {
  server: TestServer
  worker: TestWorker
  powiatLead: Someone
  adviser: Someone
  places: ReadonlyMap<string, Place>
  as(someone: Someone): Promise<Caller>
}

export async function openStage(): Promise<Stage> {
  const server = await startServer({}, new TestClock('2026-09-01T08:00:00Z'))
  const { powiatLead, adviser } = await makeAbove()
  const callers = new Map<string, Promise<Caller>>()
  const as = (someone: Someone) => {
    const known = callers.get(someone.membershipId) ?? server.as(someone)
    callers.set(someone.membershipId, known)
    return known
  }
  const towns: { code: string; town: Town; landlord: Someone }[] = []
  for (const [code, teryt] of Object.entries(PLACES)) {
    const place = { teryt, name: `Gmina ${code}`, model: code as keyof typeof PLACES }
    const landlord = await makePartner(place, 'HOUSING', `Zasób ${code}`, `Henryk ${code}`)
    towns.push({ code, town: await makeTown(place, [landlord.institution]), landlord })
  }
  const places = new Map(
    towns.map(({ code, town, landlord }, index) => {
      const next = towns[(index + 1) % towns.length]?.town ?? town
      return [code, { ...town, landlord, next }]
    }),
  )
  return { server, powiatLead, adviser, as, places, worker: new TestWorker(server) }
}
