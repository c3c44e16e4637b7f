import { warsawDate } from '../../shared/domain/workingDays.ts'
import { stagesOf, type Played, type Tried } from './report.ts'

/** Pictures of runs: black and grey on white, so that they print anywhere. */

const LEFT = 190
const WIDE = 620
const BAR = 14
const INK = '#1c2322'
/** The first model and the second; told apart by lightness and by name. */
const FILLS = ['#3f4a47', '#b9b5ad'] as const

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
const words = (x: number, y: number, text: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-size="12" text-anchor="${anchor}" fill="${INK}">${escape(text)}</text>`
const bar = (x: number, y: number, width: number, fill: string): string =>
  `<rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(1, width).toFixed(1)}" height="${BAR}" fill="${fill}"/>`

function picture(title: string, height: number, parts: readonly string[]): string {
  const width = LEFT + WIDE + 110
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}" font-family="'Noto Sans', 'DejaVu Sans', Arial, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    words(12, 22, title),
    ...parts,
    '</svg>',
  ].join('\n')
}

/** Median (bar) and ninth tenth (line) of each stage's working days, model by model. */
export function populationChart(tried: readonly Tried[]): string {
  const stages = stagesOf(tried)
  const longest = Math.max(
    1,
    ...tried.flatMap(({ summary }) => stages.map((s) => summary.stages[s]?.p90 ?? 0)),
  )
  const x = (days: number) => LEFT + (days / longest) * WIDE
  const row = tried.length * (BAR + 3) + 12
  const parts = stages.flatMap((state, i) => {
    const top = 60 + i * row
    return [
      words(LEFT - 10, top + BAR - 2, state, 'end'),
      ...tried.flatMap(({ summary }, k) => {
        const { median = 0, p90 = 0 } = summary.stages[state] ?? {}
        const y = top + k * (BAR + 3)
        const middle = y + BAR / 2
        return [
          bar(LEFT, y, x(median) - LEFT, FILLS[k] ?? INK),
          `<path d="M${x(median)} ${middle}H${x(p90)}M${x(p90)} ${y + 2}v${BAR - 4}" stroke="${INK}" fill="none"/>`,
          words(x(p90) + 6, y + BAR - 2, `${median} / ${p90}`),
        ]
      }),
    ]
  })
  const legend = tried.flatMap(({ model }, k) => [
    bar(LEFT + k * 200, 34, 24, FILLS[k] ?? INK),
    words(LEFT + k * 200 + 30, 46, model),
  ])
  const title = 'Working days in each stage: median (bar) and ninth tenth (line)'
  return picture(title, 80 + stages.length * row, [...legend, ...parts])
}

/** One line a run: how long the case stood in each stage, the late ones hatched by a heavy frame. */
export function scenarioChart(runs: readonly Played[]): string {
  const times = runs.flatMap(({ trace }) => trace.map(({ at }) => at.getTime()))
  const first = Math.min(...times)
  const span = Math.max(1, Math.max(...times) - first)
  const x = (at: number) => LEFT + ((at - first) / span) * WIDE
  const parts = runs.flatMap(({ scenario, model, summary }, i) => {
    const y = 60 + i * 62
    return [
      words(12, y - 4, `${scenario} (${model})`),
      ...summary.stays.flatMap(({ state, from, to, late }, k) => {
        const end = to?.getTime() ?? first + span
        const wide = x(end) - x(from.getTime())
        const frame = late ? `stroke="${INK}" stroke-width="2.4"` : 'stroke="#fff"'
        const box = `<rect x="${x(from.getTime()).toFixed(1)}" y="${y + 4}" width="${Math.max(1, wide).toFixed(1)}" height="22" fill="${k % 2 ? '#d9d6cf' : '#efede8'}" ${frame}><title>${state} ${warsawDate(from)}${late ? ', late' : ''}</title></rect>`
        return wide > state.length * 8 ? [box, words(x(from.getTime()) + 4, y + 19, state)] : [box]
      }),
    ]
  })
  return picture('Stages in time; a heavy frame: left after the deadline', 70 + runs.length * 62, parts)
}
