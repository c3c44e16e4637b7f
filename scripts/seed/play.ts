import { randomUUID } from 'node:crypto'
import type { CommandName, InputOf, OutputOf } from '../../shared/contracts/operations.ts'
import type { UserActor } from '../../shared/permissions/actor.ts'
import { buildKernel } from '../../server/app.ts'
import type { Env } from '../../server/env.ts'
import type { Clock } from '../../server/kernel/clock.ts'
import { AppError } from '../../server/kernel/errors.ts'
import type { Execute } from '../../server/kernel/execute.ts'

/** Shows the moment that is being played, never the real one. */
class StageClock implements Clock {
  #now: Date
  constructor(start: Date) {
    this.#now = start
  }
  now(): Date {
    return new Date(this.#now)
  }
  set(to: Date): void {
    this.#now = new Date(to)
  }
}

export type Command = <N extends CommandName>(
  by: UserActor,
  operation: N,
  input: InputOf<N>,
) => Promise<OutputOf<N>>

/** The product’s own kernel on a clock that can be set; what is asked of it leaves every trace it always leaves. */
export interface Stage {
  clock: StageClock
  execute: Execute
  command: Command
}

export function makeStage(env: Env, start: Date): Stage {
  const clock = new StageClock(start)
  const execute = buildKernel({ env, clock })
  const command: Command = async (by, operation, input) => {
    try {
      const request = { operation, input, actor: by, requestId: randomUUID(), ip: null, session: null }
      return (await execute(request)).data as OutputOf<typeof operation>
    } catch (error) {
      const why = error instanceof AppError ? `${error.code} ${JSON.stringify(error.details)}` : String(error)
      throw new Error(`${operation} by ${by.name} on ${clock.now().toISOString()}: ${why}`, { cause: error })
    }
  }
  return { clock, execute, command }
}

/** One thing that somebody did at one moment. */
export interface Scene {
  at: Date
  run(): Promise<unknown>
}

/** One thing that somebody did, still without an hour. */
export interface Step {
  ago: number
  /** Order within a day; equal ones keep the order of the data. */
  phase: number
  run(): Promise<unknown>
}
