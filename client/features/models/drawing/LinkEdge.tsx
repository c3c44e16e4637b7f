import type { Edge, EdgeProps } from '@xyflow/react'
import { cx } from '../../../ui/cx.ts'
import { manyText } from '../../../../shared/workflow/drawing/layout.ts'
import type { LinkState } from '../../../../shared/workflow/drawing/status.ts'
import type { Link, Point } from '../../../../shared/workflow/drawing/types.ts'
import css from './canvas.module.css'
import { HATCH } from './hatch.ts'
import { MARK_SIGN, type Mark } from '../../../../shared/workflow/drawing/marks.ts'

export type LinkEdgeType = Edge<
  {
    link: Link
    state: LinkState
    mark: Mark | undefined
    signAt: Point | undefined
    caption: string
    missing: string
  },
  'link'
>

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/** The last stretch as a small triangle: drawn, not a marker, so that it takes the line's colour. */
function arrowOf(points: readonly Point[]): string {
  const tip = points.at(-1)
  const before = points.at(-2)
  if (!tip || !before) return ''
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1
  const dx = (tip.x - before.x) / length
  const dy = (tip.y - before.y) / length
  const back = { x: tip.x - dx * 9, y: tip.y - dy * 9 }
  return `M${tip.x} ${tip.y}L${back.x - dy * 4.5} ${back.y + dx * 4.5}L${back.x + dy * 4.5} ${back.y - dx * 4.5}Z`
}

/** A line with its arrow, the count of conditions or gaps, and its time. */
export function LinkEdge({ data, selected }: EdgeProps<LinkEdgeType>) {
  if (!data) return null
  const { link, state, mark, signAt, caption, missing } = data
  const path = pathOf(link.points)
  const { at, captionAt } = link
  return (
    // The edge's own name says all of it, in an order that can be listened to.
    <g className={cx(css.link, css[state.status], mark && css[mark], selected && css.chosen)} aria-hidden>
      <path d={path} className={css.reach} />
      <path d={path} className={css.focus} />
      {state.status === 'blocked' && <path d={path} className={css.hatch} stroke={`url(#${HATCH})`} />}
      <path d={path} className={css.line} />
      <path d={arrowOf(link.points)} className={css.arrow} />
      <LinkMark link={link} />
      {!link.mark && state.status === 'blocked' && (
        <>
          <circle cx={at.x} cy={at.y} r="12" className={css.badge} />
          <text x={at.x} y={at.y + 4.5} className={css.count}>
            {state.missing}
          </text>
        </>
      )}
      {!link.mark && state.status !== 'blocked' && link.guards > 0 && !caption && (
        <>
          <circle cx={at.x} cy={at.y} r="8.5" className={css.badge} />
          <text x={at.x} y={at.y + 4.2} className={css.count}>
            {link.guards}
          </text>
        </>
      )}
      {captionAt && (
        <text x={captionAt.x} y={captionAt.y} className={cx(css.caption, css[captionAt.anchor])}>
          {state.status === 'blocked' ? missing : caption}
        </text>
      )}
      {mark && signAt && (
        <text x={signAt.x} y={signAt.y + 5} className={css.markSign}>
          {MARK_SIGN[mark]}
        </text>
      )}
    </g>
  )
}

/** Where a line without a state behind it begins: a dot for a new case, a pill for “from so many stages”. */
function LinkMark({ link: { kind, mark, sources } }: { link: Link }) {
  if (!mark) return null
  const centre = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 }
  if (kind === 'start') return <circle cx={centre.x} cy={centre.y} r="4.5" className={css.dot} />
  return (
    <>
      <rect
        {...{ x: mark.x, y: mark.y, width: mark.width, height: mark.height }}
        rx="9"
        className={css.badge}
      />
      <text x={centre.x} y={centre.y + 4.2} className={css.count}>
        {manyText(sources.length)}
      </text>
    </>
  )
}
