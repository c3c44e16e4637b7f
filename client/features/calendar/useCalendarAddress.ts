import { useMediaQuery } from '@mantine/hooks'
import { useSearchParams } from 'react-router'
import { warsawDate } from '../../../shared/domain/workingDays.ts'
import { useNow } from '../session/useNow.ts'
import { CALENDAR_VIEWS, isDay, spanOf } from './span.ts'

/** View and day in the address; a phone has room for the list only. */
export function useCalendarAddress() {
  const [params, setParams] = useSearchParams()
  const today = warsawDate(useNow())
  const isPhone = useMediaQuery('(max-width: 860px)', false, { getInitialValueInEffect: false })
  const wanted = CALENDAR_VIEWS.find((one) => one === params.get('view')) ?? 'week'
  const day = params.get('date')
  const date = isDay(day) ? day : today
  const view = isPhone ? 'list' : wanted
  const set = (changes: { view?: string; date?: string }) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [key, value] of Object.entries(changes)) next.set(key, value)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { view, date, today, isPhone, span: spanOf(view, date), set }
}
