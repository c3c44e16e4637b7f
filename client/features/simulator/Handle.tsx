import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { dayNumber, warsawDay } from '../../../shared/domain/warsawTime.ts'
import type { Happening } from '../../../shared/workflow/simulate/scenario.ts'
import { fullDay } from '../../ui/time/dates.ts'
import type { Axis } from './axis.ts'
import { spanOf } from './draft.ts'
import css from './simulator.module.css'
import { useSimulatorWords } from './useSimulatorWords.ts'

const WEEK = 7
/** Days that a key moves a happening by. */
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -WEEK,
  PageUp: WEEK,
}

interface HandleProps {
  happening: Happening
  axis: Axis
  /** Where the bar lies, in shares (0…1) of the drawing. */
  box: { left: number; top: number; width: number; height: number }
  onPick: () => void
  /** Days later, or earlier. */
  onMove: (by: number) => void
}

/**
 * The keyboard's hold on a bar of the axis, laid over the drawing: arrows move it by a day, Page Up and Page Down by
 * a week, and its new day is said; Enter opens it. A mouse takes the drawn bar itself.
 */
export function Handle({ happening, axis, box, onPick, onMove }: HandleProps) {
  const { t } = useTranslation('simulator')
  const { t: ui } = useTranslation('ui')
  const { happeningWord } = useSimulatorWords()
  const span = spanOf(happening, axis.until)
  if (!span) return null
  const first = warsawDay(axis.from)
  // Of what lasts until a day, that day is what moves.
  const day = warsawDate(happening.kind === 'hindered' ? span.to : span.from)
  const now = Math.min(axis.days, Math.max(0, dayNumber(day) - first))
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (by === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (by === undefined) return onPick()
    if (now + by >= 0 && now + by <= axis.days) onMove(by)
  }
  const share = (part: number) => `${part * 100}%`
  return (
    <div
      className={css.handle}
      style={{
        left: share(box.left),
        top: share(box.top),
        width: share(box.width),
        height: share(box.height),
      }}
      role="slider"
      tabIndex={0}
      aria-label={t('handle', { what: happeningWord(happening) })}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={axis.days}
      aria-valuenow={now}
      aria-valuetext={fullDay(ui, day)}
      onKeyDown={press}
    />
  )
}
