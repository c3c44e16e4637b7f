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
  packed ??= build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: 'server/main.ts',
      outDir: folder,
      // Another run may just be starting what it packed from the same sources.
      emptyOutDir: false,
      target: 'node20',
      sourcemap: 'inline',
      rolldownOptions: { output: { codeSplitting: false } },
    },
  }).then(() => join(folder, 'main.js'))
  return packed
}
