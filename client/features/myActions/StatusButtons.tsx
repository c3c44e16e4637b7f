import { ActionIcon, Button, Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ActionView } from '../../../shared/contracts/actions.ts'
import type { Abilities } from '../../../shared/contracts/fields.ts'
import { nextActionStatuses } from '../../../shared/domain/action.ts'
import type { ActionStatus } from '../../../shared/domain/vocabulary.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconDots } from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import css from './myActions.module.css'
import type { Progress } from './useProgress.ts'

/** The step most people take next from each status; the others are in the menu beside it. */
const USUAL: Partial<Record<ActionStatus, ActionStatus>> = {
  TODO: 'DOING',
  DOING: 'DONE',
  DONE: 'DOING',
  FAILED: 'DOING',
}
const ENDS: readonly ActionStatus[] = ['DONE', 'FAILED', 'CANCELLED']

/** One click to the next status; ends ask for the result first. */
export function StatusButtons({
  action,
  abilities,
  progress,
}: {
  action: ActionView
  abilities: Abilities | undefined
  progress: Progress
}) {
  const { t } = useTranslation('myActions')
  const usual = USUAL[action.status]
  const verdict = abilities?.['update']
  if (verdict && !verdict.allowed)
    return (
      <span className={`${text.small} ${text.ink3}`}>
        {t(verdict.reason === 'caseClosed' ? 'blocked.caseClosed' : 'blocked.notYourPart')}
      </span>
    )
  if (!usual) return null
  const wordOf = (status: ActionStatus) =>
    status === 'DOING' && action.status !== 'TODO' ? t('reopen') : t(`to.${status}`)
  const go = (status: ActionStatus) => {
    const wanted = { id: action.id, status, result: action.result ?? '' }
    if (ENDS.includes(status)) progress.setWanted(wanted)
    else progress.save(action, { ...wanted, result: '' })
  }
  const others = nextActionStatuses(action.status).filter((status) => status !== usual)
  return (
    <span className={css.acts}>
      <Button
        size="sm"
        loading={progress.isPending && progress.wanted?.id === action.id}
        onClick={() => go(usual)}
      >
        {wordOf(usual)}
        <span className={text.sr}>: {action.title}</span>
      </Button>
      {others.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('other', { title: action.title })}>
              <Icon of={IconDots} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((status) => (
              <Menu.Item key={status} onClick={() => go(status)}>
                {wordOf(status)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  )
}
