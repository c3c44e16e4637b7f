import { randomBytes } from 'node:crypto'
import { readEnv, type Env } from '../../server/env.ts'

const key = () => randomBytes(32).toString('hex')

/** A complete environment for one test server, with keys of its own. */
export const testEnv = (mongoUri: string, more: Record<string, string> = {}): Env =>
  readEnv({
    NODE_ENV: 'test',
    APP_MODE: 'demo',
    MONGODB_URI: mongoUri,
    SESSION_SECRET: key(),
    CURSOR_KEY: key(),
    DATA_KEYS: `k1:${key()}`,
    INDEX_KEY: key(),
    // Only journeys have a client to serve; it may be being built while other tests run.
    CLIENT_DIR: '/nonexistent',
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    REQUESTS_PER_MINUTE: '1000000',
    ...more,
  })
