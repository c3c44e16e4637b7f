import { createHash, randomUUID } from 'node:crypto'
import { claimEffect, effectDone, effectFailed } from '../db/effects.ts'
import type { EffectDoc } from '../db/models/records.ts'
import { userById } from '../db/people.ts'
import { systemClock, type Clock } from '../kernel/clock.ts'
import { AppError } from '../kernel/errors.ts'
import type { Execute } from '../kernel/execute.ts'
import type { Post } from './mail.ts'
import type { OperationName } from '../../shared/contracts/operations.ts'
import type { NotificationKind } from '../../shared/contracts/notifications.ts'

interface WorkerDeps {
  execute: Execute
  clock: Clock
  post: Post
  /** With the effect, where one failed: it is tried again, unless it was laid aside for a person to look at. */
  onProblem: (error: unknown, failed?: FailedEffect) => void
  pollMs?: number
  /** How long an effect is this worker's own; then another may take it up. */
  leaseMs?: number
  /** By which leases and new tries are counted: real time, whatever clock the effects go by. */
  leaseClock?: Clock
  /** Effects happen at the time they are due, however late: a demonstration's clock jumps, people do not wait. */
  atDueTime?: boolean
}

export interface FailedEffect {
  id: string
  kind: EffectDoc['kind']
  attempts: number
  isLaidAside: boolean
}

/** A stable UUID per effect: however often it fires, the command behind it has one effect. */
function keyOf(effectId: string): string {
  const hex = createHash('sha256').update(effectId).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Carries out stored effects, the most overdue first, so that timers missed while nothing ran fire once
 * and in order at start-up. Any number of workers may run.
 */
export class Worker {
  readonly #deps: WorkerDeps
  /** Begins with the process, so that whoever reads a lease finds its holder. */
  readonly #name = `${process.pid} ${randomUUID()}`
  #stopped = false
  #running: Promise<void> = Promise.resolve()
  #wake: (() => void) | null = null

  constructor(deps: WorkerDeps) {
    this.#deps = deps
  }

  start(): void {
    this.#running = this.#loop()
  }

  /** Finishes the effect in hand, then stops. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#wake?.()
    await this.#running
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      let worked = false
      try {
        worked = await this.runOne()
      } catch (error) {
        this.#deps.onProblem(error)
      }
      if (!worked && !this.#stopped) await this.#pause()
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#deps.pollMs ?? 500)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  /** Claims and carries out one effect; false when nothing is due. */
  async runOne(): Promise<boolean> {
    const { clock, leaseMs, leaseClock = systemClock } = this.#deps
    await clock.refresh?.()
    const lease = { from: leaseClock.now(), ...(leaseMs ? { ms: leaseMs } : {}) }
    const effect = await claimEffect(clock.now(), this.#name, lease)
    if (!effect) return false
    try {
      await this.#carryOut(effect)
      await effectDone(effect, this.#name, clock.now())
    } catch (error) {
      const kind = error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown'
      const isLaidAside = await effectFailed(effect, this.#name, leaseClock.now(), kind)
      const { _id: id, attempts } = effect
      this.#deps.onProblem(error, { id, kind: effect.kind, attempts, isLaidAside })
    }
    return true
  }

  async #carryOut(effect: EffectDoc): Promise<void> {
    if (effect.kind === 'mail') return this.#mail(effect)
    const { operation, input } = effect.payload as { operation: OperationName; input: unknown }
    await this.#deps.execute({
      operation,
      input,
      actor: { kind: 'system' },
      requestId: effect._id,
      ip: null,
      session: null,
      idempotencyKey: keyOf(effect._id),
      ...(this.#deps.atDueTime ? { at: effect.dueAt } : {}),
    })
  }

  async #mail(effect: EffectDoc): Promise<void> {
    const { userId, kind } = effect.payload as { userId: string; kind: NotificationKind }
    const user = await userById(userId)
    if (!user || user.status !== 'active') return
    await this.#deps.post({ id: effect._id, to: user.email, kind, locale: user.locale })
  }
}
