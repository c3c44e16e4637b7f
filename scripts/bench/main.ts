import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { connectDb, connection, disconnectDb } from '../../server/db/connect.ts'
import { migrate } from '../../server/db/migrate.ts'
import { readEnv } from '../../server/env.ts'
import { root } from '../lib/paths.ts'
import { withDatabase } from '../lib/replicaSet.ts'
import { runMain, say, step } from '../lib/say.ts'
import { makeStopping } from '../lib/stopping.ts'
import { openMongo, type Mongo } from '../mongo.ts'
import { compare, type Contender, type Load } from './compare.ts'
import { compileServer } from './compiled.ts'
import { measureFirstScreen } from './firstScreen.ts'
import { makeBenchWorld, type BenchPerson, type BenchWorld } from './data.ts'
import { hasParse, listPath, openParse, type ParsePeer } from './parse.ts'
import { runJson, startPeer, type Child } from './processes.ts'
import { benchVariables } from './variables.ts'
import { makeSessions } from './sessions.ts'
import { table, type Row } from './table.ts'

interface Live {
  sockets: number
  deliveries: number
  perSecond: number
  p50: number
  p99: number
  decidedP50: number
  decidedP99: number
  cpuSeconds: number
  perSocketKb: number
  failed: number
}
interface Side {
  ours: Child
  raw: Child
  world: BenchWorld
  cookies: Map<string, string>
  databasePid: number | undefined
}

const LARGE = 'bench_large'
const MEASURES = 'list,case,command,live,simulate,screen'

const options = new Command('npm run bench --')
  .option('--cases <n>', 'cases in the large database', '100000')
  .option('--sockets <n>', 'open sockets of the live measure', '2000')
  .option('--seconds <n>', 'length of one load', '5')
  .option('--rounds <n>', 'interleaved rounds', '3')
  .option('--only <names>', `measures: ${MEASURES}`, MEASURES)
  .option('--peers', 'insist on Parse Server beside ours, which takes part when it is installed')
  .option('--profile <dir>', 'write CPU profiles of our server there')
  .parse()
  .opts<{
    cases: string
    sockets: string
    seconds: string
    rounds: string
    only: string
    peers?: true
    profile?: string
  }>()
const profiling = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : []

const stopping = makeStopping(1)

/** One released and filled database with our server and the bare one beside it. */
async function openSide(
  script: string,
  mongo: Mongo,
  name: string,
  cases: number,
  viewers: number,
  crowd: number,
): Promise<Side> {
  const uri = withDatabase(mongo.uri, name)
  const variables = benchVariables(uri)
  const env = readEnv(variables)
  await connectDb(uri)
  await migrate(() => undefined)
  const world = await step(`Filling ${cases} cases`, (detail) =>
    makeBenchWorld(cases, viewers, crowd, (n) => detail(`${n} of ${cases}`)),
  )
  const people = [world.worker, world.head, ...world.viewers, ...world.crowd]
  const made = await makeSessions(people, env)
  const cookies = new Map(people.map((person, i) => [person.membershipId, made[i] as string]))
  await connection()
    .collection('rawSessions')
    .insertOne({ _id: 'raw' as never, userId: world.worker.userId })
  await disconnectDb()
  const ours = await startPeer(script, ['web'], variables, profiling)
  const raw = await startPeer('scripts/bench/rawServer.ts', [uri], {})
  stopping.add(() => ours.stop())
  stopping.add(() => raw.stop())
  return { ours, raw, world, cookies, databasePid: mongo.pid }
}

/** Parse Server with the cases of our large database in one of its own. */
async function openPeer(mongo: Mongo, { world }: Side): Promise<ParsePeer> {
  const [from, to] = [LARGE, 'bench_parse'].map((name) => withDatabase(mongo.uri, name)) as [string, string]
  const parse = await step('Filling Parse Server', () => openParse(from, to, world.worker.institutionId))
  stopping.add(() => parse.child.stop())
  return parse
}

const headersOf = (side: Side, person: BenchPerson) => ({
  cookie: side.cookies.get(person.membershipId) ?? '',
  'x-membership': person.membershipId,
  origin: `http://127.0.0.1:${side.ours.port}`,
})

const hit = (url: string | string[], headers: Record<string, string>, body?: unknown) =>
  runJson<Load>('scripts/bench/load.ts', [
    JSON.stringify({
      urls: [url].flat(),
      method: body ? 'POST' : 'GET',
      headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
      seconds: Number(options.seconds),
      connections: 10,
      ...(body ? { body } : {}),
    }),
  ])

async function measureHttp(
  large: Side,
  small: Side | null,
  parse: ParsePeer | null,
  only: Set<string>,
): Promise<Row[]> {
  const rows: Row[] = []
  const at = (side: Side, path: string) => `http://127.0.0.1:${side.ours.port}/api${path}`
  const bare = (side: Side, path: string) => `http://127.0.0.1:${side.raw.port}${path}`
  const { world } = large
  const session = { 'x-session': 'raw' }
  type Loads = Record<'ours' | 'raw' | 'parse', () => Promise<Load>>
  /** Ours beside the yardstick, and beside Parse Server where it takes part; a row of the table for each. */
  const measure = async (label: string, loads: Loads, named: Pick<Row, 'measure' | 'target'>[]) => {
    const contenders: [Contender, ...Contender[]] = [
      { name: 'ours', pid: large.ours.pid, load: loads.ours },
      { name: 'yardstick', pid: large.raw.pid, load: loads.raw },
      ...(parse ? [{ name: 'Parse', pid: parse.child.pid, load: loads.parse }] : []),
    ]
    const found = await compare(label, contenders, {
      rounds: Number(options.rounds),
      seconds: Number(options.seconds),
      databasePid: large.databasePid,
    })
    found.forEach((it, i) => rows.push({ ...(named[i] as (typeof named)[number]), ...it }))
  }
  const ofParse = (path: string, body?: object) =>
    parse
      ? hit(parse.url(path), parse.headers, body && { ...body, ACL: parse.acl })
      : Promise.reject(new Error('Parse Server does not take part'))
  if (small) {
    const path = '/cases?open=true&sort=newest&limit=50'
    await measure(
      'List of 50',
      {
        ours: () => hit(at(large, path), headersOf(large, world.head)),
        raw: () => hit(bare(large, `/list?institution=${world.head.institutionId}`), session),
        parse: () => ofParse(listPath(world.head.institutionId)),
      },
      [
        { measure: 'list, rights applied', target: '≥ 0.75 × raw' },
        { measure: 'list, rights applied, beside Parse', target: '≥ 3.5 × Parse' },
      ],
    )
    // The first round only warms the smaller server up, as the larger one is by now.
    await hit(at(small, path), headersOf(small, small.world.head))
    const few = await hit(at(small, path), headersOf(small, small.world.head))
    const many = await hit(at(large, path), headersOf(large, world.head))
    rows.push({
      measure: 'list latency, large : small database',
      ours: many.p50,
      raw: few.p50,
      ratio: many.p50 / few.p50,
      p50: many.p50,
      target: '≤ 1.3 ×',
    })
  }
  if (only.has('case')) {
    await measure(
      'One case',
      {
        ours: () => hit(at(large, `/cases/${world.caseId}`), headersOf(large, world.worker)),
        raw: () => hit(bare(large, `/case/${world.caseId}`), session),
        parse: () => ofParse(`classes/Case/${world.caseId}`),
      },
      [
        { measure: 'one case with abilities', target: '≥ 0.6 × raw' },
        { measure: 'one case with abilities, beside Parse', target: '≥ 3 × Parse' },
      ],
    )
  }
  if (only.has('command')) {
    const note = {
      text: 'Notatka o zwykłej długości, kilka słów o rozmowie.',
      category: 'general',
      visibility: 'team',
    }
    await measure(
      'Command',
      {
        ours: () =>
          hit(
            world.caseIds.map((id) => at(large, `/cases/${id}/notes`)),
            headersOf(large, world.worker),
            note,
          ),
        raw: () =>
          hit(
            world.caseIds.map((id) => bare(large, `/note/${id}`)),
            session,
            note,
          ),
        parse: () => ofParse('classes/Note', { ...note, caseId: world.caseId }),
      },
      [
        { measure: 'command with audit, outbox, key', target: '≥ 0.7 × raw' },
        { measure: 'command beside the bare save of Parse', target: '' },
      ],
    )
  }
  return rows
}

async function measureLive(side: Side): Promise<Row[]> {
  const person = (p: BenchPerson) => ({
    cookie: side.cookies.get(p.membershipId) ?? '',
    membership: p.membershipId,
  })
  const file = join(root, '.cache', 'bench-live.json')
  mkdirSync(join(root, '.cache'), { recursive: true })
  const run = (watch: boolean, crowd: BenchPerson[], seconds = Number(options.seconds) * 2) => {
    const job = {
      origin: `http://127.0.0.1:${side.ours.port}`,
      watchers: side.world.viewers.map(person),
      crowd: crowd.map(person),
      writer: person(side.world.worker),
      caseId: side.world.caseId,
      perSecond: 100,
      seconds,
      watch,
      serverPid: side.ours.pid,
    }
    writeFileSync(file, JSON.stringify(job))
    return runJson<Live>('scripts/bench/liveLoad.ts', [file])
  }
  await step('Warming up', () => run(true, [], 3))
  const quiet = await step('Writes nobody watches', () => run(false, []))
  const live = await step(`Writes watched by ${side.world.viewers.length}`, () => run(true, side.world.crowd))
  const bare = await step('Bare emit', () =>
    runJson<{ deliveries: number; cpuMicros: number }>('scripts/bench/rawLive.ts', [
      JSON.stringify({
        origin: `http://127.0.0.1:${side.raw.port}`,
        sockets: side.world.viewers.length,
        n: 100 * Number(options.seconds) * 2,
      }),
    ]),
  )
  const ours = ((live.cpuSeconds - quiet.cpuSeconds) * 1e6) / live.deliveries
  const raw = bare.cpuMicros / bare.deliveries
  return [
    { measure: 'CPU per delivery, µs', ours, raw, ratio: ours / raw, p50: 0, target: '≤ 6 × raw emit' },
    {
      measure: `sent → client with ${live.sockets} sockets, ms (p99 as ours)`,
      ours: live.p99,
      raw: 0,
      ratio: live.p99 / 100,
      p50: live.p50,
      target: 'p99 ≤ 100 ms',
    },
    {
      measure: 'decided → client, ms (p99 as ours), more than commit → client',
      ours: live.decidedP99,
      raw: 0,
      ratio: live.decidedP99 / 100,
      p50: live.decidedP50,
      target: 'p99 ≤ 100 ms',
    },
    {
      measure: 'commits per second sustained',
      ours: live.perSecond,
      raw: 100,
      ratio: live.perSecond / 100,
      p50: 0,
      target: '≥ 100',
    },
    {
      measure: 'memory per socket, kB',
      ours: live.perSocketKb,
      raw: 60,
      ratio: live.perSocketKb / 60,
      p50: 0,
      target: '≤ 60',
    },
  ]
}

/** The simulator needs no server: so many invented cases over a year, on one core. */
async function measureSimulator(): Promise<Row[]> {
  const cases = 10_000
  const { cpuSeconds } = await runJson<{ cpuSeconds: number }>('scripts/bench/simulate.ts', [String(cases)])
  return [
    {
      measure: `simulator: ${cases} cases × 1 year, seconds of one core`,
      ours: cpuSeconds,
      raw: 0,
      ratio: 0,
      p50: 0,
      target: '≤ 5 s of one core',
    },
  ]
}

await runMain(async () => {
  const only = new Set(options.only.split(','))
  const alone = [
    ...(only.has('simulate') ? await measureSimulator() : []),
    ...(only.has('screen') ? await measureFirstScreen() : []),
  ]
  only.delete('simulate')
  only.delete('screen')
  if (only.size === 0) return say(`\n${table(alone)}`)
  const besideParse = ['list', 'case', 'command'].some((name) => only.has(name)) && hasParse(options.peers)
  const mongo = await openMongo({ log: say })
  stopping.add(() => mongo.stop())
  try {
    const viewers = 20
    const crowd = only.has('live') ? Math.max(0, Number(options.sockets) - viewers) : 0
    const script = await step('Compiling our server', compileServer)
    const large = await openSide(script, mongo, LARGE, Number(options.cases), viewers, crowd)
    // Only where it is asked: each process reads the stream of changes, which costs the database something.
    const small = only.has('list') ? await openSide(script, mongo, 'bench_small', 1000, 1, 0) : null
    const parse = besideParse ? await openPeer(mongo, large) : null
    const rows = await measureHttp(large, small, parse, only)
    if (only.has('live')) rows.push(...(await measureLive(large)))
    rows.push(...alone)
    const report = { at: new Date().toISOString(), node: process.version, cases: Number(options.cases), rows }
    writeFileSync(join(root, '.cache', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`)
    say(`\n${table(rows)}\n\nJSON: .cache/bench.json`)
  } finally {
    await stopping.stopAll()
  }
  process.exit(0)
})
