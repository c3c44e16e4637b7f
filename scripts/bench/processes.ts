import { spawnOwned, capture, type Owned } from '../lib/owned.ts'
import { root } from '../lib/paths.ts'

const tsx = ['--import', 'tsx']

export interface Child extends Owned {
  port: number
}

/** Starts a script that prints `{"port":…}` once it listens; `flags` are for Node itself. */
export async function startPeer(
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): Promise<Child> {
  const loader = script.endsWith('.ts') ? tsx : []
  const owned = spawnOwned(process.execPath, [...flags, ...loader, script, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    let text = ''
    owned.child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /"port":(\d+)/.exec(text)
      if (found) resolve(Number(found[1]))
    })
    void owned.exited.then(() => reject(new Error(`${script} ended: ${text}`)))
  })
  return { ...owned, port }
}

/** Runs a script to its end in its own process and reads the JSON it printed. */
export async function runJson<T>(script: string, args: string[]): Promise<T> {
  const { code, output } = await capture(process.execPath, [...tsx, script, ...args], {
    cwd: root,
    env: process.env,
  })
  if (code !== '0') throw new Error(`${script} failed: ${output}`)
  return JSON.parse(output.slice(output.indexOf('{'))) as T
}
