import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const names = ['SESSION_SECRET', 'CURSOR_KEY', 'DATA_KEY', 'INDEX_KEY'] as const
type Secrets = Record<(typeof names)[number], string>

/** The secrets of a data folder, as the server's variables: 32 random bytes each, made once and kept with the data. */
export async function secretsOf(dataDir: string): Promise<Record<string, string>> {
  const { DATA_KEY, ...rest } = await readOrMake(join(dataDir, 'secrets.json'))
  return { ...rest, DATA_KEYS: `k1:${DATA_KEY}` }
}

async function readOrMake(file: string): Promise<Secrets> {
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) return JSON.parse(kept) as Secrets
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('hex')])) as Secrets
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}
