import { say, step } from '../lib/say.ts'
import { cpuSecondsOf } from './cpu.ts'
import type { Row } from './table.ts'

export interface Load {
  perSecond: number
  p50: number
  p99: number
  failed: number
}

/** A server and the load it is put under. */
export interface Contender {
  name: string
  pid: number
  load: () => Promise<Load>
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/**
 * Alternates ours and the others, so that whatever else the machine does meets all alike; tells how ours did beside
 * each of the others, in their order.
 */
export async function compare(
  label: string,
  [ours, ...others]: [Contender, ...Contender[]],
  rules: { rounds: number; seconds: number; databasePid: number | undefined },
): Promise<Pick<Row, 'ours' | 'raw' | 'ratio' | 'p50'>[]> {
  const noting = ({ name, pid, load }: Contender) => {
    return { name, pid, load, loads: [] as Load[], server: 0, database: 0 }
  }
  const mine = noting(ours)
  const theirs = others.map(noting)
  const all = [mine, ...theirs]

  /** Runs one load and notes what it cost its server and the database, in µs for each request. */
  const measured = async (one: typeof mine) => {
    const used = () =>
      [one.pid, rules.databasePid].map((pid) => (pid ? cpuSecondsOf(pid) : 0)) as [number, number]
    const before = used()
    const result = await one.load()
    const after = used()
    const requests = result.perSecond * rules.seconds * rules.rounds
    one.server += ((after[0] - before[0]) * 1e6) / requests
    one.database += ((after[1] - before[1]) * 1e6) / requests
    one.loads.push(result)
  }
  await step(label, async (detail) => {
    // Not counted: the first seconds of a server go into compiling, and ours has more to compile.
    for (const one of all) await one.load()
    for (let i = 0; i < rules.rounds; i += 1) {
      for (const one of all) await measured(one)
      detail(`round ${i + 1} of ${rules.rounds}`)
    }
  })
  for (const { name, loads } of all) {
    const failed = loads.reduce((sum, it) => sum + it.failed, 0)
    if (failed > 0) throw new Error(`${label}, ${name}: ${failed} requests failed`)
  }
  const costs = all.map((it) => `${it.name} ${it.server.toFixed(0)} + ${it.database.toFixed(0)}`)
  say(`  CPU for each request, server + database, µs: ${costs.join(', ')}`)
  return theirs.map(({ loads }) => ({
    ours: median(mine.loads.map((it) => it.perSecond)),
    raw: median(loads.map((it) => it.perSecond)),
    ratio: median(mine.loads.map((it, i) => it.perSecond / (loads[i] as Load).perSecond)),
    p50: median(mine.loads.map((it) => it.p50)),
  }))
}
