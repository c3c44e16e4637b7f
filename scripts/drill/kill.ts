import { randomUUID } from 'node:crypto'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CATEGORIES, SECTORS } from '../../shared/domain/vocabulary.ts'
import { disconnectDb } from '../../server/db/connect.ts'
import { CaseModel } from '../../server/db/models/case.ts'
import { PersonModel } from '../../server/db/models/person.ts'
import { EffectModel } from '../../server/db/models/records.ts'
import { DrillClient } from './client.ts'
import { Fleet } from './fleet.ts'
import { makeDrillGmina } from './gmina.ts'
import { verify, type Findings } from './verify.ts'
import { AckLog, writeOn } from './writers.ts'

interface Options {
  /** Names a fresh database. */
  uri: string
  dataDir: string
  kills: number
  /** Goes on writing after the last kill until so many writes were acknowledged. */
  writes: number
  writers: number
  /** Milliseconds between two kills, at most. */
  pauseMs: number
  /** Also wait for letters that a killed worker had in hand: up to their lease of a minute. */
  awaitsLeases: boolean
  detail?: (text: string) => void
}

export interface KillReport extends Findings {
  kills: { web: number; worker: number }
  acks: number
  retries: number
  repeats: number
  differing: number
  letters: number
  seconds: number
}

/**
 * Real web and worker processes are killed at random while clients write. Afterwards every acknowledged write
 * must be there once, with its evidence and its event. kill -9 is not a power cut: that journalled commits
 * survive one is MongoDB's promise, asked for in server/db/connect.ts.
 */
export async function runKillDrill({
  uri,
  dataDir,
  detail = () => undefined,
  ...plan
}: Options): Promise<KillReport> {
  const start = performance.now()
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const { head, workers } = await makeDrillGmina(uri)
  const fleet = new Fleet(dataDir, uri)
  const log = new AckLog(join(dataDir, 'acks.log'))
  try {
    await fleet.start(2, 1)
    const caseId = await openCase(fleet.origins[0] ?? '', head, workers)
    let isKilling = true
    const isDone = () => !isKilling && log.acks.length >= plan.writes
    const [first, second] = workers
    const clients = await Promise.all(
      Array.from({ length: plan.writers }, (_, n) =>
        new DrillClient(n % 2 ? first : second).signIn(fleet.origins[n % 2] ?? ''),
      ),
    )
    const writing = clients.map((client, n) => {
      const reader = n % 2 ? second : first
      return writeOn(client, reader.membershipId, { caseId, origins: fleet.origins, log, isDone })
    })
    const killing = (async () => {
      for (let n = 0; n < plan.kills; n++) {
        await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * plan.pauseMs))
        // The first round meets every process once, the others are drawn.
        await fleet.killAndRestart(n < 3 ? n : Math.floor(Math.random() * 3))
        detail(`${n + 1} of ${plan.kills} kills, ${log.acks.length} acknowledged writes`)
      }
      isKilling = false
    })()
    const [tallies] = await Promise.all([Promise.all(writing), killing])
    const letters = await carriedOut(join(dataDir, 'mail'), plan.awaitsLeases, detail)
    const sum = (of: 'retries' | 'repeats' | 'differing') => tallies.reduce((n, t) => n + t[of], 0)
    return {
      ...(await verify(caseId, log.acks)),
      kills: fleet.kills,
      acks: log.acks.length,
      retries: sum('retries'),
      repeats: sum('repeats'),
      differing: sum('differing'),
      letters,
      seconds: Math.round((performance.now() - start) / 1000),
    }
  } finally {
    log.close()
    await fleet.stop()
    await disconnectDb()
  }
}

/** From the opening to the stage in which the team works. */
async function openCase(
  origin: string,
  head: Parameters<typeof asPost>[0],
  [worker, deputy]: [typeof head, typeof head],
): Promise<string> {
  const [w, h] = [await asPost(worker).signIn(origin), await asPost(head).signIn(origin)]
  const entry = {
    ownMeansExhausted: true,
    needsCrossSector: true,
    rapidIntervention: false,
    attempts: ['Zasiłek'],
  }
  const persons = [{ firstName: 'Anna', lastName: 'Nadolna', roleInFamily: 'mother' }]
  const family = { familyName: 'Nadolni', urgent: false, entryReasons: ['housing'], reason: 'Ćwiczenia' }
  const call = async (client: DrillClient, path: string, body: object) => {
    const answer = await client.call(origin, 'POST', path, body, randomUUID())
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return answer.data
  }
  const opened = await call(w, '/cases', { teryt: '0410013', ...family, persons, entry })
  const qualified = await call(h, `/cases/${opened.id}/workflow`, {
    version: opened.version,
    event: 'qualify',
    coordinatorMembershipId: worker.membershipId,
    deputyMembershipId: deputy.membershipId,
  })
  const personIds = (await PersonModel.find({ caseId: opened.id }, { _id: 1 }).lean()).map(({ _id }) => _id)
  const basis = { type: 'statute', article: 'socialAssistance100', purpose: 'Ćwiczenia' }
  const wide = { scope: [...CATEGORIES], recipients: [...SECTORS] }
  await call(w, `/cases/${opened.id}/bases`, { personIds, ...basis, ...wide })
  const delivered = { channel: 'inPerson', on: '2025-01-02' }
  await call(w, `/cases/${opened.id}/info-notices`, { personIds, delivered })
  const version = (await CaseModel.findById(opened.id, { version: 1 }).lean())?.version ?? qualified.version
  await call(w, `/cases/${opened.id}/workflow`, { version, event: 'confirmConsents' })
  return opened.id
}

const asPost = (post: ConstructorParameters<typeof DrillClient>[0]) => new DrillClient(post)

/** Gives the worker time to write what is due; how many letters it wrote. */
async function carriedOut(
  mailDir: string,
  awaitsLeases: boolean,
  detail: (text: string) => void,
): Promise<number> {
  const states = awaitsLeases ? ['waiting', 'leased'] : ['waiting']
  const until = performance.now() + 100_000
  for (;;) {
    const open = await EffectModel.collection.countDocuments({ state: { $in: states }, kind: 'mail' })
    if (open === 0 || performance.now() > until) break
    detail(`${open} letters still to be written`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const files = await readdir(mailDir).catch(() => [])
  return files.filter((name) => name.endsWith('.eml')).length
}

/** What must not be, in words; empty when all promises held. */
export function brokenPromises(r: KillReport): string[] {
  const promises: [boolean, string][] = [
    [r.lost === 0, `${r.lost} acknowledged writes are lost`],
    [r.doubled === 0, `${r.doubled} writes happened twice or under another id`],
    [r.differing === 0, `${r.differing} repeated keys were answered differently`],
    [r.withoutEvent === 0, `${r.withoutEvent} writes without exactly one event`],
    [r.withoutEvidence === 0, `${r.withoutEvidence} writes without exactly one row of evidence`],
    [r.effectsDead === 0, `${r.effectsDead} effects were given up`],
    [r.effectsOpen === 0, `${r.effectsOpen} effects were never taken up`],
    // A worker has one effect in hand at a time, and the one that runs now may have one too.
    [r.effectsHeld <= r.kills.worker + 1, `${r.effectsHeld} effects are held by nobody knows whom`],
  ]
  return promises.flatMap(([held, words]) => (held ? [] : [words]))
}
