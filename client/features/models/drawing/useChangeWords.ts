import type { Duration } from '../../../../shared/domain/workingDays.ts'
import type { DrawnModel } from '../../../../shared/workflow/drawing/types.ts'
import type { Translate } from './drawingWords.ts'
import { useDrawingWords } from './useDrawingWords.ts'
import { useTranslation } from 'react-i18next'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isDuration = (value: unknown): value is Duration =>
  isRecord(value) && typeof value['n'] === 'number' && typeof value['unit'] === 'string'

/** Fields and values of a comparison in words; what has none is shown as it stands in the model. */
export function useChangeWords(a: DrawnModel, b: DrawnModel) {
  const { t, i18n } = useTranslation('drawing')
  const say = t as unknown as Translate
  const words = useDrawingWords(b)
  const old = useDrawingWords(a)

  const part = (name: string): string => {
    const item = /^\[(.+)\]$/.exec(name)?.[1]
    if (item) return `„${code(item)}”`
    if (i18n.exists(`drawing:diff.field.${name}`)) return say(`diff.field.${name}`)
    const row = words.rowOf(name) ?? old.rowOf(name)
    if (row) return `„${words.label(row.label)}”`
    return words.stateOf(name) || old.stateOf(name) ? `„${code(name)}”` : name
  }
  /** “termin, liczba”; the item of a list by its own name. */
  const field = (path: readonly string[]): string => path.map(part).join(', ')

  /** A code by the list it comes from. */
  const code = (value: string): string => {
    if (words.stateOf(value)) return words.stateName(value)
    if (old.stateOf(value)) return old.stateName(value)
    if (value === '$return') return t('backTo')
    if (value === '$stay') return t('beside')
    if (i18n.exists(`drawing:effect.${value}`)) return words.effectWord(value)
    if (i18n.exists(`drawing:document.${value}`)) return words.documentWord(value)
    if (i18n.exists(`reasons:guard.${value}`)) return words.guardWord(value)
    if (i18n.exists(`vocabulary:escalationReason.${value}`))
      return say(`vocabulary:escalationReason.${value}`)
    if (i18n.exists(`drawing:rung.${value}`)) return say(`rung.${value}`)
    if (i18n.exists(`drawing:lane.${value}`)) return words.lane(value)
    return words.role(value)
  }
  const value = (of: unknown, path: readonly string[]): string => {
    if (of === true) return t('diff.yes')
    if (of === false) return t('diff.no')
    if (typeof of === 'number') return String(of)
    if (typeof of === 'string') return path.includes('label') || path.includes('source') ? of : code(of)
    if (isDuration(of)) {
      const { urgent } = of as Duration & { urgent?: unknown }
      const time = words.longDuration(of)
      return isDuration(urgent)
        ? `${time}, ${t('diff.urgentTime', { time: words.longDuration(urgent) })}`
        : time
    }
    if (Array.isArray(of)) return of.map((item) => value(item, path)).join(', ') || '–'
    if (isRecord(of)) {
      const { pl, en } = of
      if (typeof pl === 'string' && typeof en === 'string') return words.locale === 'en' ? en : pl
      return Object.entries(of)
        .map(([name, inner]) => `${part(name)}: ${value(inner, [...path, name])}`)
        .join('; ')
    }
    return '–'
  }
  return { field, value }
}
