import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildOpenApi } from '../server/http/openapi.ts'
import { root } from './lib/paths.ts'
import { runMain, say } from './lib/say.ts'

/** Writes docs/openapi.json from the operation map; a contract test holds the two together. */
await runMain(async () => {
  const file = join(root, 'docs/openapi.json')
  await writeFile(file, `${JSON.stringify(buildOpenApi(), null, 2)}\n`)
  say(`Wrote ${file}`)
})
