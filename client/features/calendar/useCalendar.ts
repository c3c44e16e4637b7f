import { useEffect } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { askSoon } from '../../api/askSoon.ts'
import { useLive, useOnChange } from '../../api/useLive.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { useNow } from '../session/useNow.ts'
import { deadlineEntries, inOrder, meetingEntries } from './entries.ts'
import type { Span } from './span.ts'

const PAGE = '100'

/** Deadlines and meetings of a span of days, kept live. */
export function useCalendar(span: Span) {
  const now = useNow()
  const client = useQueryClient()
  const deadlines = usePages('deadlines.list', { ...span, limit: PAGE })
  const meetings = usePages('meetings.list', { ...span, limit: PAGE })
  useLive({ kind: 'cases' }, deadlines.cursor)
  useLive({ kind: 'myActions' }, deadlines.cursor)
  // Both are put together from many cases, so any change may be one of theirs.
  useOnChange(({ type }) => {
    if (type === 'notification') return
    askSoon(client, 'deadlines.list')
    askSoon(client, 'meetings.list')
  })
  const more = deadlines.more ?? meetings.more
  useEffect(() => more?.(), [more])
  const lists = [deadlines, meetings]
  return {
    entries: [
      ...deadlineEntries(uniqueRows(deadlines.pages.map(({ data }) => data)), now),
      ...meetingEntries(uniqueRows(meetings.pages.map(({ data }) => data))),
    ].sort(inOrder),
    isLoading: lists.some(({ pages, error }) => pages.length === 0 && !error),
    error: lists.find(({ error }) => error)?.error ?? null,
    retry: () => {
      for (const { error, retry } of lists) if (error) retry()
    },
  }
}
