import { connectDb, disconnectDb } from '../../server/db/connect.ts'
import { readEnv } from '../../server/env.ts'
import { systemClock } from '../../server/kernel/clock.ts'
import { Plain, runMain, say, step, type Detail } from '../lib/say.ts'
import { seedDemo } from './seed.ts'

/** Into a pipe, as under `npm run demo`, each new count is a line of its own. */
function lines(): Detail {
  let last = ''
  return (text) => {
    if (text !== last) say(text)
    last = text
  }
}

await runMain(async () => {
  const env = readEnv()
  if (env.APP_MODE !== 'demo')
    throw new Plain('Only a demonstration is seeded: APP_MODE must be demo, see npm run demo.')
  await connectDb(env.MONGODB_URI)
  try {
    const now = systemClock.now()
    const seed = (detail: Detail) => seedDemo({ env, now, detail })
    const isNew = process.stdout.isTTY ? await step('Seeding', seed) : await seed(lines())
    if (!isNew) say('The demonstration is already there.')
  } finally {
    await disconnectDb()
  }
})
