import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { isLookedAfter, openAtFirst, type BoardColumn } from './boardColumns.ts'

const NOTHING: { asked: string; open: readonly CaseState[]; empty: readonly CaseState[] } = {
  asked: '',
  open: [],
  empty: [],
}

/**
 * Which columns stand open, worked out once for a question and a width of the window: a card that comes or goes
 * later folds nothing under somebody's hand, and only opens a column that was empty.
 */
export function useOpenColumns(columns: readonly BoardColumn[], question: string) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const asked = `${question} ${Math.round(width)}`
  const [fitted, setFitted] = useState(NOTHING)
  const isReady = width > 0 && columns.some(({ rows }) => rows.length > 0)
  if (isReady && fitted.asked !== asked) {
    const empty = columns.filter(({ rows }) => rows.length === 0).map(({ state }) => state)
    setFitted({ asked, open: openAtFirst(columns, width), empty })
  }
  const isOpen = ({ state, rows }: BoardColumn): boolean =>
    fitted.open.includes(state) || (rows.length > 0 && fitted.empty.includes(state) && !isLookedAfter(state))
  return { ref, isOpen }
}
