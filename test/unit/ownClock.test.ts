import { expect } from 'chai'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../scripts/lib/paths.ts'

/** The one place that may ask the machine what time it is. */
const CLOCK = 'server/kernel/clock.ts'
/** `new Date()` and `Date()`, which the linter has no rule for; `Date.now` it refuses itself. */
const MACHINE_TIME = /(?<![\w.$])Date\(\)/

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

describe('time is injected', () => {
  it('nothing in server and shared reads the machine’s clock but the clock itself', async () => {
    const files = [...(await sources('server')), ...(await sources('shared'))]
    const readers: string[] = []
    for (const file of files) {
      const text = (await readFile(join(root, file), 'utf8')).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      if (MACHINE_TIME.test(text)) readers.push(file)
    }
    expect(readers).to.deep.equal([CLOCK])
  })
})
