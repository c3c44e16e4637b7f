import { request as httpRequest } from 'node:http'
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { expect } from 'chai'
import { AuditModel } from '../../server/db/models/records.ts'
import { expectProblem, expectUnchanged, type Refusal } from './evidence.ts'
import type { Answer, Caller } from './server.ts'

/** Requests as no client would send them, and the verdict every one of them must meet. */

export interface Raw {
  method?: string
  /** As it goes over the wire, not encoded any more. */
  path: string
  headers?: Record<string, string>
  body?: string | Buffer
}

const headersOf = (caller: Caller) => ({
  cookie: caller.cookie,
  origin: caller.origin,
  'x-membership': caller.someone.membershipId,
  'content-type': 'application/json',
  'idempotency-key': randomUUID(),
})

export const json = (value: unknown): string => JSON.stringify(value)

/** Sends exactly this as the caller; headers given replace the usual ones, empty ones leave them out. */
export function send(caller: Caller, { method = 'GET', path, headers = {}, body }: Raw): Promise<Answer> {
  // Node's client frames the body of a DELETE only when told its length.
  const framed = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const all = Object.entries({ ...headersOf(caller), ...framed, ...headers }).filter(
    ([, value]) => value !== '',
  )
  return new Promise((resolve, reject) => {
    const to = new URL(caller.origin)
    const outgoing = httpRequest(
      { host: to.hostname, port: to.port, method, path, headers: Object.fromEntries(all), agent: false },
      (incoming) => {
        const parts: Buffer[] = []
        incoming.on('data', (part: Buffer) => parts.push(part))
        incoming.on('end', () => {
          const text = Buffer.concat(parts).toString()
          const isJson = incoming.headers['content-type']?.includes('json')
          resolve({
            status: incoming.statusCode ?? 0,
            body: (isJson ? JSON.parse(text) : { text }) as Answer['body'],
            headers: incoming.headers as Record<string, string>,
          })
        })
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Bytes as they are; what comes back until the other side closes, or `limitMs` passed. */
export function bytes(caller: Caller, text: string, limitMs = 1500): Promise<string> {
  const { hostname, port } = new URL(caller.origin)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let got = ''
    const end = () => {
      clearTimeout(timer)
      socket.destroy()
      resolve(got)
    }
    const timer = setTimeout(end, limitMs)
    socket.on('data', (part) => (got += part.toString()))
    socket.on('close', end)
    socket.on('error', end)
  })
}

/** Milliseconds of work, of this process alone. */
export const msOf = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

export type Expected = Refusal

export const BAD_INPUT: Expected = { status: 400, code: 'validation_failed' }

/**
 * The verdict on an attack: refused with exactly this, nothing changed, prototypes clean, the process free
 * for others all the time, and the refusal on record.
 */
export async function attack(caller: Caller, raw: Raw, expected: Expected): Promise<Answer> {
  let busy = 0
  const answer = await expectUnchanged(async () => {
    const start = process.cpuUsage()
    const got = await send(caller, raw)
    busy = msOf(process.cpuUsage(start))
    return got
  })
  const label = `${raw.method ?? 'GET'} ${raw.path.slice(0, 80)} ${String(raw.body ?? '').slice(0, 80)}`
  expect(answer.status, `${label}: ${json(answer.body).slice(0, 300)}`).to.equal(expected.status)
  expectProblem(answer, expected)
  // Nobody waits longer for the event loop than it is at work; unlike a delay, that is free of the neighbours.
  expect(busy, `${label}: ms at work`).to.be.lessThan(200)
  expect(Object.keys(Object.prototype), 'Object.prototype').to.deep.equal([])
  expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined)
  const rows = await AuditModel.find({ requestId: answer.headers['x-request-id'] as string }).lean()
  const known = caller.cookie !== ''
  expect(
    rows.map((row) => row.kind),
    `${label}: on record`,
  ).to.deep.equal(known ? ['deny'] : [])
  return answer
}
