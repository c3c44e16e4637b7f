import type { Result, RunOptions } from 'axe-core'
import { expect } from 'chai'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { resolveChromium } from '../../scripts/chromium.ts'
import { clientDir } from '../../scripts/lib/client.ts'
import { TestClock } from './clock.ts'
import { startServer, type TestServer } from './server.ts'
import { slowLine } from './slowLine.ts'
import { PASSWORD, type Someone } from './world.ts'

export interface Site {
  server: TestServer
  browser: Browser
  /** A window of its own, signed in as the person. */
  open(someone: Someone, path?: string, options?: WindowOptions): Promise<Page>
  stop(): Promise<void>
}
export interface WindowOptions {
  width?: number
  dark?: boolean
}

/** The real server with the built client, and a real browser beside it; a clock given runs by itself. */
export async function startSite(clock?: TestClock): Promise<Site> {
  // Browsers know only the real time, so the server must live in it too.
  const server = await startServer({ CLIENT_DIR: clientDir }, clock ?? new TestClock(new Date()))
  const tick = clock ? undefined : setInterval(() => server.clock.set(new Date()), 200)
  const browser = await theBrowser()
  return {
    server,
    browser,
    async open(someone, path = '/', options = {}) {
      const page = await newWindow(browser, options)
      await page.context().request.post(`${server.origin}/api/session`, {
        headers: { origin: server.origin },
        data: { email: someone.email, password: PASSWORD },
      })
      await page.goto(`${server.origin}${path}`)
      await settled(page)
      return page
    },
    async stop() {
      clearInterval(tick)
      for (const context of browser.contexts()) await context.close()
      await server.stop()
    },
  }
}

let launched: Promise<Browser> | undefined
/** One browser for all files of the run; each person's window is a profile of its own. */
function theBrowser(): Promise<Browser> {
  launched ??= resolveChromium().then(({ executablePath, args }) => chromium.launch({ executablePath, args }))
  return launched
}
after('close the browser', async () => (await launched)?.close())

const PICTURES = '.cache/e2e'

/** For `afterEach`: pictures of every open window of a test that failed. */
export async function pictureFailure(site: Site | undefined, test: Mocha.Test | undefined): Promise<void> {
  if (!site || test?.state !== 'failed') return
  const pages = site.browser.contexts().flatMap((context) => context.pages())
  for (const [i, page] of pages.entries()) {
    const name = `${test.title.replace(/\W+/g, '-').slice(0, 60)}-${i}.png`
    await page.screenshot({ path: join(PICTURES, name), fullPage: true }).catch(() => undefined)
  }
}

const faults = new WeakMap<BrowserContext, string[]>()

async function newWindow(browser: Browser, { width = 1440, dark = false }: WindowOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'pl-PL',
    reducedMotion: 'reduce',
  })
  const found: string[] = []
  faults.set(context, found)
  await slowLine(context)
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (error) => found.push(error.message))
  return page
}

/** The page's heading is there and no placeholder is left. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  const placeholders = page.locator('[aria-busy="true"]')
  do {
    await placeholders
      .first()
      .waitFor({ state: 'detached' })
      .catch(() => undefined)
    // What measures itself before it shows (the calendar's grid) has had its turn after two frames, and what
    // came with the data (a script of its own) has put its placeholder there.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  } while ((await placeholders.count()) > 0)
}

/** No error was thrown in the page. */
export function expectNoFaults(page: Page): void {
  expect(faults.get(page.context())).to.deep.equal([])
}

/** Runs in the page: names what sticks out of it, if the page as a whole can be scrolled sideways. */
const TOO_WIDE = `document.documentElement.scrollWidth <= window.innerWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1)
    .map((e) => e.tagName + ' ' + e.className + ' ' + e.textContent.slice(0, 40))`

/** WCAG 2.2 AA; of what holds nothing but its name is worked out, which is most of the time axe takes. */
const RULES: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
}
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Runs axe in the page, which learns what axe is but once; without frames there is nothing else to look at. */
async function violationsIn(page: Page): Promise<Result[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
  return page.evaluate<Result[]>(`axe.run(document, ${JSON.stringify(RULES)}).then((it) => it.violations)`)
}

/**
 * Runs in the page: nothing was put in, taken out or restyled for a tenth of a second, and no link waits hidden
 * for its measures, as the calendar's entries do first; or a second and a half is over.
 */
const AT_REST = `new Promise((done) => {
  const end = performance.now() + 1500
  let moved = performance.now()
  const watcher = new MutationObserver(() => (moved = performance.now()))
  watcher.observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ['style'] })
  const isHidden = (link) => getComputedStyle(link).visibility === 'hidden'
  const look = () => {
    const isStill = performance.now() - moved > 100 && ![...document.querySelectorAll('main a')].some(isHidden)
    if (!isStill && performance.now() < end) return setTimeout(look, 25)
    watcher.disconnect()
    done()
  }
  look()
})`

/** No violation of WCAG 2.2 AA that a machine can find, and nothing wider than the window. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is drawn in steps, as the calendar's entries are, has no name before the last one.
  await page.evaluate(AT_REST)
  const violations = await violationsIn(page)
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
  expect(told, `${page.url()}: ${told.join('; ')}`).to.deep.equal([])
  const wide = await page.evaluate<string[]>(TOO_WIDE)
  expect(wide, `${page.url()} is wider than the window`).to.deep.equal([])
}
