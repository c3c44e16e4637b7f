import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { resolveChromium } from './chromium.ts'
import { buildClientIfStale } from './lib/client.ts'
import { root } from './lib/paths.ts'
import { freePort } from './lib/port.ts'
import { demoVariables, runOnce, startRole, waitReady } from './lib/roles.ts'
import { runMain, say, step } from './lib/say.ts'
import { makeStopping } from './lib/stopping.ts'
import { openMongo } from './mongo.ts'

/** Takes the pictures of the README from a freshly seeded demonstration. */
interface Shot {
  name: string
  /** Part of the account's name as the sign-in page shows it. */
  who: string
  /** Opens the page, starting at home. */
  path?: string
  /** Family whose case to open, and the tab of it, as its address says. */
  family?: string
  tab?: string
  width?: number
  dark?: boolean
}

const SHOTS: Shot[] = [
  { name: 'home', who: 'Joanna Maćkowiak' },
  { name: 'cases', who: 'Joanna Maćkowiak', path: '/cases' },
  { name: 'case', who: 'Joanna Maćkowiak', family: 'Nadoln' },
  { name: 'case-police', who: 'Marek Kłos', family: 'Nadoln' },
  { name: 'case-plan', who: 'Joanna Maćkowiak', family: 'Nadoln', tab: 'plan' },
  { name: 'case-model', who: 'Joanna Maćkowiak', family: 'Nadoln', tab: 'model' },
  { name: 'board', who: 'Joanna Maćkowiak', path: '/cases/board' },
  { name: 'calendar', who: 'Joanna Maćkowiak', path: '/calendar' },
  { name: 'simulator', who: 'Joanna Maćkowiak', path: '/simulator' },
  { name: 'inbox', who: 'Renata Dąbrowska', path: '/invitations' },
  { name: 'home-dark', who: 'Joanna Maćkowiak', dark: true },
  { name: 'home-phone', who: 'Joanna Maćkowiak', width: 390 },
]

interface Account {
  name: string
  email: string
  password: string
}

async function take(
  browser: Browser,
  origin: string,
  shot: Shot,
  accounts: readonly Account[],
): Promise<void> {
  const width = shot.width ?? 1440
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: shot.dark ? 'dark' : 'light',
    locale: 'pl-PL',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const account = accounts.find((a) => a.name === shot.who)
  if (!account) throw new Error(`no account of ${shot.who}`)
  const { email, password } = account
  await context.request.post(`${origin}/api/session`, { headers: { origin }, data: { email, password } })
  await page.goto(`${origin}${shot.path ?? (shot.family ? '/cases' : '/')}`)
  if (shot.family)
    await page
      .getByRole('link', { name: new RegExp(shot.family) })
      .first()
      .click()
  if (shot.tab) {
    await page.waitForURL(/\/cases\/[0-9a-f]{24}/)
    await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}/${shot.tab}`)
  }
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.waitForTimeout(800)
  if (width > 600) {
    // A window as tall as the page, which then settles; a picture beyond the window catches it half laid out.
    const height = await page.evaluate<number>('document.documentElement.scrollHeight')
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(500)
  }
  await page.screenshot({ path: join(root, 'docs', 'screenshots', `${shot.name}.png`) })
  await context.close()
}

await runMain(async () => {
  const stopping = makeStopping(1)
  const data = join(root, '.cache', 'screenshots')
  mkdirSync(join(root, 'docs', 'screenshots'), { recursive: true })
  const mongo = await openMongo({ log: say })
  stopping.add(() => mongo.stop())
  try {
    await step('Client', () => buildClientIfStale())
    const port = await freePort()
    const variables = await demoVariables(data, mongo.uri, port)
    await step('Release', () => runOnce('release', ['server/main.ts', 'release'], variables))
    await step('Seed', () => runOnce('seed', ['scripts/seed/main.ts'], variables))
    const web = await startRole('web', data, variables)
    stopping.add(() => web.stop())
    const origin = `http://127.0.0.1:${port}`
    await waitReady(web, origin)
    const reply = (await (await fetch(`${origin}/api/demo/accounts`)).json()) as { data: Account[] }
    const { executablePath, args } = await resolveChromium()
    const browser = await chromium.launch({ executablePath, args })
    stopping.add(() => browser.close())
    for (const shot of SHOTS) await step(shot.name, () => take(browser, origin, shot, reply.data))
  } finally {
    await stopping.stopAll()
  }
  process.exit(0)
})
