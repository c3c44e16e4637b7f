import { useTranslation } from 'react-i18next'
import {
  DOCUMENT_KINDS,
  ESCALATION_REASONS,
  LANES,
  LEVELS,
  RUNG_TARGETS,
} from '../../../../shared/domain/vocabulary.ts'
import { EFFECTS } from '../../../../shared/workflow/effects.ts'
import { GUARD_NAMES } from '../../../../shared/workflow/guards.ts'
import { ASKS, PULLED_SECTORS, TRANSITION_ROLES } from '../../../../shared/workflow/choices.ts'
import type { DrawnModel } from '../../../../shared/workflow/drawing/types.ts'
import { useDrawingWords } from '../drawing/useDrawingWords.ts'
import type { Choice } from './fields.tsx'
import type { Json } from './place.ts'

const rowsOf = (json: Json, list: string): Json[] => (Array.isArray(json[list]) ? (json[list] as Json[]) : [])
export const idsOf = (json: Json, list: 'states' | 'transitions' | 'variants'): string[] =>
  rowsOf(json, list).map(({ id }) => String(id))

/** Everything the fields of a model can be chosen from, in words. */
export function useChoices(json: Json) {
  const { t } = useTranslation('models')
  const { t: term } = useTranslation('vocabulary')
  const words = useDrawingWords(json as unknown as DrawnModel)
  const of = <T extends string>(codes: readonly T[], word: (code: T) => string): Choice[] =>
    codes.map((value) => ({ value, label: word(value) }))
  const stateName = (id: string) => words.stateName(id) || id
  const states = of(idsOf(json, 'states'), stateName)
  return {
    stateName,
    stepName: (id: string) => {
      const row = words.rowOf(id)
      return row ? words.label(row.label) || id : id
    },
    states,
    targets: [
      ...states,
      { value: '$return', label: words.t('backTo') },
      { value: '$stay', label: words.t('beside') },
    ],
    roles: of(TRANSITION_ROLES, words.role),
    levels: of(LEVELS, (code) => term(`level.${code}`)),
    lanes: of(LANES, words.lane),
    guards: of(GUARD_NAMES, words.guardWord),
    documents: of(DOCUMENT_KINDS, words.documentWord),
    effects: of(EFFECTS, words.effectWord),
    asks: of(ASKS, (code) => t(`ask.${code}`)),
    reasons: of(ESCALATION_REASONS, (code) => term(`escalationReason.${code}`)),
    sectors: of(PULLED_SECTORS, (code) => term(`sector.${code}`)),
    rungs: of(RUNG_TARGETS, (code) => t(`rung.${code}`)),
    /** Steps the product takes by itself from a state. */
    systemSteps: (state: string): Choice[] =>
      rowsOf(json, 'transitions')
        .filter(
          ({ from, roles }) =>
            Array.isArray(from) && from.includes(state) && Array.isArray(roles) && roles.includes('SYSTEM'),
        )
        .map((row) => ({ value: String(row['event']), label: words.label(row['label'] as never) })),
  }
}
