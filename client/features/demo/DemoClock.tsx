import { Menu, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { IconChevronDown } from '../../ui/icons.ts'
import { weekdayDateTime } from '../../ui/time/dates.ts'
import { useNow } from '../session/useNow.ts'
import css from './demo.module.css'
import { useDemoClock } from './useDemoClock.ts'

/** What time it is in the demonstration, and by how much to move on. */
export function DemoClock() {
  const { t } = useTranslation('shell')
  const { t: ui } = useTranslation('ui')
  const now = useNow()
  const { advance, isMoving, failed } = useDemoClock()
  return (
    <span className={css.clock}>
      <time dateTime={now.toISOString()}>{weekdayDateTime(ui, now, true)}</time>
      <UnstyledButton
        className={css.button}
        disabled={isMoving}
        onClick={() => advance({ n: 1, unit: 'wd' })}
      >
        {t('demoClock.workingDay')}
      </UnstyledButton>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <UnstyledButton className={css.button} disabled={isMoving} aria-label={t('demoClock.more')}>
            <Icon of={IconChevronDown} size={16} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => advance({ n: 1, unit: 'h' })}>{t('demoClock.hour')}</Menu.Item>
          <Menu.Item onClick={() => advance({ n: 7, unit: 'd' })}>{t('demoClock.week')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span role="status">{failed ? t('demoClock.failed') : ''}</span>
    </span>
  )
}
