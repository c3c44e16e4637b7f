import { findOnPath } from './lib/mongodBinary.ts'
import { Plain } from './lib/say.ts'

export interface Chromium {
  executablePath: string
  /** To be given to playwright's `chromium.launch` together with the path. */
  args: string[]
  /** How it was found. */
  way: string
}

/** Quiet and offline: the browser talks to our loopback servers alone. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Finds a browser for the journeys and pictures: CHROMIUM_PATH, `chromium` or `google-chrome` on PATH, the
 * one inside the npm package @sparticuz/chromium (unpacked once into the temporary folder).
 * @throws Plain when there is none.
 */
export async function resolveChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH
  if (named) return { executablePath: named, args, way: 'CHROMIUM_PATH' }
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const path = findOnPath(name)
    if (path) return { executablePath: path, args, way: path }
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packed } = await import('@sparticuz/chromium')
    packed.setGraphicsMode = false
    return { executablePath: await packed.executablePath(), args, way: '@sparticuz/chromium' }
  }
  throw new Plain('No browser found: install Chromium, or name one in CHROMIUM_PATH.')
}
