import { useTranslation } from 'react-i18next'
import type { Duration } from '../../../../shared/domain/workingDays.ts'
import type {
  DrawnModel,
  DrawnState,
  DrawnTransition,
  Label,
  Link,
  Locale,
} from '../../../../shared/workflow/drawing/types.ts'
import { laneOf } from '../../../../shared/workflow/drawing/lanes.ts'
import type { LinkState } from '../../../../shared/workflow/drawing/status.ts'
import { useProblemWords } from '../../forms/useProblemWords.ts'
import { useStepWords } from '../../workflow/useStepWords.ts'
import { drawingWords, laneName, type Translate } from './drawingWords.ts'

/** The paper behind the model's word for a plan: a contract where one is asked for. */
const planDocument = ({ transitions }: DrawnModel): string =>
  transitions.some(({ requiredDocs }) => requiredDocs?.includes('CONTRACT')) ? 'CONTRACT' : 'PLAN'

/** Everything of a model in words: states, roles, conditions, papers, consequences. Unknown codes stay readable. */
export function useDrawingWords(model: DrawnModel) {
  const { t, i18n } = useTranslation('drawing')
  const { t: vocabulary } = useTranslation('vocabulary')
  const { duration: longDuration, role: roleWord } = useStepWords()
  const { guardWord: knownGuard } = useProblemWords()
  const locale: Locale = i18n.language === 'en' ? 'en' : 'pl'
  // Codes come from data, so their keys are looked up rather than typed.
  const say = t as unknown as Translate
  const short = drawingWords(say)
  const label = (words: Label): string => words[locale]
  const coded = (group: 'effect' | 'document', code: string): string =>
    i18n.exists(`drawing:${group}.${code}`) ? say(`${group}.${code}`) : code
  const guardWord = (code: string): string => (i18n.exists(`reasons:guard.${code}`) ? knownGuard(code) : code)
  const stateOf = (id: string): DrawnState | undefined => model.states.find((state) => state.id === id)
  const stateName = (id: string): string => {
    const state = stateOf(id)
    return state ? label(state.label) : id
  }
  const term = (name: string): string => {
    const words = model.labels[name]
    return words ? label(words) : ''
  }
  const role = (code: string): string => {
    if (code === 'SYSTEM') return t('system')
    if (code === 'COORDINATOR' && term('coordinator')) return term('coordinator')
    const isKnown = code === 'COORDINATOR' || code === 'DEPUTY' || i18n.exists(`vocabulary:role.${code}`)
    return isKnown ? roleWord(code) : code
  }
  const lane = (id: string): string => laneName(say, model, id, locale)

  /** Where a step leads, in words. */
  const target = ({ to }: DrawnTransition): string => {
    if (to === '$return') return t('backTo')
    return to === '$stay' ? t('beside') : stateName(to)
  }
  const origin = ({ from }: DrawnTransition): string => {
    if (from.length === 0) return t('text.newCase')
    const states = from.map(stateName).join(', ')
    return from.length > 2 ? t('text.everyOpen', { count: from.length, states }) : states
  }
  /** A state's deadline, with the urgent one, or why there is none. */
  const deadline = (state: DrawnState | undefined): string => {
    if (state?.sla) {
      const time = longDuration(state.sla)
      return state.sla.urgent ? t('panel.urgent', { time, urgent: longDuration(state.sla.urgent) }) : time
    }
    return state?.exempt ? label(state.exempt) : t('text.noDeadline')
  }
  /** What a passed deadline sets off by itself: the step the model names for it. */
  const consequence = (state: DrawnState | undefined): string | null => {
    const event = state?.sla?.then
    const row = event && model.transitions.find((one) => one.event === event && one.from.includes(state.id))
    return row ? label(row.label) : null
  }
  const linkStatus = ({ status, missing }: LinkState): string =>
    status === 'plain'
      ? ''
      : status === 'blocked'
        ? t('linkStatus.blocked', { count: missing })
        : t(`linkStatus.${status}`)
  const rowOf = (id: string): DrawnTransition | undefined => model.transitions.find((row) => row.id === id)
  /** The spoken name of a line: its steps, from where to where, how it stands. */
  const linkName = (link: Link, state: LinkState): string => {
    const rows = link.transitions.flatMap((id) => rowOf(id) ?? [])
    const first = rows[0]
    if (!first) return ''
    const from = stateOf(link.from) ? [link.from] : link.sources
    const sources = from.length > 0 ? from.map(stateName).join(', ') : t('text.newCase')
    const to = link.isReturn ? t('back') : target(first)
    const what = rows.map((row) => label(row.label)).join('; ')
    const parts = [
      t('aria.link', { what, from: sources, to }),
      linkStatus(state),
      link.guards > 0 ? t('conditions', { count: link.guards }) : '',
      link.clock ? longDuration(link.clock) : '',
    ]
    return parts.filter(Boolean).join(', ')
  }

  return {
    t,
    locale,
    short,
    label,
    lane,
    laneHint: short.laneHint,
    laneOfState: (id: string) => {
      const state = stateOf(id)
      return state ? lane(laneOf(state)) : lane('region')
    },
    stateOf,
    stateName,
    rowOf,
    role,
    guardWord,
    longDuration,
    // What the family signs is called as the model calls it.
    documentWord: (code: string) => (code === planDocument(model) && term('plan')) || coded('document', code),
    sectorWord: (code: string) =>
      i18n.exists(`vocabulary:sector.${code}`) ? vocabulary(`sector.${code as 'NGO'}`) : code,
    effectWord: (code: string) => coded('effect', code),
    target,
    origin,
    deadline,
    consequence,
    linkStatus,
    linkName,
    duration: (duration: Duration) => short.duration(duration),
  }
}
export type Words = ReturnType<typeof useDrawingWords>
