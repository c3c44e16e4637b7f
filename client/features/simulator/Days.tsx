import { useTranslation } from 'react-i18next'
import { explainDays } from '../../../shared/domain/workingDays.ts'
import { dayNumber, instantAt } from '../../../shared/domain/warsawTime.ts'
import { weekdayDate } from '../../ui/time/dates.ts'
import { HEAD, WIDTH, type Axis } from './axis.ts'
import css from './simulator.module.css'

/** The days of the axis with those off hatched; over longer stretches only every week or month is named. */
export function Days({ axis: { from, until, days, x }, height }: { axis: Axis; height: number }) {
  const { t: ui } = useTranslation('ui')
  const step = days <= 35 ? 1 : days <= 100 ? 7 : 30
  const width = WIDTH / days
  return (
    <>
      {explainDays(from, new Date(until.getTime() - 1)).map(({ date, kind }, index) => {
        const at = x(instantAt(dayNumber(date), '00:00'))
        const isOff = kind === 'weekend' || kind === 'holiday'
        const [weekday, day] = weekdayDate(ui, date).split(' ')
        const middle = step === 1 ? at + width / 2 : at + 4
        const anchor = step === 1 ? 'middle' : 'start'
        return (
          <g key={date}>
            {isOff && days <= 120 && (
              <rect x={at} y={HEAD} width={width} height={height - HEAD} fill="url(#sim-off)" />
            )}
            {index % step === 0 && at < WIDTH - 16 && (
              <g className={isOff ? css.dayOff : css.day} textAnchor={anchor}>
                <text x={middle} y="17">
                  {step === 1 ? weekday : ''}
                </text>
                <text x={middle} y="34" className={css.dayNumber}>
                  {step === 1 ? day?.split('.')[0] : day}
                </text>
              </g>
            )}
          </g>
        )
      })}
      <line x1="0" x2={WIDTH} y1={HEAD - 1} y2={HEAD - 1} className={css.rule} />
    </>
  )
}
