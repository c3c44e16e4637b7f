import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { DrillClient } from './client.ts'

export const KINDS = ['note', 'action', 'person'] as const
export type Kind = (typeof KINDS)[number]

/** A write that a client saw succeed. */
export interface Ack {
  kind: Kind
  /** The word by which its effect is found again. */
  mark: string
  id: string
}

/** Acknowledgements, on disk before anything else happens. */
export class AckLog {
  readonly acks: Ack[] = []
  readonly #file: number

  constructor(path: string) {
    this.#file = openSync(path, 'a', 0o600)
  }

  add(ack: Ack): void {
    writeSync(this.#file, `${JSON.stringify(ack)}\n`)
    fsyncSync(this.#file)
    this.acks.push(ack)
  }

  close(): void {
    closeSync(this.#file)
  }
}

interface Writing {
  caseId: string
  origins: string[]
  log: AckLog
  isDone: () => boolean
}

export interface Tally {
  retries: number
  repeats: number
  /** Repeated keys that were answered with another effect than the first time. */
  differing: number
}

function requestOf(kind: Kind, caseId: string, mark: string, owner: string): { path: string; body: object } {
  const path = `/cases/${caseId}`
  switch (kind) {
    case 'note':
      // Addressed to its author's colleague or the author: the worker gets letters to write.
      return {
        path: `${path}/notes`,
        body: { text: mark, category: 'general', visibility: 'recipients', recipients: [owner] },
      }
    case 'action': {
      const body = { title: mark, ownerMembershipId: owner, dueOn: '2099-12-01' }
      return { path: `${path}/actions`, body }
    }
    case 'person':
      return {
        path: `${path}/persons`,
        body: { firstName: mark, lastName: 'Nadolna', roleInFamily: 'otherAdult' },
      }
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Writes until told to stop. Every write is tried with one key until its outcome is known. */
export async function writeOn(
  client: DrillClient,
  reader: string,
  { caseId, origins, log, isDone }: Writing,
): Promise<Tally> {
  const tally: Tally = { retries: 0, repeats: 0, differing: 0 }
  const settle = async (path: string, body: object, key: string) => {
    for (;;) {
      const origin = origins[Math.floor(Math.random() * origins.length)] ?? ''
      try {
        const answer = await client.call(origin, 'POST', path, body, key)
        if (answer.status < 500) return answer
      } catch {
        // Nobody knows whether it happened: the same key again makes it happen once.
      }
      tally.retries += 1
      await pause(50)
    }
  }
  for (let n = 0; !isDone(); n++) {
    const kind = KINDS[n % KINDS.length] as Kind
    const [mark, key] = [`drill-${randomUUID()}`, randomUUID()]
    const { path, body } = requestOf(kind, caseId, mark, reader)
    const answer = await settle(path, body, key)
    if (answer.status !== 200) throw new Error(`${kind}: refused with ${JSON.stringify(answer)}`)
    log.add({ kind, mark, id: answer.data.id })
    if (n % 5 !== 0) continue
    tally.repeats += 1
    const again = await settle(path, body, key)
    if (again.status !== 200) throw new Error(`${kind}, repeated: refused with ${JSON.stringify(again)}`)
    if (again.data.id !== answer.data.id) tally.differing += 1
  }
  return tally
}
