import autocannon from 'autocannon'
import { randomUUID } from 'node:crypto'

/** Sends requests for a while from its own process; prints requests per second and latencies as JSON. */
interface Job {
  /** Asked in turn. */
  urls: string[]
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: unknown
  seconds: number
  connections: number
}

const job = JSON.parse(process.argv[2] as string) as Job
const result = await autocannon({
  url: job.urls[0] as string,
  connections: job.connections,
  duration: job.seconds,
  requests: job.urls.map((url) => ({
    method: job.method,
    path: url.slice(new URL(url).origin.length),
    headers: job.headers,
    ...(job.body ? { body: JSON.stringify(job.body) } : {}),
    setupRequest: (request) => ({
      ...request,
      headers: { ...request.headers, 'idempotency-key': randomUUID() },
    }),
  })),
})
const { average } = result.requests
const { p50, p99 } = result.latency
process.stdout.write(
  JSON.stringify({ perSecond: average, p50, p99, failed: result.non2xx + result.errors + result.timeouts }),
)
