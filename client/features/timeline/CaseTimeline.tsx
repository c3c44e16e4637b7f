import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { TIMELINE_FILTERS, type TimelineEntry as Entry } from '../../../shared/contracts/timeline.ts'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useOlderPages } from '../../api/useOlderPages.ts'
import { uniqueRows } from '../../api/usePages.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconLock } from '../../ui/icons.ts'
import { FilterBar, ToggleChip } from '../../ui/lists/FilterChip.tsx'
import { TimelineDay, TimelineSince } from '../../ui/lists/Timeline.tsx'
import { TwoColumns } from '../../ui/page/Section.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { clockTime, longDay } from '../../ui/time/dates.ts'
import { useCase } from '../cases/caseContext.ts'
import css from '../cases/case.module.css'
import { useSession } from '../session/SessionProvider.tsx'
import { useNow } from '../session/useNow.ts'
import { Happening } from './Happening.tsx'
import { OlderEntries } from './OlderEntries.tsx'
import { StageTimes } from './StageTimes.tsx'

function byDay(entries: readonly Entry[]): [string, Entry[]][] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = warsawDate(new Date(entry.at))
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days]
}

/** What happened, day by day, as far as this viewer's scope goes. */
export function CaseTimeline() {
  const { t } = useTranslation('case')
  const { t: ui } = useTranslation('ui')
  const { session } = useSession()
  const { view } = useCase()
  const now = useNow()
  const [params, setParams] = useSearchParams()
  const kind = TIMELINE_FILTERS.find((one) => one === params.get('kind'))
  const log = useOlderPages('cases.timeline', { caseId: view.id, ...(kind ? { kind } : {}) })
  const entries = uniqueRows(log.pages.map(({ data }) => data))
  const since = session.previousVisitAt
  const fresh = since ? entries.filter(({ at }) => at > since).length : 0
  const divider = since && fresh > 0 && fresh < entries.length ? entries[fresh]?.id : undefined
  const today = warsawDate(now)
  const yesterday = warsawDate(new Date(now.getTime() - 86_400_000))
  const dayTitle = (day: string) => {
    if (day === today) return t('timeline.today', { day: longDay(ui, day) })
    if (day === yesterday) return t('timeline.yesterday', { day: longDay(ui, day) })
    const name = longDay(ui, day)
    return name.charAt(0).toLocaleUpperCase() + name.slice(1)
  }
  const choose = (one: (typeof TIMELINE_FILTERS)[number] | undefined) =>
    setParams(one ? { kind: one } : {}, { replace: true })
  return (
    <TwoColumns
      sideLabel={t('timeline.side')}
      side={<StageTimes />}
      main={
        <>
          <FilterBar label={t('timeline.filters')}>
            <ToggleChip pressed={!kind} onToggle={() => choose(undefined)}>
              {t('timeline.kind.all')}
            </ToggleChip>
            {TIMELINE_FILTERS.map((one) => (
              <ToggleChip key={one} pressed={kind === one} onToggle={() => choose(one)}>
                {t(`timeline.kind.${one}`)}
              </ToggleChip>
            ))}
          </FilterBar>
          {log.isPending && <SkeletonRows rows={6} height={56} />}
          {log.error && <ErrorState onRetry={log.retry} />}
          {log.pages.length > 0 && entries.length === 0 && (
            <EmptyState kind={kind ? 'noMatch' : 'nothingYet'} />
          )}
          <OlderEntries key={kind ?? 'all'} shown={entries.length} entry="li:has(> time)" log={log}>
            {byDay(entries).map(([day, happened]) => (
              <TimelineDay key={day} title={dayTitle(day)}>
                {happened.flatMap((entry) => [
                  entry.id === divider && since && (
                    <TimelineSince key="since">
                      {t('timeline.since', { count: fresh, time: clockTime(new Date(since)) })}
                    </TimelineSince>
                  ),
                  <Happening key={entry.id} entry={entry} />,
                ])}
              </TimelineDay>
            ))}
          </OlderEntries>
          <div className={css.scope}>
            <Icon of={IconLock} />
            <span>{t('timeline.scope')}</span>
          </div>
        </>
      }
    />
  )
}
