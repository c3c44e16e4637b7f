import { createServer } from 'node:http'
import { ParseServer } from 'parse-server'

/**
 * Parse Server as it is run in production: no logs, no live queries, its own defaults for every cache. Run as its
 * own process with the address of a database; prints its port.
 */
const parse = new ParseServer({
  databaseURI: process.argv[2],
  appId: 'bench',
  masterKey: process.env.PARSE_MASTER_KEY,
  // Written into links to files, of which there are none.
  serverURL: 'http://127.0.0.1',
  verifyServerUrl: false,
  silent: true,
  logLevel: 'error',
  logsFolder: null,
})
await parse.start()
const http = createServer(parse.app)
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ port: http.address().port })}\n`)
})
