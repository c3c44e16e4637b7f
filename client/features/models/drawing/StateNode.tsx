import { Handle, Position, type Node, type NodeProps } from '@xyflow/react'
import { cx } from '../../../ui/cx.ts'
import type { NodeBox } from '../../../../shared/workflow/drawing/types.ts'
import type { NodeStatus } from '../../../../shared/workflow/drawing/status.ts'
import css from './canvas.module.css'
import { MARK_SIGN, type Mark } from '../../../../shared/workflow/drawing/marks.ts'

export type StateNodeType = Node<
  { box: NodeBox; status: NodeStatus; mark: Mark | undefined; clock: string; here: string },
  'state'
>

/** A state, or a question asked beside the case. Passed ones carry a tick, the present one is filled and framed. */
export function StateNode({ data, selected }: NodeProps<StateNodeType>) {
  const { box, status, mark, clock, here } = data
  return (
    <div
      className={cx(
        css.state,
        css[status],
        box.end && css.end,
        box.beside && css.beside,
        mark && css[mark],
        selected && css.chosen,
      )}
      style={{ width: box.width, height: box.height }}
      // The node's own name says all of it, in an order that can be listened to.
      aria-hidden
    >
      <Handle type="target" position={Position.Left} className={css.handle} isConnectable={false} />
      <Handle type="source" position={Position.Right} className={css.handle} isConnectable={false} />
      {status === 'done' && (
        <svg width="12" height="10" className={css.tick} aria-hidden>
          <path d="M1.5 5l3.5 3.5 6-6.5" />
        </svg>
      )}
      {mark && <span className={css.sign}>{MARK_SIGN[mark]}</span>}
      <span className={css.name}>
        {box.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
      <Told box={box} spot={box.hereAt} className={css.hereWord} words={here} />
      <Told box={box} spot={box.clockAt} className={css.clock} words={clock} />
    </div>
  )
}

/** A small text at its place in the drawing, told relative to the node. */
function Told({
  box,
  spot,
  className,
  words,
}: {
  box: NodeBox
  spot: NodeBox['hereAt']
  className: string | undefined
  words: string
}) {
  if (!spot || !words) return null
  return (
    <span
      className={cx(css.told, css[spot.anchor], className)}
      style={{ left: spot.x - box.x, top: spot.y - box.y - 12 }}
    >
      {words}
    </span>
  )
}
