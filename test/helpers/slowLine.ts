import type { BrowserContext } from 'playwright-core'

/** What comes late to every window: nothing, unless `npm run drill -- line` says so. */
const LATE = process.env['LATE']
const ANSWER_MS = 900
/** Short enough that a page is live, after four of these, while its people still look at it. */
const NEWS_MS = 250

/**
 * By a slow line what the server says of one thing by two ways comes in either order: the answer to a request and
 * the news of what it did overtake each other.
 */
export async function slowLine(context: BrowserContext): Promise<void> {
  if (LATE === 'answers')
    await context.route('**/api/**', async (route) => {
      try {
        const response = await route.fetch()
        await new Promise((resolve) => setTimeout(resolve, Math.random() * ANSWER_MS))
        await route.fulfill({ response })
      } catch {
        // The window has gone meanwhile.
        await route.abort().catch(() => undefined)
      }
    })
  if (LATE === 'news')
    await context.routeWebSocket(/socket\.io/, (window) => {
      const server = window.connectToServer()
      server.onMessage((message) => void setTimeout(() => window.send(message), NEWS_MS))
      server.onClose((code, reason) => {
        setTimeout(() => void window.close({ ...(code && { code }), ...(reason && { reason }) }), NEWS_MS)
      })
    })
}
