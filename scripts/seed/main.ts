import { Command } from 'commander'
import { connectDb, disconnectDb } from '../../server/db/connect.ts'
import { migrate } from '../../server/db/migrate.ts'
import { readEnv } from '../../server/env.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { Plain, runMain, say, step, type Detail } from '../lib/say.ts'
import { demoNow, moveDemoClock, readMoment } from './demoNow.ts'
import { checkEdition } from './marker.ts'
import { seedDemo } from './seed.ts'

/** Into a pipe, as under `npm run demo`, each new count is a line of its own. */
function lines(): Detail {
  let last = ''
  return (text) => {
    if (text !== last) say(text)
    last = text
  }
}

const readOptions = (): Date | undefined =>
  new Command('scripts/seed/main.ts')
    .description('Migrates the database and fills an empty one with the demonstration.')
    .option('--now <moment>', 'what time it is there, by Warsaw clocks', readMoment)
    .parse()
    .opts<{ now?: Date }>().now

await runMain(async () => {
  const env = readEnv()
  if (env.APP_MODE !== 'demo')
    throw new Plain('Only a demonstration is seeded: APP_MODE must be demo, see npm run demo.')
  await connectDb(env.MONGODB_URI)
  try {
    const real = systemClock.now()
    const wanted = readOptions()
    const now = wanted ?? (await demoNow(real))
    const seed = async (detail: Detail) => {
      await checkEdition()
      await migrate(detail)
      return seedDemo({ env, now, detail })
    }
    const isNew = process.stdout.isTTY ? await step('Seeding', seed) : await seed(lines())
    if (wanted) await moveDemoClock(wanted, real, isNew)
    if (!isNew && !wanted) say('The demonstration is already there.')
  } finally {
    await disconnectDb()
  }
})
