import { useInterval } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOperation } from '../../api/hooks.ts'
import { useLive } from '../../api/useLive.ts'
import { uniqueRows, usePages } from '../../api/usePages.ts'
import { useSteadyRows } from '../../ui/live/useSteadyRows.ts'
import { useModels } from '../models/useModels.ts'
import { modelOfCase, refName } from '../workflow/models.ts'
import type { BoardQuestion } from './boardAddress.ts'
import { boardColumns, isLookedAfter, LOOKED_AFTER } from './boardColumns.ts'

/** A board with more cards than this is nothing one looks over; the list takes over. */
const MOST_PAGES = 5
const PAGE = '100'
const REFRESH_MS = 60_000

/** Families looked after once the work is over, the nearest day of it first. */
function useLookedAfter({ view, urgent }: Pick<BoardQuestion, 'view' | 'urgent'>) {
  const asked = {
    view,
    sort: 'deadline' as const,
    limit: PAGE,
    progress: 'true' as const,
    ...(urgent ? { urgent: 'true' as const } : {}),
  }
  const replies = [
    useOperation('cases.list', { ...asked, state: LOOKED_AFTER[0] }),
    useOperation('cases.list', { ...asked, state: LOOKED_AFTER[1] }),
  ]
  return {
    lists: replies.map(({ data }) => data?.data ?? []),
    isLoading: replies.some(({ isLoading }) => isLoading),
    isCut: replies.some(({ data }) => data?.page?.next),
  }
}

/** Cases of the board in their columns, kept live. */
export function useBoard({ view, model: code, urgent }: BoardQuestion) {
  const list = usePages('cases.list', {
    view,
    open: 'true',
    sort: 'deadline',
    limit: PAGE,
    progress: 'true',
    ...(urgent ? { urgent: 'true' as const } : {}),
  })
  const looked = useLookedAfter({ view, urgent })
  useLive({ kind: 'cases', filter: { view, ...(urgent ? { urgent } : {}) } }, list.cursor)
  const { more, pages } = list
  useEffect(() => {
    if (more && pages.length < MOST_PAGES) more()
  }, [more, pages.length])

  // Actions of others are no change of their case, so their numbers are asked for now and then.
  const client = useQueryClient()
  useInterval(() => void client.invalidateQueries({ queryKey: ['cases.list'] }), REFRESH_MS, {
    autoInvoke: true,
  })

  // What somebody has only signalled is for others to move, and its stage is not told.
  const all = uniqueRows([...pages.map(({ data }) => data), ...looked.lists]).filter(
    ({ isOpen, state, lens }) => lens !== 'receipt' && lens !== 'former' && (isOpen || isLookedAfter(state)),
  )
  const { rows, hold } = useSteadyRows(
    all.filter((row) => !code || row.model.code === code),
    `${list.question} ${code ?? ''}`,
  )
  const refs = [...new Map(rows.map(({ model }) => [refName(model), model])).values()]
  const models = useModels(refs)
  // Of one version each region’s wording counts by itself.
  const known = [...new Set(rows.flatMap((row) => modelOfCase(row) ?? []))]
  return {
    ...list,
    hold,
    rows,
    codes: [...new Set(all.map(({ model }) => model.code))].sort(),
    models: known,
    columns: boardColumns(known, rows),
    isLoading: (pages.length === 0 && !list.error) || looked.isLoading || models.isPending,
    isCut: (more !== null && pages.length >= MOST_PAGES) || looked.isCut,
  }
}
