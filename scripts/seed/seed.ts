import type { Env } from '../../server/env.ts'
import type { Detail } from '../lib/say.ts'
import { besideScenes } from './besideScenes.ts'
import { makeCalendar } from './calendar.ts'
import { caseScenes } from './caseScenes.ts'
import { demo } from './data/index.ts'
import type { PartnershipKey, SeedCase } from './data/types.ts'
import { beginSeeding, endSeeding } from './marker.ts'
import { modelScenes } from './modelScenes.ts'
import { partnershipScenes } from './partnerships.ts'
import { makeStage, type Scene } from './play.ts'
import { readOldNotices } from './reading.ts'
import { makeTimers } from './timers.ts'
import { buildWorld } from './world.ts'

interface Options {
  env: Env
  /** The real moment; everything else is counted back from it. */
  now: Date
  detail?: Detail
  /** All of the demo's unless a test wants fewer. */
  cases?: readonly SeedCase[]
}

/**
 * Fills a migrated, empty database with the demonstration: institutions and people directly, all that they
 * did through the kernel, each command on its day. False when it was there already.
 */
export async function seedDemo({
  env,
  now,
  detail = () => undefined,
  cases = demo.cases,
}: Options): Promise<boolean> {
  if (!(await beginSeeding(now))) return false
  const calendar = makeCalendar(now)
  const world = await buildWorld(demo.institutions, demo.users, calendar)
  const stage = makeStage(env, now)
  const timers = makeTimers(env, stage, now)
  const centreOf = (key: PartnershipKey) => demo.partnerships.find((it) => it.key === key)?.leader ?? ''

  const standing = demo.partnerships.flatMap((it) => partnershipScenes(it, world, calendar, stage.command))
  await playInOrder(standing)
  const acts = cases.map((it) => caseScenes(it, centreOf(it.partnership), world, calendar, stage.command))
  const region = modelScenes(world, calendar, stage.command)
  const beside = besideScenes(cases, world, calendar, stage.command)
  const firsts = acts.map((scenes) => Math.min(...scenes.map(({ at }) => at.getTime())))
  await playInOrder([...acts.flat(), ...region, ...beside], (at) => {
    const begun = firsts.filter((first) => first <= at.getTime()).length
    detail(`${begun} of ${cases.length} cases, ${at.toISOString().slice(0, 10)}`)
  })
  await timers.runUntil(now)
  await readOldNotices(world, stage, calendar)
  await timers.settleLetters()
  await endSeeding(now)
  detail(`${cases.length} cases`)
  return true

  async function playInOrder(scenes: Scene[], onScene: (at: Date) => void = () => undefined) {
    for (const { at, run } of [...scenes].sort((a, b) => a.at.getTime() - b.at.getTime())) {
      await timers.runUntil(at)
      stage.clock.set(at)
      onScene(at)
      await run()
    }
  }
}
