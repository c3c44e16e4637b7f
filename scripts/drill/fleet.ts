import { join } from 'node:path'
import { freePort } from '../lib/port.ts'
import { demoVariables, startRole, waitReady, type Role } from '../lib/roles.ts'

type Kind = 'web' | 'worker'

/** Web and worker processes that are killed without warning and started again. */
export class Fleet {
  readonly #dataDir: string
  readonly #uri: string
  readonly #members: { kind: Kind; port: number; role: Role | null }[] = []
  kills: Record<Kind, number> = { web: 0, worker: 0 }

  constructor(dataDir: string, uri: string) {
    this.#dataDir = dataDir
    this.#uri = uri
  }

  get origins(): string[] {
    return this.#members.filter((m) => m.kind === 'web').map((m) => `http://127.0.0.1:${m.port}`)
  }

  async start(webs: number, workers: number): Promise<void> {
    for (let i = 0; i < webs; i++) this.#members.push({ kind: 'web', port: await freePort(), role: null })
    for (let i = 0; i < workers; i++) this.#members.push({ kind: 'worker', port: 0, role: null })
    // Makes the secrets, which all of them share, before any of them looks for them.
    await demoVariables(this.#dataDir, this.#uri, 0)
    await Promise.all(this.#members.map((_, index) => this.#launch(index)))
  }

  async #launch(index: number): Promise<void> {
    const member = this.#members[index]
    if (!member) return
    const variables = await demoVariables(this.#dataDir, this.#uri, member.port)
    const env = { ...variables, REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error' }
    member.role = await startRole(member.kind, join(this.#dataDir, `${member.kind}-${index}`), env)
    if (member.kind === 'web') await waitReady(member.role, `http://127.0.0.1:${member.port}`)
  }

  /** kill -9 of the n-th process, whatever it is doing, and a fresh start in its place; who died. */
  async killAndRestart(n: number): Promise<number | null> {
    const index = n % this.#members.length
    const member = this.#members[index]
    if (!member?.role) return null
    const { pid } = member.role
    process.kill(-pid, 'SIGKILL')
    await member.role.exited
    this.kills[member.kind] += 1
    await this.#launch(index)
    return pid
  }

  async stop(): Promise<void> {
    await Promise.all(this.#members.map(async (m) => m.role?.stop(10_000)))
  }
}
