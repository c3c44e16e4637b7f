import { randomBytes } from 'node:crypto'

const key = () => randomBytes(32).toString('hex')

/** Variables of a server under measurement: quiet, unlimited, on a port of its own choosing. */
export const benchVariables = (uri: string): Record<string, string> => ({
  NODE_ENV: 'development',
  APP_MODE: 'live',
  MONGODB_URI: uri,
  HOST: '127.0.0.1',
  PORT: '0',
  SESSION_SECRET: key(),
  CURSOR_KEY: key(),
  DATA_KEYS: `k1:${key()}`,
  INDEX_KEY: key(),
  LOG_LEVEL: 'info',
  REQUESTS_PER_MINUTE: '100000000',
})
