/**
 * Fetches the vendor's mongod: `mongodVendor.ts FOLDER VERSION` leaves it as FOLDER/mongod.
 * A program of its own, so that a fetch that hangs can be ended from outside.
 */
import { lookup } from 'node:dns/promises'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { MongoBinaryDownload } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownload.js'
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js'
import { getOS } from 'mongodb-memory-server-core/lib/util/getos/index.js'

const [folder = '', version = ''] = process.argv.slice(2)

async function main() {
  const asked = { version, platform: process.platform, arch: process.arch, os: await getOS() }
  const { hostname } = new URL(await new MongoBinaryDownloadUrl(asked).getDownloadUrl())
  // The library would retry for long; behind a proxy the name need not resolve here.
  const hasProxy = ['https_proxy', 'HTTPS_PROXY', 'yarn_https-proxy'].some((name) => process.env[name])
  if (!hasProxy) {
    await lookup(hostname).catch(() => {
      throw new Error(`${hostname} cannot be resolved`)
    })
  }
  await mkdir(folder, { recursive: true })
  const download = new MongoBinaryDownload({ ...asked, downloadDir: folder, checkMD5: true })
  await rename(await download.getMongodPath(), join(folder, 'mongod'))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error)}\n`)
  process.exitCode = 1
})
