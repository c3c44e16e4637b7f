import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { buildClientIfStale } from '../lib/client.ts'
import { memoryFolder } from '../lib/memoryFolder.ts'
import { withDatabase } from '../lib/replicaSet.ts'
import { Plain, runMain, say, step } from '../lib/say.ts'
import { makeStopping } from '../lib/stopping.ts'
import { openMongo } from '../mongo.ts'
import { brokenPromises, runKillDrill } from './kill.ts'
import { runSpecs } from './specs.ts'
import { runTimerDrill } from './timers.ts'

const whole = (text: string): number => {
  const n = Number(text)
  if (!Number.isInteger(n) || n < 1) throw new Plain(`${text} is not a whole number above 0.`)
  return n
}

const program = new Command('npm run drill --').description(
  'Breaks things on purpose and counts what is lost.',
)
program
  .command('kill')
  .description('kill -9 of web and worker processes while clients write')
  .option('--kills <n>', 'how many processes are killed', whole, 200)
  .option('--writes <n>', 'acknowledged writes at least', whole, 20_000)
  .option('--writers <n>', 'clients writing at the same time', whole, 8)
  .action(async ({ kills, writes, writers }: { kills: number; writes: number; writers: number }) => {
    const stopping = makeStopping(130)
    const mongo = await openMongo({ log: say })
    stopping.add(mongo.stop)
    const dataDir = await mkdtemp(join(tmpdir(), 'wspolna-sprawa-drill-'))
    const uri = withDatabase(mongo.uri, `drill_${Date.now()}`)
    try {
      const report = await step('Killing', (detail) =>
        runKillDrill({ uri, dataDir, kills, writes, writers, pauseMs: 1500, awaitsLeases: true, detail }),
      )
      say(JSON.stringify(report, null, 2))
      const broken = brokenPromises(report)
      if (broken.length > 0) throw new Plain(`Not as promised: ${broken.join('; ')}.`)
      say('Nothing acknowledged was lost, and nothing happened without evidence and event.')
    } finally {
      await stopping.stopAll()
      await rm(dataDir, { recursive: true, force: true })
    }
  })

program
  .command('timers')
  .description('kill -9 of workers while deadlines pass')
  .option('--kills <n>', 'how many workers are killed', whole, 200)
  .option('--cases <n>', 'cases nobody looks after', whole, 40)
  .action(async ({ kills, cases }: { kills: number; cases: number }) => {
    const stopping = makeStopping(130)
    const mongo = await openMongo({ log: say })
    stopping.add(mongo.stop)
    const dataDir = await mkdtemp(join(tmpdir(), 'wspolna-sprawa-drill-'))
    const uri = withDatabase(mongo.uri, `drill_${Date.now()}`)
    try {
      const report = await step('Killing', (detail) =>
        runTimerDrill({ uri, dataDir, kills, cases, pauseMs: 1500, awaitsLeases: true, detail }),
      )
      say(JSON.stringify(report, null, 2))
      if (report.faults.length > 0) throw new Plain(`Not as promised: ${report.faults.join('; ')}.`)
      say('Every deadline spoke once, in order, and nothing it said was lost.')
    } finally {
      await stopping.stopAll()
      await rm(dataDir, { recursive: true, force: true })
    }
  })

program
  .command('laws')
  .description('the laws of test/property, tried many times as long and with other seeds')
  .option('--times <n>', 'how many times the length', whole, 10)
  .option('--seed <n>', 'what chance begins with; another one each time if not given', whole)
  .option('--grep <text>', 'only laws whose title holds this')
  .action(({ times, seed = randomInt(2 ** 31), grep }: { times: number; seed?: number; grep?: string }) =>
    withScratchMongo(async (uri) => {
      const variables = { PROPERTY_SEED: String(seed), PROPERTY_TIMES: String(times) }
      const held = await runSpecs({ uri, files: 'test/property/**/*.prop.ts', variables, grep })
      if (!held) throw new Plain('A law was broken.')
    }),
  )

program
  .command('line')
  .description('the browser journeys by a slow line: answers come late, then the news of what others do')
  .option('--grep <text>', 'only journeys whose title holds this')
  .action(({ grep }: { grep?: string }) =>
    withScratchMongo(async (uri) => {
      await buildClientIfStale()
      for (const late of ['answers', 'news']) {
        say(`Late ${late}:`)
        const held = await runSpecs({ uri, files: 'test/e2e/**/*.e2e.ts', variables: { LATE: late }, grep })
        if (!held) throw new Plain(`A journey did not end well with late ${late}.`)
      }
    }),
  )

/** For drills whose data nobody keeps: a MongoDB in memory, ended afterwards. */
async function withScratchMongo(run: (uri: string) => Promise<void>): Promise<void> {
  const stopping = makeStopping(130)
  const mongo = await openMongo({ scratchIn: await memoryFolder(), log: say })
  stopping.add(mongo.stop)
  try {
    await run(mongo.uri)
  } finally {
    await stopping.stopAll()
  }
}

await runMain(async () => {
  await program.parseAsync()
})
