import { join } from 'node:path'
import { capture } from '../lib/owned.ts'
import { root } from '../lib/paths.ts'
import { Plain } from '../lib/say.ts'

/**
 * Our server as it is deployed: compiled, into a folder of its own. What runs the sources in development also
 * names every function anew each time it is made, which no deployed server does. Returns the script to start;
 * types are checked by `npm test`.
 */
export async function compileServer(): Promise<string> {
  const out = join('.cache', 'bench-server')
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const args = [tsc, '-p', 'tsconfig.build.json', '--outDir', out, '--noCheck']
  const { code, output } = await capture(process.execPath, args, { cwd: root })
  if (code !== '0') throw new Plain(`The server cannot be compiled:\n${output.trim()}`)
  return join(out, 'server/main.js')
}
