import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright-core'
import { resolveChromium } from '../chromium.ts'
import type { Account } from '../lib/accounts.ts'
import { spawnOwned } from '../lib/owned.ts'
import { root } from '../lib/paths.ts'
import { freePort } from '../lib/port.ts'
import { step } from '../lib/say.ts'
import type { Row } from './table.ts'

/** How much slower than here the processor of an old office computer is taken to be. */
const SLOWER = 4
const LOADS = 5

/** Starts the demonstration as its user does; settles when it says how long it took. */
async function startDemo(data: string, port: number) {
  const args = ['--import', 'tsx', 'scripts/demo.ts', '--data', data, '--port', String(port)]
  const demo = spawnOwned(process.execPath, args, {
    cwd: root,
    env: { ...process.env, MONGODB_URI: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const readyIn = await new Promise<number>((resolve, reject) => {
    let text = ''
    demo.child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const found = /Ready in ([\d.]+) s/.exec(text)
      if (found) resolve(Number(found[1]))
    })
    void demo.exited.then(() => reject(new Error(`the demonstration ended: ${text}`)))
  })
  return { readyIn, stop: demo.stop }
}

/** Bytes, packed by gzip, of the scripts that the page itself names: what must be there before anything shows. */
async function initialScript(origin: string): Promise<number> {
  const html = await (await fetch(origin)).text()
  const sizes = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(async ([, path]) => {
    const script = await fetch(`${origin}${path}`)
    return gzipSync(Buffer.from(await script.arrayBuffer())).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Milliseconds from asking for the page to home without placeholders; nothing cached. */
async function loadHome(browser: Browser, origin: string, account: Account): Promise<number> {
  const context = await browser.newContext({
    locale: 'pl-PL',
    viewport: { width: 1440, height: 900 },
    // The page forbids `eval`, which is how a condition is waited for.
    bypassCSP: true,
  })
  const { email, password } = account
  await context.request.post(`${origin}/api/session`, { headers: { origin }, data: { email, password } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(origin, { waitUntil: 'commit' })
  const usable = await page.waitForFunction(
    `document.querySelector('h1') && !document.querySelector('[aria-busy="true"]') && performance.now()`,
  )
  const ms = (await usable.jsonValue()) as number
  await context.close()
  return ms
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The demonstration started on the data of an earlier start, and its first screen on a slow processor. */
export async function measureFirstScreen(): Promise<Row[]> {
  const data = await mkdtemp(join(tmpdir(), 'wspolna-sprawa-bench-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  try {
    const first = await step('Demonstration, first start', () => startDemo(data, port))
    await first.stop()
    const again = await step('Demonstration, second start', () => startDemo(data, port))
    try {
      const answer = await fetch(`${origin}/api/demo/accounts`)
      const accounts = ((await answer.json()) as { data: Account[] }).data
      const worker = accounts.find(({ email }) => email.includes('mackowiak')) ?? (accounts[0] as Account)
      const { executablePath, args } = await resolveChromium()
      const browser = await chromium.launch({ executablePath, args })
      const loads = await step(`Home, processor ${SLOWER} times slower`, async (detail) => {
        const all: number[] = []
        for (let i = 0; i <= LOADS; i += 1) {
          all.push(await loadHome(browser, origin, worker))
          detail(`${i} of ${LOADS}`)
        }
        // The first only warms the server up.
        return all.slice(1)
      }).finally(() => browser.close())
      const ms = median(loads)
      const kB = (await initialScript(origin)) / 1000
      return [
        row('demo on existing data, s until ready', again.readyIn, 10, '≤ 10 s'),
        { ...row(`home usable, processor ${SLOWER}× slower, ms`, ms, 1500, '≤ 1500 ms'), p50: ms },
        row('initial script, kB gzip', kB, 250, '≤ 250 kB'),
      ]
    } finally {
      await again.stop()
    }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

const row = (measure: string, ours: number, limit: number, target: string): Row => ({
  measure,
  ours,
  raw: limit,
  ratio: ours / limit,
  p50: 0,
  target,
})
