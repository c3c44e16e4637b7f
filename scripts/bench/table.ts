export interface Row {
  measure: string
  ours: number
  raw: number
  ratio: number
  p50: number
  target: string
}

const short = (value: number) => (value === 0 ? '' : value >= 100 ? value.toFixed(0) : value.toFixed(2))

/** Rows for a person at a terminal: ours, the yardstick, their ratio, the target. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ['measure', 'ours', 'yardstick', 'ratio', 'p50 ms', 'target'],
    ...rows.map((r) => [r.measure, short(r.ours), short(r.raw), short(r.ratio), short(r.p50), r.target]),
  ]
  const widths = (cells[0] as string[]).map((_, i) =>
    Math.max(...cells.map((row) => (row[i] as string).length)),
  )
  return cells.map((row) => row.map((cell, i) => cell.padEnd(widths[i] as number)).join('  ')).join('\n')
}
