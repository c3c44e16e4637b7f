import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isGone } from '../../api/problem.ts'
import { Wide } from '../../shell/Wide.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconChevronLeft, IconChevronRight } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { EmptyState, ErrorState } from '../../ui/states/States.tsx'
import { dayRange, shortDate } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import css from './calendar.module.css'
import { CalendarList } from './CalendarList.tsx'
import { FeedDialog } from './FeedDialog.tsx'
import { CALENDAR_VIEWS, turned } from './span.ts'
import { useCalendar } from './useCalendar.ts'
import { useCalendarAddress } from './useCalendarAddress.ts'

// The grid brings its library along; the list and a phone do without.
const CalendarGrid = lazy(async () => ({ default: (await import('./CalendarGrid.tsx')).CalendarGrid }))

/** Deadlines and meetings of one's own cases, by week, month or as a list. */
export function Page() {
  const { t } = useTranslation('calendar')
  const now = useNow()
  const { view, date, today, isPhone, span, set } = useCalendarAddress()
  const { entries, isLoading, error, retry } = useCalendar(span)
  const [isFeedOpen, setFeedOpen] = useState(false)
  const month = t(`month.d${Number(date.slice(5, 7)) as 1}`, { year: date.slice(0, 4) })
  const heading = view === 'month' ? month : `${dayRange(span.from, span.to)}.${span.to.slice(0, 4)}`
  return (
    <Wide>
      <PageHeader
        flush
        title={t('title')}
        tabTitle={`${t('title')}, ${heading}`}
        aside={<Button onClick={() => setFeedOpen(true)}>{t('subscribe')}</Button>}
      />
      <div className={css.bar} role="group" aria-label={t('period')}>
        <ActionIcon aria-label={t(`previous.${view}`)} onClick={() => set({ date: turned(view, date, -1) })}>
          <Icon of={IconChevronLeft} size={18} />
        </ActionIcon>
        <ActionIcon aria-label={t(`next.${view}`)} onClick={() => set({ date: turned(view, date, 1) })}>
          <Icon of={IconChevronRight} size={18} />
        </ActionIcon>
        <Button size="sm" onClick={() => set({ date: today })}>
          {t('today')}
        </Button>
        <span role="status" className={css.heading} title={shortDate(span.from, true)}>
          {heading}
        </span>
        {!isPhone && (
          <SegmentedControl
            className={css.views ?? ''}
            aria-label={t('view.label')}
            value={view}
            onChange={(next) => set({ view: next })}
            data={CALENDAR_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
          />
        )}
      </div>
      {error &&
        (isGone(error) ? (
          <EmptyState kind="outOfScope" />
        ) : (
          <ErrorState onRetry={retry} {...(error.problem ? { requestId: error.problem.requestId } : {})} />
        ))}
      {isLoading && <SkeletonRows rows={10} />}
      {!isLoading && !error && entries.length === 0 && (
        <EmptyState kind="nothingYet">{t(`none.${view}`)}</EmptyState>
      )}
      {!isLoading &&
        !error &&
        (view === 'list' ? (
          <CalendarList entries={entries} today={today} />
        ) : (
          <Suspense fallback={<SkeletonRows rows={10} />}>
            <CalendarGrid view={view} date={date} now={now} entries={entries} />
          </Suspense>
        ))}
      {isFeedOpen && <FeedDialog onClose={() => setFeedOpen(false)} />}
    </Wide>
  )
}
