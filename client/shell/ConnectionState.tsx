import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { IconRefresh, IconWifiOff } from '../ui/icons.ts'
import text from '../ui/text.module.css'
import type { Connection } from './ShellData.ts'
import css from './TopBar.module.css'

/** Whether what is on the screen is what is true now. */
export function ConnectionState({ connection: { state, waiting } }: { connection: Connection }) {
  const { t } = useTranslation('shell')
  if (state === 'live')
    return (
      <span className={css.connection} role="status">
        <i className={css.dot} />
        <span className={css.connectionWords} aria-hidden>
          {t('connection.live')}
        </span>
        <span className={text.sr}>{t('connection.liveLong')}</span>
      </span>
    )
  if (state === 'connecting')
    return (
      <span className={css.connection} role="status">
        <Icon of={IconRefresh} />
        <span className={css.connectionWords}>{t('connection.connecting')}</span>
      </span>
    )
  const words = waiting ? t(`connection.${state}`, { count: waiting }) : t(`connection.${state}`)
  return (
    <span className={`${css.connection} ${css.lost}`} role="status">
      <Icon of={state === 'offline' ? IconWifiOff : IconRefresh} />
      <span className={css.connectionWords}>{words}</span>
    </span>
  )
}
