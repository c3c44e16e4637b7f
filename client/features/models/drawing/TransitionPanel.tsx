import type { ReactNode } from 'react'
import { Icon } from '../../../ui/Icon.tsx'
import { IconAlertTriangle } from '../../../ui/icons.ts'
import { cx } from '../../../ui/cx.ts'
import type { DrawnModel, DrawnTransition, ModelPosition } from '../../../../shared/workflow/drawing/types.ts'
import css from './drawing.module.css'
import { useDrawingWords } from './useDrawingWords.ts'

export interface StepDetails {
  /** How the step's conditions stand for the case at hand; null: not known, so they are only listed. */
  conditionsOf?: ((transition: string) => ReactNode) | undefined
  /** The way to take the step or to put right what it lacks. */
  actionOf?: ((transition: string) => ReactNode) | undefined
  /** What else is said of a place of the model: remarks made on it. */
  aboutOf?: ((place: string) => ReactNode) | undefined
}

interface TransitionPanelProps extends StepDetails {
  model: DrawnModel
  transition: DrawnTransition
  position?: ModelPosition | undefined
}

/** One step of a model: event and rule, who, conditions, papers, deadline, consequences and where it comes from. */
export function TransitionPanel({
  model,
  transition,
  position,
  conditionsOf,
  actionOf,
  aboutOf,
}: TransitionPanelProps) {
  const words = useDrawingWords(model)
  const { t, label } = words
  const { id, roles, guards, requiredDocs = [], pullsIn = [], effects } = transition
  const isHere = position !== undefined && transition.from.includes(position.state)
  const isBlocked = isHere && position.blocked?.some((row) => row.transition === id)
  const isOpen = isHere && position.allowed?.includes(id)
  const conditions = isHere ? conditionsOf?.(id) : null
  const state = words.stateOf(transition.to)
  const people = roles.filter((role) => role !== 'SYSTEM')
  const time = transition.deadline ? words.longDuration(transition.deadline) : words.deadline(state)
  const late = words.consequence(state)
  return (
    <section className={css.step}>
      <div className={cx(css.over, isBlocked && css.blocked)}>
        {isBlocked && <Icon of={IconAlertTriangle} size={18} />}
        {isBlocked ? t('panel.blocked') : isOpen ? t('panel.open') : t('panel.step')}
      </div>
      <h2>{label(transition.label)}</h2>
      <p>{t('panel.fromTo', { from: words.origin(transition), to: words.target(transition) })}</p>
      <p>{t('panel.rule', { event: transition.event, rule: id })}</p>
      <p>
        {people.length > 0 ? t('panel.who', { roles: people.map(words.role).join(', ') }) : t('panel.system')}
        {transition.fourEyes && ` ${t('panel.fourEyes')}`}
        {transition.overridable && ` ${t('panel.overridable')}`}
      </p>
      <h3>{t('panel.conditions')}</h3>
      {conditions ??
        (guards.length > 0 ? (
          <ul className={css.guards}>
            {guards.map(({ fn }) => (
              <li key={fn}>{words.guardWord(fn)}</li>
            ))}
          </ul>
        ) : (
          <p>{t('panel.noConditions')}</p>
        ))}
      {isHere && actionOf?.(id)}
      {requiredDocs.length > 0 && (
        <>
          <h3>{t('panel.documents')}</h3>
          <p>{requiredDocs.map(words.documentWord).join(', ')}</p>
        </>
      )}
      {pullsIn.length > 0 && (
        <>
          <h3>{t('panel.pullsIn')}</h3>
          <p>{pullsIn.map(words.sectorWord).join(', ')}</p>
        </>
      )}
      {transition.recurs && (
        <>
          <h3>{t('panel.recurs')}</h3>
          <p>{words.longDuration(transition.recurs)}</p>
        </>
      )}
      {(transition.deadline || state) && (
        <>
          <h3>{t('panel.deadline')}</h3>
          <p>
            {time}
            {late && (
              <>
                <br />
                {t('panel.late')}: {late}
              </>
            )}
          </p>
        </>
      )}
      {effects.length > 0 && (
        <>
          <h3>{t('panel.consequences')}</h3>
          <ul>
            {effects.map((effect) => (
              <li key={effect}>{words.effectWord(effect)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('panel.source')}</h3>
      <p>{label(transition.source)}</p>
      {aboutOf?.(`transitions.${id}`)}
    </section>
  )
}
