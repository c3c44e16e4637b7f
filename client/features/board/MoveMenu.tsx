import { ActionIcon, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { useOperation } from '../../api/hooks.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconDots } from '../../ui/icons.ts'
import { useCaseName } from '../caseList/useCaseName.ts'
import { modelOfCase } from '../workflow/models.ts'
import { ownSteps, type NextStep } from '../workflow/primary.ts'
import css from './board.module.css'
import { landingOn, movesFrom } from './landing.ts'
import { useMoveWords } from './useMoveWords.ts'

/** Moving a card without dragging it: the same steps, the same questions. */
export function MoveMenu({ row, onMove }: { row: CaseRow; onMove: (step: NextStep) => void }) {
  const { t } = useTranslation('board')
  const caseName = useCaseName()
  const { stage, landing } = useMoveWords()
  const [opened, setOpened] = useState(false)
  const reply = useOperation('workflow.available', { caseId: row.id }, { enabled: opened })
  const model = modelOfCase(row)
  const steps = reply.data && ownSteps(reply.data.data)
  const moves = movesFrom(row, steps ?? [])
  return (
    // The focus goes to the menu and not to its first line, which is only there until the steps have come; and a
    // card at the edge of the board, whose button is about to be scrolled into view, has its menu all the same.
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={280}
      withInitialFocusPlaceholder
      hideDetached={false}
    >
      <Menu.Target>
        <ActionIcon size={28} aria-label={t('move.of', { name: caseName(row) })}>
          <Icon of={IconDots} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('move.to')}</Menu.Label>
        {reply.isPending && <Menu.Item disabled>{t('move.asking')}</Menu.Item>}
        {reply.isError && <Menu.Item onClick={() => void reply.refetch()}>{t('move.failed')}</Menu.Item>}
        {steps && moves.length === 0 && <Menu.Item disabled>{t('move.none')}</Menu.Item>}
        {moves.map((step) => {
          const place = landingOn(row, step.to, steps, model)
          return (
            <Menu.Item key={step.transition} onClick={() => onMove(step)}>
              {stage(step.to, model)}
              {place.kind === 'unmet' && <span className={css.menuNote}>{landing(place, row, model)}</span>}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Item component={Link} to={`/cases/${row.id}`}>
          {t('move.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
