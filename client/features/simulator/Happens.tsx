import { useState, type PointerEvent } from 'react'
import type { Happening } from '../../../shared/workflow/simulate/scenario.ts'
import { WIDTH } from './axis.ts'
import css from './simulator.module.css'
import { useSimulatorWords } from './useSimulatorWords.ts'

/** Less is a hand that shakes while it clicks. */
const LEAST = 4
const LETTER = 6.6

interface HappensProps {
  happening: Happening
  x1: number
  x2: number
  y: number
  days: number
  onPick: () => void
  /** Days later, or earlier. */
  onMove: (by: number) => void
}

/** A happening on the axis: a click opens it, dragging moves it by whole days; Handle does the same by keyboard. */
export function Happens({ happening, x1, x2, y, days, onPick, onMove }: HappensProps) {
  const { happeningWord } = useSimulatorWords()
  const [drag, setDrag] = useState<{ from: number; scale: number; by: number } | null>(null)
  const label = happeningWord(happening)
  const width = Math.max(10, x2 - x1)
  const fits = width > label.length * LETTER + 16
  const outside = x2 + 8 + label.length * LETTER < WIDTH ? x2 + 8 : x1 - 8
  const grab = (event: PointerEvent<SVGGElement>) => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    event.currentTarget.setPointerCapture(event.pointerId)
    setDrag({ from: event.clientX, scale: box ? WIDTH / box.width : 1, by: 0 })
  }
  const release = () => {
    if (!drag) return
    setDrag(null)
    if (Math.abs(drag.by) < LEAST) return onPick()
    const moved = Math.round((drag.by / WIDTH) * days)
    if (moved !== 0) onMove(moved)
  }
  return (
    <g
      className={css.happens}
      data-kind={happening.kind}
      transform={drag ? `translate(${drag.by} 0)` : undefined}
      onPointerDown={grab}
      onPointerMove={(event) => drag && setDrag({ ...drag, by: (event.clientX - drag.from) * drag.scale })}
      onPointerUp={release}
      onPointerCancel={() => setDrag(null)}
    >
      <rect x={x1} y={y} width={width} height="26" rx="5" />
      <text x={fits ? x1 + 9 : outside} y={y + 17} textAnchor={!fits && outside < x1 ? 'end' : 'start'}>
        {label}
      </text>
    </g>
  )
}
