import { createContext, use } from 'react'
import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { CaseState, RungTarget, Sector } from '../../../shared/domain/vocabulary.ts'
import type { CooperationModel } from '../../../shared/workflow/model.ts'
import type { Happening } from '../../../shared/workflow/simulate/scenario.ts'
import type { Trace } from '../../../shared/workflow/simulate/trace.ts'
import { dayRange, shortDate, weekdayDateTime } from '../../ui/time/dates.ts'
import { stateLabel } from '../workflow/models.ts'
import { useStepWords } from '../workflow/useStepWords.ts'
import type { Bar } from './picture.ts'

/** The version played, in the words of the scenario's region. */
export const PlayedModel = createContext<CooperationModel | undefined>(undefined)

/** Words for what happens in a run; stages are called as the version played calls them, or another one shown. */
export function useSimulatorWords(shown?: CooperationModel) {
  const played = use(PlayedModel)
  const model = shown ?? played
  const { t, i18n } = useTranslation('simulator')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const { role } = useStepWords(model)
  const sector = (code: Sector) => term(`sector.${code}`)
  const stage = (code: CaseState) => stateLabel(model, code, i18n.language) ?? term(`caseState.${code}`)
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

  const happeningWord = (happening: Happening): string => {
    switch (happening.kind) {
      case 'step':
        return t(`step.${happening.event === 'withdrawConsent' ? 'withdrawConsent' : 'childSafety'}`, {
          at: weekdayDateTime(ui, new Date(happening.at)),
        })
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
      case 'refused':
        return t('trace.refused', { who: entry.by === 'SYSTEM' ? t('system') : role(entry.by) })
      default:
        return null
    }
  }
  return { stage, opener, happeningWord, barWord, traceWord, targets, sector, role, upper }
}
