import { expect } from 'chai'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { first } from '../../../client/i18n/pl/first.ts'
import { pl } from '../../../client/i18n/pl/index.ts'

/** Every module of ours that the file's static imports reach. */
function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found
  found.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\s+(?!type\b)[^;'"]*?from\s+'(\.[^']+)'/gm,
  )
  for (const [, path] of imports) reached(join(dirname(file), path as string), found)
  return found
}

/** The areas of text that components of these files ask for. */
const areasOf = (files: Iterable<string>) =>
  new Set(
    [...files].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/useTranslation\((?:'(\w+)')?\)/g)].map(
        ([, area]) => area ?? 'ui',
      ),
    ),
  )

describe('the texts of the first script', () => {
  for (const entry of [
    'client/main.tsx',
    'client/features/home/HomePage.tsx',
    'client/features/session/SignInPage.tsx',
    'client/features/demo/DemoClock.tsx',
    'client/features/shell/CommandBar.tsx',
    'client/features/shell/KeyboardSheet.tsx',
  ]) {
    it(`have every area that ${entry} and what it imports speak in`, () => {
      const areas = areasOf(reached(entry))
      expect(areas.size).to.be.greaterThan(0)
      expect(Object.keys(first)).to.include.members([...areas])
    })
  }

  it('leave out what only other pages say', () => {
    const rest = Object.keys(pl).filter((area) => !(area in first))
    expect(rest).to.include.members(['case', 'models', 'simulator'])
  })
})
