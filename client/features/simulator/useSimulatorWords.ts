import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { SECTORS, type CaseState, type RungTarget, type Sector } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { Happening } from '../../../shared/workflow/simulate/scenario.ts'
import type { Trace } from '../../../shared/workflow/simulate/trace.ts'
import { dayRange, shortDate, weekdayDateTime } from '../../ui/time/dates.ts'
import { inLanguage, stateLabel } from '../workflow/models.ts'
import { useStepWords } from '../workflow/useStepWords.ts'
import type { Bar } from './picture.ts'
import { useRefusalWords } from './useRefusalWords.ts'

/** The version played, in the words of the scenario's region. */
export const PlayedModel = createContext<CooperationModel | undefined>(undefined)

/** Words for what happens in a run; stages are called as the version played calls them, or another one shown. */
export function useSimulatorWords(shown?: CooperationModel) {
  const played = use(PlayedModel)
  const model = shown ?? played
  const { t, i18n } = useTranslation('simulator')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const { t: notice } = useTranslation('notices')
  const { role } = useStepWords(model)
  const sector = (code: Sector) => term(`sector.${code}`)
  const stage = (code: CaseState) => stateLabel(model, code, i18n.language) ?? term(`caseState.${code}`)
  const { refusedWord, lacksWord } = useRefusalWords(model, stage)
  const stepLabel = (id: string) => {
    const row = model?.transitions.find((one) => one.id === id)
    return row ? inLanguage(row.label, i18n.language) : id
  }
  const upper = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)
  const day = (instant: string) => shortDate(warsawDate(new Date(instant)))
  const targets = (to: readonly RungTarget[]) => to.map((one) => t(`rung.${one}`)).join(', ')

  /** Who begins the case: a post of the centre, or an institution. */
  const opener = ({ role: post, sector: of }: { role: string; sector?: Sector | undefined }) =>
    post === 'MEMBER'
      ? of
        ? sector(of)
        : t('anotherInstitution')
      : [of && sector(of), role(post)].filter(Boolean).join(', ')

  /** A step in words of its own where it has them, else as the version played calls it. */
  const stepWord = ({
    event,
    at,
    reason,
    reviewOn,
    second,
  }: Extract<Happening, { kind: 'step' }>): string => {
    const when = weekdayDateTime(ui, new Date(at))
    if (event === 'withdrawConsent') return t('step.withdrawConsent', { at: when })
    if (reason === 'childSafety') return t('step.childSafety', { at: when })
    const row = model?.transitions.find((one) => one.event === event)
    const words: string[] = [t('step.other', { step: row ? stepLabel(row.id) : event, at: when })]
    if (reviewOn) words.push(t('step.reviewOn', { day: shortDate(reviewOn) }))
    if (row?.fourEyes) words.push(second ? t('step.second', { who: role(second) }) : t('step.noSecond'))
    return words.join(', ')
  }

  const happeningWord = (happening: Happening): string => {
    switch (happening.kind) {
      case 'step':
        return stepWord(happening)
      case 'absent':
        return t(happening.substitute ? 'happens.absentWith' : 'happens.absent', {
          who: upper(role(happening.role)),
          when: dayRange(warsawDate(new Date(happening.from)), warsawDate(new Date(happening.to))),
        })
      case 'silent':
        return happening.to
          ? t('happens.silentUntil', { who: upper(sector(happening.sector)), day: day(happening.to) })
          : t('happens.silent', { who: upper(sector(happening.sector)) })
      case 'declines':
        return t('happens.declines', { who: upper(sector(happening.sector)) })
      case 'undecided':
        return t(`happens.undecided.${happening.state}`)
      case 'hindered':
        return t('happens.hindered', {
          stage: stage(happening.state),
          day: day(happening.until),
        })
    }
  }

  const barWord = ({ what }: Bar): string =>
    what.kind === 'stage' ? stage(what.state) : t('invitation', { who: sector(what.sector) })

  const what = (kind: string, code: string): string =>
    kind === 'stage'
      ? stage(code as CaseState)
      : t(`deadline.${kind as 'action'}`, { who: sector(code as Sector) })

  /** Somebody of the cast: a part in the case or in the centre, or an institution. */
  const part = (id: string): string => {
    const [code = id] = id.split(':')
    return (SECTORS as readonly string[]).includes(code) ? sector(code as Sector) : opener({ role: code })
  }
  /** Under a line of the story: what a refused step lacks; whom a step tells, in the words they get. */
  const detailWord = (entry: Trace): string | null => {
    if (entry.kind === 'refused') return lacksWord(entry)
    if (!('words' in entry) || entry.words.length === 0) return null
    const kinds = [...new Set(entry.words.map(({ kind }) => kind))]
    return kinds
      .map((kind) => {
        const to = entry.words.filter((word) => word.kind === kind).map((word) => part(word.to))
        return t('trace.notified', { what: notice(`kind.${kind}`), who: [...new Set(to)].join(', ') })
      })
      .join(' ')
  }

  /** One line of the story in words; null for what only the drawing needs. */
  const traceWord = (entry: Trace): string | null => {
    switch (entry.kind) {
      case 'moved':
        if (entry.from === null)
          return t(`trace.${entry.event === 'open' ? 'opened' : 'signalled'}`, {
            who: opener({ role: entry.by, sector: entry.sector }),
            stage: stage(entry.to),
            due: entry.dueAt ? weekdayDateTime(ui, entry.dueAt, true) : '',
          })
        return entry.dueAt
          ? t('trace.moved', {
              stage: stage(entry.to),
              due: weekdayDateTime(ui, entry.dueAt, true),
            })
          : t('trace.movedEnd', { stage: stage(entry.to) })
      case 'told':
        return t(entry.as === 'reminder' ? 'trace.reminded' : 'trace.told', {
          who: targets(entry.to),
          what: what(entry.of, entry.what),
        })
      case 'missed':
        return t('trace.missed', { what: what(entry.of, entry.what) })
      case 'accepted':
      case 'declined':
      case 'expired':
      case 'invited':
        return t(`trace.${entry.kind}`, { who: sector(entry.sector) })
      case 'proposed':
        return t('trace.proposed', { count: entry.missed })
      case 'asked':
        return t('trace.asked', { what: stepLabel(entry.transition), who: upper(part(entry.by)) })
      case 'withheld':
        return t('trace.withheld')
      case 'refused':
        return refusedWord(entry)
      default:
        return null
    }
  }
  return { stage, opener, happeningWord, barWord, traceWord, detailWord, targets, sector, role, upper }
}
