import { laneWord } from '../../../../shared/workflow/drawing/status.ts'
import type { DrawingWords } from '../../../../shared/workflow/drawing/svg.ts'
import type { DrawnModel, Locale } from '../../../../shared/workflow/drawing/types.ts'

/** Any translator bound to the area `drawing`: that of a screen, or of a program that prints the drawing. */
export type Translate = (key: string, options?: Record<string, unknown>) => string

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** A lane as the model calls it, or in general words. */
export function laneName(t: Translate, model: DrawnModel, lane: string, locale: Locale): string {
  return laneWord(model, lane, locale) ?? capital(t(`lane.${lane}`, { defaultValue: lane }))
}

/** The words of the printed drawing. */
export const drawingWords = (t: Translate): DrawingWords => ({
  title: (model, version) => t('title', { model, version }),
  deadlineRow: t('deadlineRow'),
  lane: (id) => t(`lane.${id}`, { defaultValue: id }),
  laneHint: (id) => t(`laneHint.${id}`, { defaultValue: '' }),
  duration: ({ n, unit }) => t(`short.${unit}`, { count: n }),
  here: (day) => (day ? t('hereDay', { day }) : t('here')),
  back: t('back'),
  missing: (count) => t('missing', { count }),
  mark: (mark) => t(`legend.${mark}`),
  legend: {
    done: t('legend.done'),
    blocked: t('legend.blocked'),
    open: t('legend.open'),
    ahead: t('legend.ahead'),
    plain: t('legend.plain'),
    many: t('legend.many'),
    guards: t('legend.guards'),
  },
})
