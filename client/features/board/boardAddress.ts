import { useSearchParams } from 'react-router'
import {
  CASE_STATES,
  MODEL_CODES,
  type CaseState,
  type ModelCode,
} from '../../../shared/domain/vocabulary.ts'

/** What the board shows, as it stands in the address. */
export const BOARD_VIEWS = ['mine', 'team', 'overdue', 'waiting', 'all'] as const
export type BoardView = (typeof BOARD_VIEWS)[number]

export interface BoardQuestion {
  view: BoardView
  model: ModelCode | null
  urgent: boolean
  /** The column that a phone shows; wide screens show all. */
  stage: CaseState | null
}

/** Unknown values in an address are as if they were not there. */
const boardQuestion = (params: URLSearchParams): BoardQuestion => ({
  view: BOARD_VIEWS.find((one) => one === params.get('view')) ?? 'mine',
  model: MODEL_CODES.find((one) => one === params.get('model')) ?? null,
  urgent: params.get('urgent') === 'true',
  stage: CASE_STATES.find((one) => one === params.get('stage')) ?? null,
})

/** The board's question and a way to change parts of it; a filter tried out is no step of “back”. */
export function useBoardAddress() {
  const [params, setParams] = useSearchParams()
  const set = (changes: Record<string, string | null>) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        for (const [key, value] of Object.entries(changes))
          if (value === null) next.delete(key)
          else next.set(key, value)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return { question: boardQuestion(params), set }
}
