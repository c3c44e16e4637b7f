import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { buildKernel } from '../../server/app.ts'
import { disconnectDb } from '../../server/db/connect.ts'
import { demoOffset, storeDemoOffset } from '../../server/db/demoClock.ts'
import { EffectModel } from '../../server/db/models/records.ts'
import { actorOf, userByEmail } from '../../server/db/people.ts'
import { readEnv } from '../../server/env.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { DemoClock } from '../../server/kernel/demoClock.ts'
import { addWorkingDays, warsawDate } from '../../shared/domain/workingDays.ts'
import { demoVariables } from '../lib/roles.ts'
import { Fleet } from './fleet.ts'
import { makeDrillGmina, type Post } from './gmina.ts'
import { verifyTimers, type TimerFindings } from './verifyTimers.ts'

interface Options {
  /** Names a fresh database. */
  uri: string
  dataDir: string
  kills: number
  /** Families nobody looks after from the beginning on. */
  cases: number
  /** Milliseconds from a worker's beginning to work to the kill, at most. */
  pauseMs: number
  /** Waits for the lease of a minute of what a killed worker had in hand; else its leases are ended by hand. */
  awaitsLeases: boolean
  detail?: (text: string) => void
}

export interface TimerReport extends TimerFindings {
  kills: number
  seconds: number
}

const DAY = 86_400_000
/** Time passes by so much between two kills: there is always something due when a worker dies. */
const STEP = 2 * DAY
/** After so long every ladder is at its end. */
const TO_THE_END = 200 * DAY

/**
 * Two worker processes are killed at random while the demonstration's clock goes on and deadlines pass.
 * Afterwards every timer must have gone off once, with its evidence, event, notices and letters.
 */
export async function runTimerDrill({
  uri,
  dataDir,
  detail = () => undefined,
  ...plan
}: Options): Promise<TimerReport> {
  const start = performance.now()
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const gmina = await makeDrillGmina(uri)
  const fleet = new Fleet(dataDir, uri)
  try {
    const clock = new DemoClock(systemClock)
    const env = readEnv(await demoVariables(dataDir, uri, 0))
    const execute = buildKernel({ env, clock })
    const asPost = async ({ email, membershipId }: Post) => {
      const user = await userByEmail(email)
      const actor = user && actorOf(user, clock.now(), membershipId)
      if (!actor) throw new Error(`nobody is ${email}`)
      return (operation: Parameters<typeof execute>[0]['operation'], input: unknown) =>
        execute({ operation, input, actor, requestId: randomUUID(), ip: null, session: null })
    }
    const worker = await asPost(gmina.workers[0])
    for (let n = 0; n < plan.cases; n++) await neglected(worker, gmina.workers[0], n, clock.now())
    await fleet.start(0, 2)
    const dead: number[] = []
    for (let n = 0; n < plan.kills; n++) {
      const held = await inHand()
      await advance(STEP)
      await atWork(held)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * plan.pauseMs))
      const died = await fleet.killAndRestart(n < 2 ? n : Math.floor(Math.random() * 2))
      if (died !== null) dead.push(died)
      if (!plan.awaitsLeases) await endLeases(dead)
      detail(`${n + 1} of ${plan.kills} kills`)
    }
    await advance(TO_THE_END)
    await clock.refresh()
    if (!plan.awaitsLeases) await endLeases(dead)
    await idle(clock.now(), detail)
    const found = await verifyTimers(clock.now())
    return { ...found, kills: fleet.kills.worker, seconds: Math.round((performance.now() - start) / 1000) }
  } finally {
    await fleet.stop()
    await disconnectDb()
  }
}

type Call = (operation: 'cases.open' | 'actions.add', input: unknown) => Promise<{ data: unknown }>

/** A case of which the first stage passes, and the tasks agreed in it. */
async function neglected(call: Call, post: Post, n: number, now: Date): Promise<void> {
  const entry = {
    ownMeansExhausted: true,
    needsCrossSector: true,
    rapidIntervention: false,
    attempts: ['Zasiłek'],
  }
  const persons = [{ firstName: 'Anna', lastName: 'Nadolna', roleInFamily: 'mother' }]
  const family = {
    familyName: `Nadolni ${n}`,
    urgent: n % 3 === 0,
    entryReasons: ['housing'],
    reason: 'Ćwiczenia',
  }
  const { data } = await call('cases.open', { teryt: '0410013', ...family, persons, entry })
  const { id: caseId } = data as { id: string }
  for (let day = 1; day <= 6; day++)
    await call('actions.add', {
      caseId,
      title: `Zadanie ${day}`,
      ownerMembershipId: post.membershipId,
      dueOn: warsawDate(addWorkingDays(now, day * 4 + (n % 4))),
    })
}

const advance = async (ms: number) => storeDemoOffset(((await demoOffset()) ?? 0) + ms, null)

/** What workers have in hand, the dead ones included until their lease is over. */
const inHand = () => EffectModel.collection.distinct('_id', { state: 'leased' })

/** Waits a while for a worker to take something in hand: one killed while it starts proves little. */
async function atWork(before: readonly unknown[]): Promise<void> {
  const until = performance.now() + 3000
  while (performance.now() < until) {
    if ((await inHand()).some((id) => !before.includes(id))) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** What these processes had in hand comes free, and its case with it: soon all cases would wait for leases else. */
const endLeases = (pids: readonly number[]) =>
  EffectModel.collection.updateMany(
    { state: 'leased', leasedBy: new RegExp(`^(${pids.join('|')}) `) },
    { $set: { leaseUntil: new Date(0) } },
  )

/** Waits until nothing is due; what a killed worker held comes free when its lease of a minute is over. */
async function idle(now: Date, detail: (text: string) => void): Promise<void> {
  const until = performance.now() + 180_000
  const open = { $or: [{ state: 'leased' }, { state: 'waiting', dueAt: { $lte: now } }] }
  for (;;) {
    const left = await EffectModel.collection.countDocuments(open)
    if (left === 0 || performance.now() > until) return
    detail(`${left} effects still to happen`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
