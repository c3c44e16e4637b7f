import { useTranslation } from 'react-i18next'
import { explainDays } from '../../../shared/domain/workingDays.ts'
import type { Outcome } from '../../../shared/workflow/simulate/simulate.ts'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { weekdayDate } from '../../ui/time/dates.ts'
import { spanOf } from './draft.ts'
import { barsOf, type Bar, type Sign } from './picture.ts'
import css from './simulator.module.css'
import { useSimulatorWords } from './useSimulatorWords.ts'

const WIDTH = 880
const ROW = 32
const HEAD = 44
const DAY = 86_400_000

export interface PlayedVersion {
  title: string
  outcome: Outcome
}

interface PictureProps {
  scenario: Scenario
  versions: readonly PlayedVersion[]
  /** Days shown from the start. */
  days: number
  onPick: (index: number) => void
}

/** Blocks one under the other, each as high as its bars. */
function stacked<B extends { bars: readonly Bar[] }>(blocks: readonly B[], top: number) {
  return blocks.reduce<(B & { at: number; end: number })[]>((above, block) => {
    const at = above.at(-1)?.end ?? top
    return [...above, { ...block, at, end: at + 46 + block.bars.length * ROW }]
  }, [])
}

/** The same story under each version on one axis of days: what is allowed, what passes, who is told. */
export function Picture({ scenario, versions, days, onPick }: PictureProps) {
  const { t } = useTranslation('simulator')
  const from = new Date(scenario.start)
  const until = new Date(from.getTime() + days * DAY)
  const x = (at: Date) => Math.max(0, Math.min(1, (at.getTime() - from.getTime()) / (days * DAY))) * WIDTH
  const spans = scenario.happenings.flatMap((happening, index) => {
    const span = spanOf(happening, until)
    return span && span.from < until ? [{ happening, index, span }] : []
  })
  const blocks = versions.map((version) => ({ ...version, bars: barsOf(version.outcome, until) }))
  const top = HEAD + spans.length * ROW + (spans.length > 0 ? 16 : 0)
  const placed = stacked(blocks, top)
  const height = placed.at(-1)?.end ?? top
  return (
    <div className={css.picture} tabIndex={0} role="group" aria-label={t('picture')}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} aria-hidden="true">
        <defs>
          <pattern
            id="sim-off"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="7" stroke="var(--ws-off)" strokeWidth="2" />
          </pattern>
        </defs>
        <Days from={from} until={until} days={days} height={height} x={x} />
        {spans.map(({ happening, index, span }, row) => (
          <Happens
            key={index}
            label={<HappeningLabel happening={happening} />}
            x1={x(span.from)}
            x2={x(span.to)}
            y={HEAD + row * ROW + 8}
            onPick={() => onPick(index)}
          />
        ))}
        {placed.map(({ title, bars, at }) => (
          <g key={title}>
            <line x1="0" x2={WIDTH} y1={at} y2={at} className={css.rule} />
            <text x="12" y={at + 22} className={css.version}>
              {title}
            </text>
            {bars.map((bar, row) => (
              <DrawnBar key={bar.key} bar={bar} x={x} y={at + 32 + row * ROW} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}

function HappeningLabel({ happening }: { happening: Scenario['happenings'][number] }) {
  const { happeningWord } = useSimulatorWords()
  return <>{happeningWord(happening)}</>
}

function Days({
  from,
  until,
  days,
  height,
  x,
}: {
  from: Date
  until: Date
  days: number
  height: number
  x: (at: Date) => number
}) {
  const { t: ui } = useTranslation('ui')
  const all = explainDays(from, until)
  const step = days <= 35 ? 1 : days <= 100 ? 7 : 30
  const width = WIDTH / days
  return (
    <>
      {all.map(({ date, kind }, index) => {
        const at = x(new Date(Date.parse(`${date}T00:00:00Z`)))
        const isOff = kind === 'weekend' || kind === 'holiday'
        const [weekday, day] = weekdayDate(ui, date).split(' ')
        return (
          <g key={date}>
            {isOff && days <= 120 && (
              <rect x={at} y={HEAD} width={width} height={height - HEAD} fill="url(#sim-off)" />
            )}
            {index % step === 0 && at < WIDTH - 16 && (
              <>
                <text x={at + 4} y="16" className={isOff ? css.dayOff : css.day}>
                  {step === 1 ? weekday : ''}
                </text>
                <text x={at + 4} y="34" className={isOff ? css.dayOff : css.day}>
                  {step === 1 ? day?.split('.')[0] : day}
                </text>
              </>
            )}
          </g>
        )
      })}
      <line x1="0" x2={WIDTH} y1={HEAD - 2} y2={HEAD - 2} className={css.rule} />
    </>
  )
}

interface HappensProps {
  label: React.ReactNode
  x1: number
  x2: number
  y: number
  onPick: () => void
}

function Happens({ label, x1, x2, y, onPick }: HappensProps) {
  const width = Math.max(10, x2 - x1)
  return (
    <g className={css.happens} onClick={onPick}>
      <rect x={x1} y={y} width={width} height="26" rx="5" />
      <text x={Math.min(x1 + 8, WIDTH - 220)} y={y + 17}>
        {label}
      </text>
    </g>
  )
}

function DrawnBar({ bar, x, y }: { bar: Bar; x: (at: Date) => number; y: number }) {
  const { barWord } = useSimulatorWords()
  const left = x(bar.from)
  const right = Math.max(left + 3, x(bar.to))
  const due = Math.min(right, Math.max(left, x(bar.dueAt)))
  const isLate = bar.to > bar.dueAt
  const label = barWord(bar)
  const fits = right - left > label.length * 6.4
  return (
    <g>
      <rect x={left} y={y} width={Math.max(3, due - left)} height="22" rx="4" className={css.bar} />
      {isLate && <rect x={due} y={y} width={right - due} height="22" rx="4" className={css.late} />}
      <text
        x={fits ? left + 7 : Math.min(right + 8, WIDTH - label.length * 6.4)}
        y={y + 15}
        className={css.barText}
      >
        {label}
      </text>
      {bar.signs.map((sign) => (
        <DrawnSign key={sign.key} sign={sign} at={x(sign.at)} y={y} />
      ))}
    </g>
  )
}

function DrawnSign({ sign, at, y }: { sign: Sign; at: number; y: number }) {
  if (sign.kind === 'done')
    return <path d={`M${at} ${y}v22M${at} ${y}h8l-3 4 3 4h-8z`} className={css.flag} />
  const path = `M${at} ${y + 16}l5 5-5 5-5-5z`
  return <path d={path} className={sign.kind === 'told' ? css.told : css.alarm} />
}
