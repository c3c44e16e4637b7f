import type { ReactNode } from 'react'
import { laneOf } from '../../../../shared/workflow/drawing/lanes.ts'
import type { DrawnModel, DrawnState, ModelPosition } from '../../../../shared/workflow/drawing/types.ts'
import css from './drawing.module.css'
import { useDrawingWords } from './useDrawingWords.ts'

/** One state: in whose hands, how long, what follows when the time passes, and the ways out. */
export function StatePanel({
  model,
  state,
  position,
  aboutOf,
}: {
  model: DrawnModel
  state: DrawnState
  position?: ModelPosition | undefined
  aboutOf?: ((place: string) => ReactNode) | undefined
}) {
  const words = useDrawingWords(model)
  const { t, label } = words
  const ways = model.transitions.filter(({ from }) => from.includes(state.id))
  const late = words.consequence(state)
  return (
    <section className={css.step}>
      <div className={css.over}>
        {position?.state === state.id ? words.short.here(position.day) : t('panel.state')}
      </div>
      <h2>{label(state.label)}</h2>
      <p>
        {t('panel.lane')}: {words.lane(laneOf(state))}
      </p>
      <h3>{t('panel.stateDeadline')}</h3>
      <p>{words.deadline(state)}</p>
      {late && (
        <p>
          {t('panel.late')}: {late}
        </p>
      )}
      <h3>{t('panel.ways')}</h3>
      {ways.length === 0 ? (
        <p>{t('panel.end')}</p>
      ) : (
        <ul>
          {ways.map((row) => (
            <li key={row.id}>
              {label(row.label)}: {words.target(row)}
            </li>
          ))}
        </ul>
      )}
      {aboutOf?.(`states.${state.id}`)}
    </section>
  )
}
