import { Button, NativeSelect } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import type { CaseState } from '../../../shared/domain/vocabulary.ts'
import { useOperation } from '../../api/hooks.ts'
import { Wide } from '../../shell/Wide.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconListCheck } from '../../ui/icons.ts'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { SkeletonRows } from '../../ui/states/Skeleton.tsx'
import { Callout, EmptyState, ErrorState } from '../../ui/states/States.tsx'
import text from '../../ui/text.module.css'
import { NewCaseButton } from '../caseList/NewCaseButton.tsx'
import { useSession } from '../session/SessionProvider.tsx'
import { modelOfCase } from '../workflow/models.ts'
import { ownSteps } from '../workflow/primary.ts'
import css from './board.module.css'
import { useBoardAddress } from './boardAddress.ts'
import { BoardFilters } from './BoardFilters.tsx'
import { readFolds, writeFolds } from './collapsed.ts'
import { Column } from './Column.tsx'
import { landingOn } from './landing.ts'
import { MoveDialog, type Move } from './MoveDialog.tsx'
import { useBoard } from './useBoard.ts'
import { useMoveWords } from './useMoveWords.ts'
import { useOpenColumns } from './useOpenColumns.ts'
import { useStageNews } from './useStageNews.ts'

/** Cases by stage. A card moves only by a step of its model, with the step's own questions. */
export function Page() {
  const { t } = useTranslation('board')
  const { session } = useSession()
  const client = useQueryClient()
  const { question, set } = useBoardAddress()
  const board = useBoard(question)
  const { column: columnName } = useMoveWords()
  const [folds, setFolds] = useState(() => readFolds(session.user.id))
  const [dragged, setDragged] = useState<CaseRow | null>(null)
  const [move, setMove] = useState<Move | null>(null)
  const steps = useOperation(
    'workflow.available',
    { caseId: dragged?.id ?? '' },
    { enabled: dragged !== null },
  )
  const ways = steps.data && ownSteps(steps.data.data)
  const news = useStageNews(board.rows, `${board.question} ${question.model ?? ''}`)
  // One column at a time leaves nothing to fold.
  const isPhone = useMediaQuery('(max-width: 860px)', false, { getInitialValueInEffect: false })
  const { columns } = board
  const { ref: frame, isOpen } = useOpenColumns(columns, `${board.question} ${question.model ?? ''}`)
  const current =
    columns.find(({ state }) => state === question.stage) ??
    columns.find(({ rows }) => rows.length > 0) ??
    columns[0]

  const fold = (state: CaseState, folded: boolean) => {
    const next = { ...folds, [state]: folded }
    setFolds(next)
    writeFolds(session.user.id, next)
  }
  const start = (next: Move) => {
    // Whether the step is still open is asked again: the board may have been looked at for a while.
    for (const queryKey of [
      ['cases.get', { id: next.row.id }],
      ['workflow.available', { caseId: next.row.id }],
    ])
      void client.invalidateQueries({ queryKey })
    setDragged(null)
    setMove(next)
  }
  return (
    <Wide>
      <PageHeader
        flush
        title={t('title')}
        aside={
          <Button component={Link} to="/cases" leftSection={<Icon of={IconListCheck} size={18} />}>
            {t('list')}
          </Button>
        }
        action={<NewCaseButton />}
      />
      <BoardFilters question={question} codes={board.codes} onChange={set} />
      <p role="status" className={text.sr}>
        {news}
      </p>
      {board.error && (
        <ErrorState
          onRetry={board.retry}
          {...(board.error.problem ? { requestId: board.error.problem.requestId } : {})}
        />
      )}
      {board.isLoading && <SkeletonRows rows={10} />}
      {!board.isLoading && !board.error && board.rows.length === 0 && (
        <EmptyState
          kind={question.model || question.urgent ? 'noMatch' : 'nothingYet'}
          action={
            question.model || question.urgent ? (
              <button type="button" className={text.link} onClick={() => set({ model: null, urgent: null })}>
                {t('clear')}
              </button>
            ) : (
              question.view !== 'all' && <Link to="/cases/board?view=all">{t('seeAll')}</Link>
            )
          }
        >
          {question.model || question.urgent ? undefined : t('nothing')}
        </EmptyState>
      )}
      {board.isCut && <Callout>{t('cut', { count: board.rows.length })}</Callout>}
      {!board.isLoading && board.rows.length > 0 && (
        <>
          {current && (
            <NativeSelect
              className={text.mob ?? ''}
              label={t('stage')}
              value={current.state}
              onChange={(event) => set({ stage: event.currentTarget.value })}
              data={columns.map(({ state, rows }) => ({
                value: state,
                label: t('stageOf', { stage: columnName(state, board.models), count: rows.length }),
              }))}
            />
          )}
          <div
            ref={frame}
            className={css.board}
            role="group"
            aria-label={t('label')}
            tabIndex={0}
            {...board.hold}
          >
            {columns.map((column) => (
              <Column
                key={column.state}
                column={column}
                models={board.models}
                folded={!isPhone && (folds[column.state] ?? !isOpen(column))}
                isCurrent={column === current}
                dragging={
                  dragged && {
                    row: dragged,
                    landing: landingOn(dragged, column.state, ways, modelOfCase(dragged)),
                  }
                }
                onFold={(folded) => fold(column.state, folded)}
                onDrag={setDragged}
                onDrop={() => dragged && start({ row: dragged, to: column.state, dropped: true })}
                onMove={(row, { to, transition }) => start({ row, to, transition, dropped: false })}
              />
            ))}
          </div>
        </>
      )}
      {move && <MoveDialog key={move.row.id} move={move} onClose={() => setMove(null)} />}
    </Wide>
  )
}
