import { createInterface } from 'node:readline'
import { join } from 'node:path'
import type { Outcome } from './outcome.ts'
import { spawnOwned } from './owned.ts'
import { root } from './paths.ts'
import type { Detail } from './say.ts'

interface Options {
  /** The node program that runs the tests. */
  node: string
  /** The folder of its specs under test/. */
  folder: string
  env: Record<string, string | undefined>
  grep?: string | undefined
  detail: Detail
}

/** Mocha's json-stream reporter: one such line per event. */
type Event =
  | ['start', { total: number }]
  | ['pass', { fullTitle: string }]
  | ['fail', { fullTitle: string; file?: string; err: string; stack: string | null }]
  | ['end', { passes: number; failures: number }]

const limitMs = 15 * 60_000
/** Who still runs so long after the last test has left a server, a socket or a timer open. */
const lingerMs = 15_000

/** Runs the specs of one folder with Mocha in a process of its own and counts what they come to. */
export async function runMocha({ node, folder, env, grep, detail }: Options): Promise<Outcome> {
  const run = { total: 0, passed: 0, failed: 0, hasEnded: false }
  const report: string[] = []
  const stray: string[] = []
  const args = [
    ...[join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', 'json-stream'],
    ...['--forbid-only', '--forbid-pending', ...(grep ? ['--grep', grep] : [])],
    `test/${folder}/**/*.{test,prop,e2e}.ts`,
  ]
  const mocha = spawnOwned(node, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let killed = ''
  const kill = (why: string) => {
    killed = why
    void mocha.stop(1000)
  }
  const limit = setTimeout(() => kill(`did not end within ${limitMs / 60_000} minutes`), limitMs)
  let linger: NodeJS.Timeout | undefined

  const take = (event: Event) => {
    if (event[0] === 'start') run.total = event[1].total
    if (event[0] === 'pass') run.passed++
    if (event[0] === 'fail') {
      run.failed++
      const { fullTitle, file, err, stack } = event[1]
      report.push([fullTitle, file?.slice(root.length + 1), stack ?? err].filter(Boolean).join('\n    '))
    }
    if (event[0] === 'end') {
      run.hasEnded = true
      linger = setTimeout(() => kill('kept running: a server, a socket or a timer was left open'), lingerMs)
    }
    detail(`${run.passed + run.failed} of ${run.total}`)
  }
  for (const stream of [mocha.child.stdout, mocha.child.stderr]) {
    if (!stream) continue
    createInterface({ input: stream }).on('line', (line) => {
      const event = readEvent(line)
      if (event) take(event)
      else stray.push(line)
    })
  }
  const closed = new Promise((resolve) => mocha.child.once('close', resolve))
  const code = await mocha.exited
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1000))])
  clearTimeout(limit)
  clearTimeout(linger)

  if (killed) report.push(`${folder}: the test process ${killed}.`)
  else if (!run.hasEnded) report.push(`${folder}: the test process ended early (${code}).`)
  else if (run.total === 0 && !grep) report.push(`${folder}: no test was executed.`)
  else if (code !== '0' && run.failed === 0) report.push(`${folder}: the test process ended with ${code}.`)
  detail(`${run.passed} passed${run.failed ? `, ${run.failed} failed` : ''}`)
  const skipped = run.total - run.passed - run.failed
  // A story told in several tests stops at its first failure, and Mocha then begins no other such story.
  if (run.failed > 0 && skipped > 0) report.push(`${folder}: ${skipped} tests were not run after a failure.`)
  if (report.length > 0 && stray.length > 0)
    report.push(['It also wrote:', ...stray.slice(-60)].join('\n    '))
  const unfinished = report.length > 0 && run.failed === 0 ? 1 : 0
  return { passed: run.passed, failed: run.failed + unfinished, report }
}

function readEvent(line: string): Event | undefined {
  if (!/^\["(start|pass|fail|end)",/.test(line)) return undefined
  try {
    return JSON.parse(line) as Event
  } catch {
    return undefined
  }
}
