import { Menu } from '@mantine/core'
import { Icon } from '../ui/Icon.tsx'
import { IconCheck } from '../ui/icons.ts'
import { SectorIcon } from '../ui/people/Sector.tsx'
import text from '../ui/text.module.css'
import type { ActingChoice } from './ShellData.ts'

/** One institution and role to act for, and what waits there. */
export function ActingItem({
  choice,
  isActing,
  onPick,
}: {
  choice: ActingChoice
  isActing: boolean
  onPick: () => void
}) {
  return (
    <Menu.Item
      leftSection={<SectorIcon sector={choice.sector} silent />}
      rightSection={isActing ? <Icon of={IconCheck} /> : null}
      aria-current={isActing || undefined}
      onClick={onPick}
    >
      {choice.institution}, {choice.role}
      {choice.waiting && <div className={`${text.small} ${text.ink2}`}>{choice.waiting}</div>}
    </Menu.Item>
  )
}
