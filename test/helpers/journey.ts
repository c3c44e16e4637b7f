import type { Page } from 'playwright-core'
import './mongo.ts'
import { pictureFailure, settled, startSite, type Site, type WindowOptions } from './browser.ts'
import { CaseBuilder } from './cases.ts'
import { startDemoSite, type DemoSite } from './demo.ts'
import { makeGmina, type Gmina, type Someone } from './world.ts'

/** Where the journeys of one file happen: the site, a gmina of its own at work, and a builder of its cases. */
export interface Journey<S extends Site = Site> {
  readonly site: S
  readonly g: Gmina
  readonly build: CaseBuilder
  /** A new window, signed in as the person. */
  readonly open: Site['open']
  /** The person's own window, opened when first asked for, at this address. */
  visit(someone: Someone, path: string, options?: WindowOptions): Promise<Page>
}

/** Called in a `describe`: begins before its tests, pictures what failed, shuts all windows after each test. */
export function journey({ keepsWindows = false } = {}): Journey {
  const there = begin(startSite)
  if (!keepsWindows)
    afterEach(async () => {
      for (const context of there().site.browser.contexts()) await context.close()
      there().windows.clear()
    })
  return placeOf(there)
}

/** As a story is told in several tests, with its windows left open, from `start` on by the demonstration's clock. */
export function demoJourney(start: Date): Journey<DemoSite> {
  return placeOf(begin(() => startDemoSite(start)))
}

interface There<S extends Site> {
  site: S
  g: Gmina
  build: CaseBuilder
  windows: Map<string, Page>
}

function begin<S extends Site>(start: () => Promise<S>): () => There<S> {
  let begun: There<S> | undefined
  before(async () => {
    const site = await start()
    const g = await makeGmina()
    begun = { site, g, build: new CaseBuilder(site.server, g), windows: new Map() }
  })
  afterEach(function () {
    return pictureFailure(begun?.site, this.currentTest)
  })
  after(() => begun?.site.stop())
  return () => {
    if (!begun) throw new Error('a journey is there only once its tests have begun')
    return begun
  }
}

const placeOf = <S extends Site>(there: () => There<S>): Journey<S> => ({
  get site() {
    return there().site
  },
  get g() {
    return there().g
  },
  get build() {
    return there().build
  },
  open: (...args) => there().site.open(...args),
  async visit(someone, path, options = {}) {
    const { site, windows } = there()
    const key = `${someone.membershipId} ${JSON.stringify(options)}`
    const known = windows.get(key)
    if (known) {
      await known.goto(`${site.server.origin}${path}`)
      await settled(known)
      return known
    }
    const page = await site.open(someone, path, options)
    windows.set(key, page)
    return page
  },
})
