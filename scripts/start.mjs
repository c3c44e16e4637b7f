import { existsSync } from 'node:fs'

// Plain JavaScript: an installation for real work has no compiler of its own.
const server = new URL('../dist/server/main.js', import.meta.url)

if (existsSync(server)) {
  await import(server.href)
} else {
  process.stderr.write('The server is not built yet: run npm run build first, then this again.\n')
  process.exitCode = 1
}
