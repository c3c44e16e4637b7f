import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { useCaseName } from '../caseList/useCaseName.ts'
import { modelOfCase } from '../workflow/models.ts'
import { useMoveWords } from './useMoveWords.ts'

const placesOf = (rows: readonly CaseRow[]): string => rows.map(({ id, state }) => `${id} ${state}`).join()

/** The last card that changed its column, in a sentence, whoever moved it. */
export function useStageNews(rows: readonly CaseRow[], question: string): string {
  const { t } = useTranslation('board')
  const name = useCaseName()
  const { stage } = useMoveWords()
  const [seen, setSeen] = useState({ question, rows, news: '' })
  if (seen.question === question && placesOf(seen.rows) === placesOf(rows)) return seen.news
  const before = new Map(seen.rows.map(({ id, state }) => [id, state]))
  const moved =
    seen.question === question
      ? rows.find(({ id, state }) => before.has(id) && before.get(id) !== state)
      : undefined
  const news = moved
    ? t('moved', { name: name(moved, false), stage: stage(moved.state, modelOfCase(moved)) })
    : seen.news
  setSeen({ question, rows, news })
  return news
}
