import { join } from 'node:path'
import { spawnOwned } from './lib/owned.ts'
import { root } from './lib/paths.ts'
import { freePort } from './lib/port.ts'
import { demoVariables, runOnce } from './lib/roles.ts'
import { runMain, say, step } from './lib/say.ts'
import { makeStopping } from './lib/stopping.ts'
import { openMongo } from './mongo.ts'

/** A folder of its own, so that half-done work never meets the data that someone shows to others. */
const dataDir = join(root, '.data/dev')

/** Runs a watching program in the foreground: what it writes is shown as it comes. */
function watch(args: string[], env: Record<string, string | undefined>) {
  return spawnOwned(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
}

await runMain(async () => {
  const stopping = makeStopping()
  try {
    const mongo = await openMongo({ dbPath: join(dataDir, 'mongo'), log: say })
    stopping.add(mongo.stop)
    const env = await demoVariables(dataDir, mongo.uri, await freePort())
    await step('Migrating the database', () => runOnce('The migration', ['server/main.ts', 'release'], env))
    await step('Seeding invented data, once', () => runOnce('Seeding', ['scripts/seed/main.ts'], env))
    const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
    const programs = [
      watch([tsx, 'watch', '--clear-screen=false', 'server/main.ts', 'worker'], env),
      watch([tsx, 'watch', '--clear-screen=false', 'server/main.ts', 'web'], env),
      watch([join(root, 'node_modules/vite/bin/vite.js'), '--config', 'client/vite.config.ts'], env),
    ]
    for (const program of programs) stopping.add(program.stop)
    await Promise.race([...programs.map((it) => it.exited), mongo.exited])
  } finally {
    if (!stopping.isStopping()) await stopping.stopAll()
  }
})
