import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { weekdayDate } from '../../ui/time/dates.ts'
import { WIDTH } from './axis.ts'
import { toldSigns, type Bar, type Sign } from './picture.ts'
import css from './simulator.module.css'
import { useSimulatorWords } from './useSimulatorWords.ts'

const LETTER = 6.4

interface DrawnBarProps {
  bar: Bar
  x: (at: Date) => number
  y: number
  /** Of the version compared with. */
  isSecond: boolean
  model: CooperationModel
}

/** A stage or an invitation: the time it was allowed, the time it took beyond that, and under it who was told. */
export function DrawnBar({ bar, x, y, isSecond, model }: DrawnBarProps) {
  const { barWord } = useSimulatorWords(model)
  const left = x(bar.from)
  const right = Math.max(left + 3, x(bar.to))
  const due = Math.min(right, Math.max(left, x(bar.dueAt)))
  const isLate = bar.to > bar.dueAt
  const label = barWord(bar)
  const length = label.length * LETTER
  const fits = right - left > length + 10
  const flag = bar.signs.find(({ kind }) => kind === 'done')
  const beside = right + (flag ? 16 : 8)
  const isBefore = !fits && beside + length > WIDTH
  return (
    <g>
      <rect
        x={left}
        y={y}
        width={Math.max(3, due - left)}
        height="22"
        rx="4"
        className={isSecond ? css.bar2 : css.bar}
      />
      {isLate && (
        <rect x={due} y={y} width={Math.max(2, right - due)} height="22" rx="4" className={css.late} />
      )}
      <text
        x={fits ? left + 8 : isBefore ? left - 6 : beside}
        y={y + 15}
        textAnchor={isBefore ? 'end' : 'start'}
        className={css.barText}
      >
        {label}
      </text>
      {flag && <path d={`M${x(flag.at)} ${y}v22M${x(flag.at)} ${y}h9l-3 4 3 4h-9z`} className={css.flag} />}
      <Signs bar={bar} x={x} y={y + 34} />
    </g>
  )
}

/** Signs under a bar; each with its words where there is room for them. */
function Signs({ bar, x, y }: { bar: Bar; x: (at: Date) => number; y: number }) {
  const { t } = useTranslation('simulator')
  const { t: ui } = useTranslation('ui')
  const { targets } = useSimulatorWords()
  const words = (sign: Sign): string => {
    const day = weekdayDate(ui, warsawDate(sign.at))
    if (sign.kind === 'expired') return `${day}: ${t('sign.expired')}`
    if (sign.kind === 'missed') return `${day}: ${t('sign.missed')}`
    return sign.at < bar.dueAt ? t('sign.reminder') : `${day}: ${targets(sign.to)}`
  }
  const signs = toldSigns(bar)
  return signs.map((sign, index) => {
    const at = Math.min(WIDTH - 6, Math.max(6, x(sign.at)))
    const text = words(sign)
    const next = signs[index + 1]
    const room = (next ? x(next.at) : WIDTH) - at
    const isAlarm = sign.at >= bar.dueAt
    return (
      <g key={sign.key}>
        <path d={`M${at} ${y - 5}l5 5-5 5-5-5z`} className={isAlarm ? css.alarm : css.told} />
        {room > text.length * LETTER + 14 && (
          <text x={at + 10} y={y + 4} className={isAlarm ? css.alarmText : css.toldText}>
            {text}
          </text>
        )}
      </g>
    )
  })
}
