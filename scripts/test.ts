import { availableParallelism } from 'node:os'
import { Command } from 'commander'
import { memoryFolder } from './lib/memoryFolder.ts'
import { failure, type Outcome } from './lib/outcome.ts'
import { Plain, runMain, say, step } from './lib/say.ts'
import { stages, type Stage } from './lib/stages.ts'
import { makeStopping } from './lib/stopping.ts'
import { openMongo, type Mongo } from './mongo.ts'

/** Two stages side by side keep two cores busy; more would only make what is timed wait. */
const lanes = Math.min(2, availableParallelism())

function readOptions() {
  const names = stages.map((it) => it.name)
  const command = new Command('npm test --')
    .description('Runs every check, or the named stages only.')
    .argument('[stages...]', `any of ${names.join(', ')}`)
    .option('--grep <text>', 'only tests whose full title matches')
    .parse()
  const { grep } = command.opts<{ grep?: string }>()
  const unknown = command.args.find((name) => !names.includes(name))
  if (unknown) throw new Plain(`There is no stage ${unknown}; the stages are ${names.join(', ')}.`)
  const wanted = (it: Stage) =>
    command.args.length > 0 ? command.args.includes(it.name) : !grep || it.hasSpecs
  return { chosen: stages.filter(wanted), grep }
}

/** Runs one stage; whatever it throws is its failure, so that the later stages still run. */
async function runStage(
  stage: Stage,
  grep: string | undefined,
  mongo: () => Promise<Mongo>,
): Promise<Outcome> {
  try {
    const uri = stage.needsMongo ? (await mongo()).uri : undefined
    await stage.before?.()
    // The tests get the server of this run by one name only, never by accident somebody's real one.
    const env = { ...process.env, NODE_ENV: 'test', MONGODB_URI: undefined, TEST_MONGODB_URI: uri }
    return await step(
      stage.name,
      (detail) => stage.run({ detail, env, grep }),
      (it) => it.failed === 0,
    )
  } catch (error) {
    const reason =
      error instanceof Plain ? error.message : error instanceof Error ? error.stack : String(error)
    say(`✗ ${stage.name}`)
    return failure(reason ?? 'unknown')
  }
}

await runMain(async () => {
  const { chosen, grep } = readOptions()
  const stopping = makeStopping(130)
  let opened: Promise<Mongo> | undefined
  const mongo = () => {
    opened ??= memoryFolder()
      .then((scratchIn) => openMongo({ scratchIn, log: say }))
      .then((it) => {
        stopping.add(it.stop)
        return it
      })
    return opened
  }
  const sum = { passed: 0, failed: 0 }
  const reports: string[] = []
  const waiting = [...chosen]
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const { passed, failed, report } = await runStage(stage, grep, mongo)
      sum.passed += passed
      sum.failed += failed
      for (const text of report) reports.push(`── ${stage.name} ──\n${text}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  await stopping.stopAll()
  if (sum.passed + sum.failed === 0) throw new Plain('No test was executed.')
  if (reports.length > 0) say(`\n${reports.join('\n\n')}\n`)
  if (sum.failed > 0) process.exitCode = 1
  say(`${sum.passed} passed, ${sum.failed} failed`)
})
