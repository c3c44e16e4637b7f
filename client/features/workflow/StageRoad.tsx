import { useTranslation } from 'react-i18next'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import type { CaseView } from '../../../shared/contracts/cases.ts'
import { StagePath, type Stage } from '../../ui/cases/StagePath.tsx'
import { shortDate } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import { inLanguage, modelOfCase } from './models.ts'
import { stopsOf, timeUsed } from './stages.ts'

const DAY = 86_400_000

/** The stage path of a case, as its model and its history draw it. */
export function StageRoad({ view }: { view: CaseView }) {
  const { t, i18n } = useTranslation('case')
  const { t: term } = useTranslation('vocabulary')
  const now = useNow()
  const model = modelOfCase(view)
  const states = model?.states ?? []
  const entered = new Date(view.stateEnteredAt)
  const due = view.stateDueAt ? new Date(view.stateDueAt) : null
  const stops = stopsOf(
    view,
    states.map(({ id }) => id),
  )
  // What is shown as now may be a minute old: a stage entered since then is in its first day.
  const day = Math.max(0, Math.floor((now.getTime() - entered.getTime()) / DAY)) + 1
  const of = due ? Math.round((due.getTime() - entered.getTime()) / DAY) : 0
  const isPaused = view.deadline?.state === 'paused'
  const stages = stops.map(({ key, state, phase, at, detour }): Stage => {
    const label = states.find(({ id }) => id === state)?.label
    const date = at ? shortDate(warsawDate(at)) : undefined
    const isLong = of > 1 && day <= of
    const detail =
      phase === 'now' && isPaused
        ? t('path.stands')
        : phase === 'now' && isLong
          ? t('path.day', { day, of })
          : date
    return {
      key,
      label: label ? inLanguage(label, i18n.language) : term(`caseState.${state}`),
      state: phase,
      detour,
      ...(detail ? { detail } : {}),
    }
  })
  return <StagePath stages={stages} used={timeUsed(entered, due, now)} />
}
