import { useViewport, ViewportPortal } from '@xyflow/react'
import type { ModelLayout } from '../../../../shared/workflow/drawing/types.ts'
import { HATCH } from './hatch.ts'
import type { Words } from './useDrawingWords.ts'
import css from './canvas.module.css'

/** The tint of a lane: the sector that mostly acts in it. */
const SECTOR: Record<string, string> = {
  family: 'fam',
  initiator: 'edu',
  centre: 'ops',
  team: 'ops',
  partnership: 'mie',
  powiat: 'pcpr',
  region: 'rops',
}

/** Names of the lanes, standing still at the left while the drawing moves. */
export function LaneNames({ layout, words }: { layout: ModelLayout; words: Words }) {
  const { y, zoom } = useViewport()
  return (
    <div className={css.lanes} aria-hidden>
      {layout.lanes.map((lane) => (
        <div
          key={lane.id}
          className={css.lane}
          data-sector={SECTOR[lane.id]}
          style={{ transform: `translateY(${y + lane.y * zoom}px)`, height: lane.height * zoom }}
        >
          <b>{words.lane(lane.id)}</b>
          <span>{words.laneHint(lane.id)}</span>
        </div>
      ))}
    </div>
  )
}

/** The deadline row, standing still at the top. */
export function DeadlineRow({ layout, words }: { layout: ModelLayout; words: Words }) {
  const { x, zoom } = useViewport()
  return (
    <div className={css.head} aria-hidden>
      <span className={css.headName}>{words.t('deadlineRow')}</span>
      <div className={css.columns}>
        {layout.columns.map((column) => (
          <span key={column.x} style={{ transform: `translateX(${x + column.x * zoom}px) translateX(-50%)` }}>
            {column.clocks.map(words.duration).join(' · ')}
          </span>
        ))}
      </div>
    </div>
  )
}

/** Hairlines between lanes and the brackets under states that share a way out. */
export function Ground({ layout }: { layout: ModelLayout }) {
  const reach = 4000
  return (
    <ViewportPortal>
      <svg className={css.ground} width={layout.width} height={layout.height} aria-hidden>
        <defs>
          <pattern
            id={HATCH}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M1 0V6" className={css.hatchLine} />
          </pattern>
        </defs>
        {layout.lanes.slice(1).map(({ id, y }) => (
          <path key={id} d={`M${-reach} ${y}H${layout.width + reach}`} className={css.hairline} />
        ))}
        {layout.brackets.map(({ id, x, y, width }) => (
          <path key={id} d={`M${x} ${y - 6}V${y}H${x + width}V${y - 6}`} className={css.bracket} />
        ))}
      </svg>
    </ViewportPortal>
  )
}
