import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { axisOf, HEAD, WIDTH } from './axis.ts'
import { Days } from './Days.tsx'
import { DrawnBar } from './DrawnBar.tsx'
import { spanOf } from './draft.ts'
import { Handle } from './Handle.tsx'
import { Happens } from './Happens.tsx'
import { barsOf, heightOf } from './picture.ts'
import css from './simulator.module.css'
import type { PlayedVersion } from './useSimulation.ts'

const ROW = 34
const BAR = 26

interface PictureProps {
  scenario: Scenario
  versions: readonly PlayedVersion[]
  /** Days shown from the start. */
  days: number
  isDropping: boolean
  onPick: (index: number) => void
  /** Milliseconds later, or earlier. */
  onMove: (index: number, by: number) => void
}

/** The same story under each version on one axis of days: what is allowed, what passes, who is told. */
export function Picture({ scenario, versions, days, isDropping, onPick, onMove }: PictureProps) {
  const { t } = useTranslation('simulator')
  const start = new Date(scenario.start)
  const axis = axisOf(start, days)
  const { until, x } = axis
  const spans = scenario.happenings.flatMap((happening, index) => {
    const span = spanOf(happening, until)
    return span && span.from < until ? [{ happening, index, span }] : []
  })
  const top = HEAD + (spans.length + (isDropping ? 1 : 0)) * ROW + 12
  const placed = versions.reduce<{ at: number; end: number; rows: { bar: number; y: number }[] }[]>(
    (above, { outcome }) => {
      const at = above.at(-1)?.end ?? top
      const rows: { bar: number; y: number }[] = []
      let y = at + 34
      barsOf(outcome, until).forEach((bar, index) => {
        rows.push({ bar: index, y })
        y += heightOf(bar)
      })
      return [...above, { at, end: y + 10, rows }]
    },
    [],
  )
  const height = placed.at(-1)?.end ?? top
  return (
    <div className={css.picture} tabIndex={0} role="group" aria-label={t('picture')}>
      <div className={css.stage}>
        {spans.map(({ happening, index, span }, row) => (
          <Handle
            key={index}
            happening={happening}
            axis={axis}
            box={{
              left: x(span.from) / WIDTH,
              top: (HEAD + row * ROW + 8) / height,
              width: Math.max(10, x(span.to) - x(span.from)) / WIDTH,
              height: BAR / height,
            }}
            onPick={() => onPick(index)}
            onMove={(by) => onMove(index, by)}
          />
        ))}
        <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
          <defs>
            <pattern
              id="sim-off"
              width="7"
              height="7"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1="0" y1="0" x2="0" y2="7" className={css.hatch} />
            </pattern>
          </defs>
          <Days axis={axis} height={height} />
          <line x1={x(start)} x2={x(start)} y1={HEAD} y2={height} className={css.start} />
          {spans.map(({ happening, index, span }, row) => (
            <Happens
              key={index}
              happening={happening}
              x1={x(span.from)}
              x2={x(span.to)}
              y={HEAD + row * ROW + 8}
              days={days}
              onPick={() => onPick(index)}
              onMove={(by) => onMove(index, by)}
            />
          ))}
          {isDropping && (
            <g className={css.drop}>
              <rect x="280" y={HEAD + spans.length * ROW + 8} width="320" height="26" rx="5" />
              <text x="440" y={HEAD + spans.length * ROW + 25} textAnchor="middle">
                {t('dropHere')}
              </text>
            </g>
          )}
          {versions.map(({ title, outcome, model }, index) => {
            const block = placed[index]
            const bars = barsOf(outcome, until)
            return (
              block && (
                <g key={title}>
                  <line x1="0" x2={WIDTH} y1={block.at} y2={block.at} className={css.rule} />
                  <text x="12" y={block.at + 22} className={css.version}>
                    {title}
                  </text>
                  {block.rows.map(({ bar: at, y }) => {
                    const bar = bars[at]
                    return (
                      bar && (
                        <DrawnBar key={bar.key} bar={bar} x={x} y={y} isSecond={index > 0} model={model} />
                      )
                    )
                  })}
                </g>
              )
            )
          })}
        </svg>
      </div>
    </div>
  )
}
