import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import { cx } from '../../ui/cx.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconChevronDown, IconChevronRight } from '../../ui/icons.ts'
import { modelOfCase } from '../workflow/models.ts'
import type { NextStep } from '../workflow/primary.ts'
import css from './board.module.css'
import { isLookedAfter, type BoardColumn } from './boardColumns.ts'
import { Card } from './Card.tsx'
import { takesDrop, type Landing } from './landing.ts'
import { useMoveWords } from './useMoveWords.ts'

export interface Dragging {
  row: CaseRow
  landing: Landing
}

/** How long a case may stay in the stage, where all models shown agree. */
function useStageTime(models: readonly CooperationModel[], state: string): string | null {
  const { t } = useTranslation('board')
  const times = models.flatMap(({ states }) => {
    const sla = states.find(({ id }) => id === state)?.sla
    return sla ? [t(`time.${sla.unit}`, { count: sla.n })] : []
  })
  return new Set(times).size === 1 ? (times[0] ?? null) : null
}

/** A stage with its cards; folded it is a strip that still takes cards. */
export function Column({
  column: { state, rows },
  models,
  folded,
  isCurrent,
  dragging,
  onFold,
  onDrag,
  onDrop,
  onMove,
}: {
  column: BoardColumn
  models: readonly CooperationModel[]
  folded: boolean
  /** The one that a phone shows. */
  isCurrent: boolean
  dragging: Dragging | null
  onFold: (folded: boolean) => void
  onDrag: (row: CaseRow | null) => void
  onDrop: () => void
  onMove: (row: CaseRow, step: NextStep) => void
}) {
  const { t } = useTranslation('board')
  const { column: columnName, landing } = useMoveWords()
  const stageTime = useStageTime(models, state)
  // Two waits in one column have no time in common.
  const time = isLookedAfter(state) ? null : stageTime
  const [title, list] = [useId(), useId()]
  const name = columnName(state, models)
  const place = dragging?.landing
  return (
    <section
      className={cx(css.column, folded && css.folded, isCurrent && css.current)}
      aria-labelledby={title}
      data-landing={place?.kind}
      onDragOver={(event) => {
        if (place && takesDrop(place)) event.preventDefault()
      }}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
    >
      <h2 className={css.title}>
        <button
          type="button"
          aria-expanded={!folded}
          aria-controls={folded ? undefined : list}
          onClick={() => onFold(!folded)}
        >
          <Icon of={folded ? IconChevronRight : IconChevronDown} size={14} />
          <span id={title} className={css.words}>
            {name} <span className={css.count}>{rows.length}</span>
          </span>
        </button>
        {time && !folded && <span className={css.time}>{time}</span>}
      </h2>
      {!folded && dragging && place && place.kind !== 'home' && (
        <p className={css.why}>{landing(place, dragging.row, modelOfCase(dragging.row))}</p>
      )}
      {!folded && (
        <ul id={list} className={css.cards} aria-labelledby={title}>
          {rows.map((row) => (
            <Card
              key={row.id}
              row={row}
              isDragged={dragging?.row.id === row.id}
              onDrag={onDrag}
              onMove={(step) => onMove(row, step)}
            />
          ))}
          {rows.length === 0 && <li className={css.none}>{t('none')}</li>}
        </ul>
      )}
    </section>
  )
}
