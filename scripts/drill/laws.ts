import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { spawnOwned } from '../lib/owned.ts'
import { root } from '../lib/paths.ts'

interface LawsDrill {
  /** Of the MongoDB server; the laws make databases of their own. */
  uri: string
  /** How many times the length that `npm test` gives each law. */
  times: number
  /** What chance begins with; left out, another one each time. */
  seed?: number | undefined
  /** Only laws whose title holds this. */
  grep?: string | undefined
}

/**
 * The laws of test/property with other seeds and many more random courses than every run of the tests has.
 * @returns whether all of them held
 */
export async function runLaws({ uri, times, seed = randomInt(2 ** 31), grep }: LawsDrill): Promise<boolean> {
  const args = [
    ...['--import', 'tsx', join(root, 'node_modules/mocha/bin/mocha.js'), '--exit'],
    ...(grep ? ['--grep', grep] : []),
    'test/property/**/*.prop.ts',
  ]
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    MONGODB_URI: undefined,
    TEST_MONGODB_URI: uri,
    PROPERTY_SEED: String(seed),
    PROPERTY_TIMES: String(times),
  }
  const mocha = spawnOwned(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  return (await mocha.exited) === '0'
}
