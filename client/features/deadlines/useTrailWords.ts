import { useTranslation } from 'react-i18next'
import type { DeadlineView, WhyView } from '../../../shared/contracts/deadlines.ts'
import { workingDaysBetween } from '../../../shared/domain/workingDays.ts'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import { useDueReason } from '../workflow/useDueReason.ts'
import { useStageNames } from '../workflow/useStageNames.ts'
import { useRemaining } from '../workflow/useRemaining.ts'

const MINUTE = 60_000
type Entry = WhyView['trail'][number]

/** What a deadline is and what it did, in sentences. */
export function useTrailWords(deadlines: readonly DeadlineView[]) {
  const { t } = useTranslation('deadlines')
  const { t: term } = useTranslation('vocabulary')
  const { t: ui } = useTranslation('ui')
  const stageName = useStageNames(deadlines)
  const dueReason = useDueReason()
  const remaining = useRemaining()
  const now = useNow()
  const at = (iso: string) => weekdayDateTime(ui, new Date(iso), true)
  const to = (code: Entry['to']) => (code ? t(`to.${code}`) : t('to.owner'))

  const about = ({ kind, stage, title, model, gmina }: DeadlineView): string => {
    const what = term(`deadlineKind.${kind}`)
    const name = stage ? stageName({ model, gmina, state: stage }) : title
    return name ? t('about', { what, name }) : what
  }
  const owner = ({ owner: { name, institution } }: DeadlineView): string =>
    name ? t('ownerNamed', { name, institution }) : institution
  /** How long an answer has been owed; what was given after all is late no longer. */
  const late = ({ state, dueAt }: DeadlineView): string[] => {
    const days = state === 'MISSED' ? Math.abs(workingDaysBetween(now, new Date(dueAt))) : 0
    return days > 0 ? [t('late', { count: days })] : []
  }
  /** The rule and the moments, a sentence each. */
  const rule = (deadline: DeadlineView): string[] => [
    deadline.why ? t('counted', { why: dueReason(deadline.why) }) : t('byHand'),
    ...(deadline.urgent ? [t('urgent')] : []),
    t('from', { at: at(deadline.startedAt) }),
    ...(deadline.state === 'PAUSED'
      ? deadline.remaining
        ? [t('left', { left: remaining(deadline.remaining) })]
        : []
      : [t(deadline.missedAt ? 'passed' : 'due', { at: at(deadline.dueAt) })]),
    ...late(deadline),
  ]
  const told = ({ told: count, names }: Entry): string | null => {
    if (count === 0) return null
    return names.length === count ? t('toldNames', { names: names.join(', ') }) : t('toldCount', { count })
  }
  /** Whom one thing on the trail reached, why not, and why later than it was due. */
  const reached = (entry: Entry): string[] => {
    const words = entry.skipped ? t(`skipped.${entry.skipped}`) : told(entry)
    const isLater = Date.parse(entry.at) - Date.parse(entry.dueAt) > MINUTE
    return [
      ...(words ? [words] : []),
      ...(isLater && entry.told > 0 ? [t('waited', { at: at(entry.dueAt) })] : []),
    ]
  }
  const happened = ({ kind, to: whom }: Entry): string =>
    kind === 'rung' && whom ? `${t('entry.rung')}: ${to(whom)}` : t(`entry.${kind}`)
  const next = ({ deadline, next: coming }: WhyView): string => {
    if (coming) return t(`next.${coming.kind}`, { at: at(coming.at), to: to(coming.to) })
    return t(deadline.state === 'MET' || deadline.state === 'ENDED' ? 'next.settled' : 'next.none')
  }
  return { about, owner, rule, reached, happened, next, at }
}
