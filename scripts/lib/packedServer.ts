import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './paths.ts'

const folder = join(root, '.cache/server')
let packed: Promise<string> | undefined

/**
 * The server's program as one file, packed from the present sources by the first who asks; the file's path.
 * It starts with a third of the work that the sources take when they are translated on their way in, which
 * whoever starts processes by the dozen feels.
 */
export function packedServer(): Promise<string> {
  packed ??= pack()
  return packed
}

async function pack(): Promise<string> {
  const own = join(folder, String(process.pid))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'server/main.ts',
      outDir: own,
      target: 'node20',
      sourcemap: 'inline',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  // In one move, since another run may just be starting what it packed.
  const program = join(folder, 'main.js')
  await rename(join(own, 'main.js'), program)
  await rm(own, { recursive: true })
  return program
}
