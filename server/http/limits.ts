import { createHash } from 'node:crypto'
import {
  RateLimiterMemory,
  RateLimiterMongo,
  type RateLimiterAbstract,
  type RateLimiterRes,
} from 'rate-limiter-flexible'
import { connection } from '../db/connect.ts'
import { RATE_LIMITS } from '../db/models/records.ts'
import { AppError } from '../kernel/errors.ts'

const QUARTER = 15 * 60

/**
 * Limits on wrong passwords by account and, separately, by address, shared by all processes through
 * the database. Only failures count, so a school behind one address can sign in in the morning.
 */
export class SignInLimits {
  readonly #byAccount: RateLimiterAbstract
  readonly #byAddress: RateLimiterAbstract

  constructor(points = { account: 10, address: 60 }) {
    const storeClient = connection().getClient()
    // The release step makes its indexes; made here, they would still be under way when a short process ends.
    const unprepared = { disableIndexesCreation: true }
    const common = {
      ...unprepared,
      storeClient,
      dbName: connection().name,
      tableName: RATE_LIMITS,
      duration: QUARTER,
    }
    this.#byAccount = new RateLimiterMongo({ ...common, keyPrefix: 'account', points: points.account })
    this.#byAddress = new RateLimiterMongo({ ...common, keyPrefix: 'address', points: points.address })
  }

  /** Counts an attempt before it is made, so that many at once are counted too; refuses when there were enough. */
  async attempt(email: string, ip: string): Promise<void> {
    for (const [limiter, key] of this.#keys(email, ip)) {
      try {
        await limiter.consume(key)
      } catch (used) {
        throw used instanceof Error ? used : tooMany(used as RateLimiterRes)
      }
    }
  }

  /** The attempt was no wrong password after all. */
  async refund(email: string, ip: string): Promise<void> {
    for (const [limiter, key] of this.#keys(email, ip)) await limiter.reward(key)
  }

  async succeeded(email: string, ip: string): Promise<void> {
    await this.#byAccount.delete(accountKey(email))
    await this.#byAddress.reward(ip)
  }

  #keys(email: string, ip: string): [RateLimiterAbstract, string][] {
    return [
      [this.#byAccount, accountKey(email)],
      [this.#byAddress, ip],
    ]
  }
}

const accountKey = (email: string) =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url')
const tooMany = (used: RateLimiterRes) =>
  new AppError('rate_limited', { retryAfter: Math.max(1, Math.ceil(used.msBeforeNext / 1000)) })

/** Requests per person and minute in this process; generous, against runaway scripts. */
export class RequestLimit {
  readonly #limiter: RateLimiterMemory

  constructor(perMinute: number) {
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  }

  async check(key: string): Promise<void> {
    try {
      await this.#limiter.consume(key)
    } catch (used) {
      throw tooMany(used as RateLimiterRes)
    }
  }
}
