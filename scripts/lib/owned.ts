import { spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'

export interface Owned {
  pid: number
  /** How it ended: exit code, or the signal's name. Never rejects. */
  exited: Promise<string>
  hasExited(): boolean
  /** Asks it to end (SIGTERM to its group), after `graceMs` insists (SIGKILL). */
  stop(graceMs?: number): Promise<void>
}

/**
 * The lifeline: a tiny shell that waits on a pipe only we hold. A word on it means that the child ended by
 * itself; silence and end of file mean that we died (even by SIGKILL), so it ends the child's whole group.
 */
const lifeline = `trap '' INT TERM HUP
read -r _ && exit 0
kill -s TERM -- "-$1" 2>/dev/null
n=0
while kill -s 0 -- "-$1" 2>/dev/null && [ "$n" -lt 100 ]; do sleep 0.1; n=$((n+1)); done
kill -s KILL -- "-$1" 2>/dev/null
[ -n "$2" ] && rm -rf -- "$2"`

/**
 * Starts a program that must not outlive us. It gets a process group of its own, so that Ctrl-C reaches
 * only us and we end our programs in order. `scratch` is a folder of ours to remove if we die first.
 */
export function spawnOwned(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { scratch?: string } = {},
): Owned & { child: ReturnType<typeof spawn> } {
  const { scratch, ...rest } = options
  const child = spawn(command, [...args], { ...rest, detached: true })
  if (child.pid === undefined) {
    child.once('error', () => undefined)
    throw new Error(`${command} cannot be started`)
  }
  const pid = child.pid
  const guard = spawn('sh', ['-c', lifeline, 'lifeline', String(pid), scratch ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  guard.stdin.on('error', () => undefined)
  let ended = false
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = true
      guard.stdin.end('ended\n')
      resolve(signal ?? String(code))
    })
  })
  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      process.kill(-pid, signal)
    } catch {
      // The group is already gone.
    }
  }
  return {
    pid,
    child,
    exited,
    hasExited: () => ended,
    async stop(graceMs = 15_000) {
      if (ended) return
      signalGroup('SIGTERM')
      const insist = setTimeout(() => signalGroup('SIGKILL'), graceMs)
      await exited
      clearTimeout(insist)
    },
  }
}

/**
 * Runs a program to its end and gives its exit code with all its output (stdout and stderr together).
 * `onText` hears the output while it comes, in whatever pieces it comes.
 */
export async function capture(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
  onText: (text: string) => void = () => undefined,
): Promise<{ code: string; output: string }> {
  const owned = spawnOwned(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [owned.child.stdout, owned.child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
      onText(text)
    })
  }
  await once(owned.child, 'close')
  return { code: await owned.exited, output }
}
