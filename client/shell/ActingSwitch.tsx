import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { IconChevronDown } from '../ui/icons.ts'
import { SectorIcon } from '../ui/people/Sector.tsx'
import text from '../ui/text.module.css'
import { ActingItem } from './ActingItem.tsx'
import { badge, type ActingChoice, type ShellData } from './ShellData.ts'
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
  elsewhere,
  onActAs,
}: Pick<ShellData, 'acting' | 'choices' | 'elsewhere' | 'onActAs'>) {
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
          {elsewhere > 0 && (
            <em className={css.elsewhere}>
              <span aria-hidden>{badge(elsewhere)}</span>
              <span className={text.sr}>. {t('acting.elsewhere', { count: elsewhere })}</span>
            </em>
          )}
          <Icon of={IconChevronDown} />
          <span className={text.sr}>. {t('acting.change')}</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('acting.choose')}</Menu.Label>
        {choices.map((choice) => (
          <ActingItem
            key={choice.id}
            choice={choice}
            isActing={choice.id === acting.id}
            onPick={() => onActAs(choice.id)}
          />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
