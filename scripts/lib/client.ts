import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture } from './owned.ts'
import { root } from './paths.ts'
import { Plain, step } from './say.ts'
import { treeHash } from './treeHash.ts'

/** Where the built client lies. */
export const clientDir = join(root, 'dist/client')

const stamp = join(clientDir, '.stamp')

const sources = () => treeHash('client', 'shared', 'package-lock.json')

/** Builds the client with Vite into dist/client and notes from which sources. */
export async function buildClient(): Promise<void> {
  await step('Building the client', async () => {
    const from = await sources()
    const vite = join(root, 'node_modules/vite/bin/vite.js')
    const args = [
      vite,
      'build',
      '--config',
      'client/vite.config.ts',
      '--outDir',
      clientDir,
      '--logLevel',
      'warn',
    ]
    const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }
    const { code, output } = await capture(process.execPath, args, { cwd: root, env })
    if (code !== '0') throw new Plain(`The client cannot be built:\n${output.trim()}`)
    await writeFile(stamp, from)
  })
}

/** Builds the client unless dist/client stems from the present sources. */
export async function buildClientIfStale(): Promise<void> {
  const built = await readFile(stamp, 'utf8').catch(() => '')
  if (built !== (await sources())) await buildClient()
}
