import { ActionIcon } from '@mantine/core'
import { lazy, Suspense, useId, useMemo, useState, type ReactNode } from 'react'
import { layoutModel } from '../../../../shared/workflow/drawing/layout.ts'
import { modelSvg } from '../../../../shared/workflow/drawing/svg.ts'
import type { DrawnModel, ModelPosition } from '../../../../shared/workflow/drawing/types.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { IconX } from '../../../ui/icons.ts'
import text from '../../../ui/text.module.css'
import { SkeletonRows } from '../../../ui/states/Skeleton.tsx'
import { Legend } from './Legend.tsx'
import type { DrawingMarks } from '../../../../shared/workflow/drawing/marks.ts'
import { ModelTables, ModelSummary } from './ModelText.tsx'
import css from './drawing.module.css'
import { firstSelection, type Selection } from './selection.ts'
import { StatePanel } from './StatePanel.tsx'
import { TransitionPanel, type StepDetails } from './TransitionPanel.tsx'
import { useDrawingWords } from './useDrawingWords.ts'

const ModelCanvas = lazy(() => import('./ModelCanvas.tsx'))

interface ModelDrawingProps extends StepDetails {
  model: DrawnModel
  /** Where a case stands; without it the bare model is drawn. */
  position?: ModelPosition | undefined
  /** What is chosen at first; without it, with a case, the step that is blocked or else the next one. */
  first?: Selection | undefined
  /** Stands in the panel below the details. */
  below?: ReactNode
  marks?: DrawingMarks | undefined
  /** Without the text alternative, where the page has one of its own. */
  plain?: boolean
}

/**
 * A cooperation model drawn from its data, the case on it, details of what is chosen beside it, and the same
 * in words. Phones and screen readers meet the words first.
 */
export function ModelDrawing(props: ModelDrawingProps) {
  const { model, position, first, below, marks, plain = false, conditionsOf, actionOf, aboutOf } = props
  const words = useDrawingWords(model)
  const { t, locale } = words
  const id = useId()
  const layout = useMemo(() => layoutModel(model, { locale, position }), [model, locale, position])
  // Until somebody chooses, the choice follows the case: its steps arrive after the page.
  const [own, choose] = useState<Selection | null | undefined>(undefined)
  const chosen = own === undefined ? (first ?? firstSelection(model, position)) : own
  const steps = chosen?.kind === 'steps' ? chosen.steps.flatMap((step) => words.rowOf(step) ?? []) : []
  const state = chosen?.kind === 'state' ? words.stateOf(chosen.state) : undefined
  const isOpen = steps.length > 0 || state !== undefined
  const svg = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(modelSvg(model, position, locale, words.short, marks))}`,
    // The words follow the locale.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [model, position, locale, marks],
  )
  const name = words.label(model.labels['model'] ?? { pl: model.code, en: model.code })
  return (
    <div className={css.drawing}>
      {!plain && (
        <div className={css.summary} id={id} tabIndex={-1}>
          <ModelSummary model={model} position={position} />
        </div>
      )}
      <div className={css.pair} data-open={isOpen || below ? true : undefined}>
        <div>
          {!plain && (
            <p className={css.before}>
              <a href={`#${id}`}>{t('textLink')}</a>
            </p>
          )}
          <div className={css.canvas}>
            <Suspense
              fallback={
                <div className={css.waiting}>
                  <SkeletonRows rows={9} />
                </div>
              }
            >
              <ModelCanvas
                key={`${model.code}-${model.version}`}
                model={model}
                layout={layout}
                position={position}
                marks={marks}
                selection={chosen}
                onSelect={choose}
              />
            </Suspense>
          </div>
          <img className={css.printed} src={svg} alt={t('label', { model: name, version: model.version })} />
          <Legend hasCase={position !== undefined} hasMarks={marks !== undefined} />
          {layout.asides.length > 0 && (
            <p className={css.asides}>
              {t('asides')}{' '}
              {layout.asides.map((step) => {
                const row = words.rowOf(step)
                return (
                  row && (
                    <button
                      key={step}
                      type="button"
                      className={text.link}
                      onClick={() => choose({ kind: 'steps', link: '', steps: [step] })}
                    >
                      {words.label(row.label)}
                    </button>
                  )
                )
              })}
            </p>
          )}
          <div className={css.under}>
            <a href={svg} download={`model-${model.code.toLowerCase()}-${model.version}.svg`}>
              {t('download')}
            </a>
            <span>{t('hint')}</span>
          </div>
        </div>
        {(isOpen || below) && (
          <aside className={css.panel} aria-label={t('panel.label')}>
            {isOpen && (
              <ActionIcon className={css.close} aria-label={t('panel.close')} onClick={() => choose(null)}>
                <Icon of={IconX} size={18} />
              </ActionIcon>
            )}
            {state && <StatePanel model={model} state={state} position={position} aboutOf={aboutOf} />}
            {steps.map((row) => (
              <TransitionPanel
                key={row.id}
                model={model}
                transition={row}
                position={position}
                conditionsOf={conditionsOf}
                actionOf={actionOf}
                aboutOf={aboutOf}
              />
            ))}
            {below}
          </aside>
        )}
      </div>
      {!plain && (
        <div className={css.whole}>
          <ModelTables model={model} position={position} />
        </div>
      )}
    </div>
  )
}
