import { loadModel } from '../../../server/db/cooperationModels.ts'
import { repositories } from '../../../server/db/repositories.ts'
import type { ModelView } from '../../../shared/contracts/models.ts'
import type { CooperationModel, CooperationModelInput } from '../../../shared/workflow/model.ts'
import { makeAbove, makePartner, makeTown, type Town } from '../../feature/scenarios/town.ts'
import { TestClock } from '../../helpers/clock.ts'
import { edited } from '../../helpers/models.ts'
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
  /** The next version of each model, in which stages last otherwise and ladders are slower. */
  next: ReadonlyMap<string, CooperationModel>
  as(someone: Someone): Promise<Caller>
}

function slower(model: CooperationModelInput): void {
  for (const { level, sla } of model.states) if (sla && level === 'gmina') sla.n += 3
  for (const { after } of model.ladders.stage.rungs) if (after.n > 0) after.n += 1
  model.proposeEscalationAfter += 1
}

async function published(adviser: Caller, code: string): Promise<CooperationModel> {
  const draft = await adviser.ok('models.createDraft', { model: `${code}@1`, changelog: 'Wolniej' })
  const changed = await adviser.ok('models.update', {
    id: draft.id,
    version: draft.version,
    model: edited(draft, slower),
  })
  const at = ({ id, version }: ModelView) => ({ id, version })
  const open = await adviser.ok('models.openConsultation', { ...at(changed), to: '2026-09-20' })
  const recommended = await adviser.ok('models.recommend', { ...at(open), text: 'Do stosowania.' })
  const { ref } = await adviser.ok('models.publish', at(recommended))
  return loadModel(repositories(), { code: ref.code, version: ref.version })
}

export async function openStage(): Promise<Stage> {
  const server = await startServer({}, new TestClock('2026-08-31T08:00:00Z'))
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
  const next = new Map<string, CooperationModel>()
  for (const code of Object.keys(PLACES)) next.set(code, await published(await as(adviser), code))
  // What everybody was told of the versions lies before every story.
  server.clock.set('2026-09-01T08:00:00Z')
  return { server, powiatLead, adviser, as, places, next, worker: new TestWorker(server) }
}
