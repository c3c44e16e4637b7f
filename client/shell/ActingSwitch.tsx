import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { IconCheck, IconChevronDown } from '../ui/icons.ts'
import { SectorIcon } from '../ui/people/Sector.tsx'
import text from '../ui/text.module.css'
import type { ActingChoice, ShellData } from './ShellData.ts'
import css from './TopBar.module.css'

function Acting({ acting }: { acting: ActingChoice }) {
  const { t } = useTranslation('shell')
  return (
    <>
      <SectorIcon sector={acting.sector} silent />
      <span className={css.actingWords}>
        <b>{acting.institution}</b> · {t('acting.as', { role: acting.role })}
      </span>
    </>
  )
}

/** Institution and role one acts for; a menu when there are several. */
export function ActingSwitch({
  acting,
  choices,
  onActAs,
}: Pick<ShellData, 'acting' | 'choices' | 'onActAs'>) {
  const { t } = useTranslation('shell')
  if (choices.length < 2)
    return (
      <div className={css.acting}>
        <Acting acting={acting} />
      </div>
    )
  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={css.acting}>
          <Acting acting={acting} />
          <Icon of={IconChevronDown} />
          <span className={text.sr}>. {t('acting.change')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('acting.choose')}</Menu.Label>
        {choices.map((choice) => (
          <Menu.Item
            key={choice.id}
            leftSection={<SectorIcon sector={choice.sector} silent />}
            rightSection={choice.id === acting.id ? <Icon of={IconCheck} /> : null}
            aria-current={choice.id === acting.id || undefined}
            onClick={() => onActAs(choice.id)}
          >
            {choice.institution}, {choice.role}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
