import { join } from 'node:path'
import { spawnOwned } from '../lib/owned.ts'
import { root } from '../lib/paths.ts'

interface SpecsDrill {
  /** Of the MongoDB server; specs make databases of their own. */
  uri: string
  files: string
  /** What makes it harder for them than in every run of the tests. */
  variables: Record<string, string>
  /** Only specs whose title holds this. */
  grep?: string | undefined
}

/**
 * Runs tests under conditions that would take too long, or chance too much, for every run of `npm test`.
 * @returns whether all of them passed
 */
export async function runSpecs({ uri, files, variables, grep }: SpecsDrill): Promise<boolean> {
  const args = [
    ...['--import', 'tsx', join(root, 'node_modules/mocha/bin/mocha.js'), '--exit'],
    ...(grep ? ['--grep', grep] : []),
    files,
  ]
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    MONGODB_URI: undefined,
    TEST_MONGODB_URI: uri,
    ...variables,
  }
  const mocha = spawnOwned(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  return (await mocha.exited) === '0'
}
