import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { io, type Socket } from 'socket.io-client'
import { cpuSecondsOf } from './cpu.ts'

/**
 * Opens many sockets, lets some of them watch one case while notes are written to it at a steady pace,
 * and tells how long each change took from the moment the request was sent to each watching client.
 */
interface Job {
  origin: string
  watchers: { cookie: string; membership: string }[]
  crowd: { cookie: string; membership: string }[]
  writer: { cookie: string; membership: string }
  caseId: string
  perSecond: number
  seconds: number
  watch: boolean
  serverPid: number
}

const job = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as Job
const cpuSeconds = () => cpuSecondsOf(job.serverPid)
const rssKb = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${job.serverPid}/status`, 'utf8'))?.[1] ?? 0)
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const open = ({ cookie, membership }: { cookie: string; membership: string }): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = io(job.origin, {
      transports: ['websocket'],
      extraHeaders: { cookie, origin: job.origin },
      auth: { membership },
      forceNew: true,
      reconnection: false,
    })
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })

async function openMany(people: Job['crowd']): Promise<Socket[]> {
  const sockets: Socket[] = []
  for (let i = 0; i < people.length; i += 40)
    sockets.push(...(await Promise.all(people.slice(i, i + 40).map(open))))
  return sockets
}
const subscribe = (socket: Socket, topic: unknown) =>
  socket.timeout(30_000).emitWithAck('subscribe', { topic }) as Promise<unknown>

const emptyRss = rssKb()
const crowd = await openMany(job.crowd)
for (const socket of crowd) await subscribe(socket, { kind: 'inbox' })
await sleep(1500)
const perSocketKb = job.crowd.length > 0 ? (rssKb() - emptyRss) / job.crowd.length : 0

const latencies: number[] = []
/** From the moment the command began to decide; its commit comes later, so this is an upper bound from there. */
const sinceDecided: number[] = []
const watchers = await openMany(job.watchers)
for (const socket of watchers) {
  if (job.watch) await subscribe(socket, { kind: 'case', id: job.caseId })
  socket.on('change', (change: { view?: { text?: string; createdAt?: string } }) => {
    const sent = Number(change.view?.text)
    if (!sent) return
    latencies.push(performance.now() - sent)
    sinceDecided.push(Date.now() - Date.parse(change.view?.createdAt ?? ''))
  })
}
await sleep(500)

let failed = 0
const write = async () => {
  const body = { text: String(performance.now()), category: 'general', visibility: 'team' }
  const response = await fetch(`${job.origin}/api/cases/${job.caseId}/notes`, {
    method: 'POST',
    headers: {
      cookie: job.writer.cookie,
      origin: job.origin,
      'x-membership': job.writer.membership,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) failed += 1
  await response.arrayBuffer()
}
const cpuBefore = cpuSeconds()
const start = performance.now()
const pending: Promise<void>[] = []
const total = job.perSecond * job.seconds
for (let n = 0; n < total; n += 1) {
  const at = start + (n * 1000) / job.perSecond
  if (at > performance.now()) await sleep(at - performance.now())
  pending.push(write())
}
await Promise.all(pending)
const writingSeconds = (performance.now() - start) / 1000
await sleep(1500)
const cpu = cpuSeconds() - cpuBefore
for (const values of [latencies, sinceDecided]) values.sort((a, b) => a - b)
const quantile = (values: number[], q: number) =>
  values[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0
for (const socket of [...crowd, ...watchers]) socket.disconnect()
process.stdout.write(
  JSON.stringify({
    sockets: crowd.length + watchers.length,
    writes: total - failed,
    failed,
    perSecond: total / writingSeconds,
    deliveries: latencies.length,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    decidedP50: quantile(sinceDecided, 0.5),
    decidedP99: quantile(sinceDecided, 0.99),
    cpuSeconds: cpu,
    perSocketKb,
  }),
)
process.exit(0)
