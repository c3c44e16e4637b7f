import { z } from 'zod'

/** 32 bytes as 64 hex characters. */
const key = z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal characters (32 random bytes)')

const zEnv = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  APP_MODE: z.enum(['live', 'demo']).default('live'),
  MONGODB_URI: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_ORIGIN: z.url().optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  SESSION_SECRET: key,
  CURSOR_KEY: key,
  DATA_KEYS: z
    .string()
    .regex(/^[a-z0-9]+:[0-9a-f]{64}(,[a-z0-9]+:[0-9a-f]{64})*$/i, 'must be id:key[,id:key]'),
  INDEX_KEY: key,
  SMTP_URL: z.url().optional(),
  MAIL_DIR: z.string().optional(),
  MAIL_FROM: z.string().default('Wspólna Sprawa <powiadomienia@wspolna-sprawa.example>'),
  CLIENT_DIR: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(1200),
})
export type Env = z.infer<typeof zEnv>

/**
 * Reads and checks the environment; the only place that does. Throws one Error that names every
 * variable at fault, never its value.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const read = zEnv.safeParse(source)
  const saying = (message: string) => (message.endsWith('received undefined') ? 'is missing' : message)
  const issues = read.success ? [] : read.error.issues
  const faults = issues.map((i) => `${i.path.join('.')}: ${saying(i.message)}`)
  const env = read.data
  if (env?.NODE_ENV === 'production') {
    if (env.APP_MODE === 'demo') faults.push('APP_MODE: a demonstration never runs with NODE_ENV=production')
    if (!env.PUBLIC_ORIGIN) faults.push('PUBLIC_ORIGIN: required in production')
    else if (!env.PUBLIC_ORIGIN.startsWith('https://'))
      faults.push('PUBLIC_ORIGIN: must be https in production')
    if (env.TRUSTED_PROXIES < 1)
      faults.push('TRUSTED_PROXIES: say how many proxies stand in front; without one there is no https')
    if (!env.SMTP_URL) faults.push('SMTP_URL: required in production')
    const secrets = [
      env.SESSION_SECRET,
      env.CURSOR_KEY,
      env.INDEX_KEY,
      ...env.DATA_KEYS.split(',').map((k) => k.split(':')[1]),
    ]
    if (new Set(secrets).size !== secrets.length)
      faults.push('keys: SESSION_SECRET, CURSOR_KEY, INDEX_KEY and DATA_KEYS must differ')
    if (secrets.some((s) => new Set(s).size < 8)) faults.push('keys: one of the keys is no random value')
  }
  if (faults.length > 0 || !env) throw new Error(`The environment is not complete:\n  ${faults.join('\n  ')}`)
  return env
}
