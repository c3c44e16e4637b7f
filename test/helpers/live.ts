import { CaseBuilder } from './cases.ts'
import { startServer, type TestServer } from './server.ts'
import { Marker, Pages } from './sockets.ts'
import { makeGmina, type Gmina } from './world.ts'

/** What every spec of the live channel stands on. */
export interface Live {
  server: TestServer
  g: Gmina
  build: CaseBuilder
  pages: Pages
  marker: Marker
}

/** Starts a server with its gmina before the specs of a suite and ends it after them. */
export function useLive(more: Record<string, string> = {}): Live {
  const live = { pages: new Pages() } as Live
  before(async () => {
    live.server = await startServer(more)
    live.g = await makeGmina()
    live.build = new CaseBuilder(live.server, live.g)
    live.marker = await Marker.make(live.build)
  })
  afterEach(() => live.pages.close())
  after(async () => {
    live.marker.close()
    await live.server.stop()
  })
  return live
}
