import { useTranslation } from 'react-i18next'
import { useProblemWords } from '../forms/useProblemWords.ts'

type Json = Readonly<Record<string, unknown>>
type Say = (key: string, values?: object) => string

const rows = (json: Json, list: string): Json[] => {
  const found = json[list]
  return Array.isArray(found) ? (found as Json[]) : []
}

/** Places of a model (`states.DIAGNOSIS.sla`) in words; works on drafts that are not whole, too. */
export function usePlaceWords(json: Json) {
  const { t, i18n } = useTranslation('models')
  const { guardWord } = useProblemWords()
  const say = t as unknown as Say
  const labelOf = (list: string, id: string): string => {
    const label = rows(json, list).find((row) => row['id'] === id)?.['label'] as Json | undefined
    const words = label?.[i18n.language === 'en' ? 'en' : 'pl']
    return typeof words === 'string' && words !== '' ? words : id
  }
  const fieldWord = (name: string): string => {
    if (/^\d+$/.test(name)) return t('place.nth', { n: Number(name) + 1 })
    if (i18n.exists(`drawing:diff.field.${name}`)) return say(`drawing:diff.field.${name}`)
    if (i18n.exists(`reasons:guard.${name}`)) return guardWord(name)
    return i18n.exists(`vocabulary:escalationReason.${name}`)
      ? say(`vocabulary:escalationReason.${name}`)
      : name
  }
  const placeWord = (path: string): string => {
    const [first = '', second, ...rest] = path.split('.')
    if (first === '') return t('place.whole')
    if (second && first === 'states')
      return [t('place.state', { name: labelOf(first, second) }), ...rest.map(fieldWord)].join(', ')
    if (second && first === 'transitions')
      return [
        t('place.transition', { name: labelOf(first, second), id: second }),
        ...rest.map(fieldWord),
      ].join(', ')
    // A region's word for a stage or a step: `variants.podlaskie.transitions.R7`.
    const [list = '', id] = first === 'variants' ? rest : []
    const named = id && (list === 'states' || list === 'transitions') ? labelOf(list, id) : null
    const words = [first, ...(second ? [second] : []), ...rest]
      .map((name) => (named && name === id ? named : fieldWord(name)))
      .join(', ')
    return words.charAt(0).toLocaleUpperCase() + words.slice(1)
  }
  /** Places one may speak of, for a list to choose from. */
  const places = (): string[] => [
    '',
    ...rows(json, 'states').map(({ id }) => `states.${String(id)}`),
    ...rows(json, 'transitions').map(({ id }) => `transitions.${String(id)}`),
    'ladders.stage',
    'ladders.decision',
    'ladders.task',
    'proposeEscalationAfter',
    'invitationAnswer',
    'planLimit',
    'answers',
    'labels',
  ]
  return { placeWord, places }
}
