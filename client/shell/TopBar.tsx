import { useHotkeys } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/Icon.tsx'
import { IconSearch } from '../ui/icons.ts'
import { ActingSwitch } from './ActingSwitch.tsx'
import { BellLink } from './Bell.tsx'
import { Brand } from './Brand.tsx'
import { ConnectionState } from './ConnectionState.tsx'
import type { ShellData } from './ShellData.ts'
import css from './TopBar.module.css'

function SearchField({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation('shell')
  useHotkeys([['mod+K', onSearch]], [])
  return (
    <button type="button" className={css.search} onClick={onSearch} aria-keyshortcuts="Control+K">
      <Icon of={IconSearch} />
      <span>{t('search')}</span>
      <kbd>{t('searchKeys')}</kbd>
    </button>
  )
}

/** Where one acts from, search, whether changes arrive, and what has come. */
export function TopBar({ data }: { data: ShellData }) {
  return (
    <header className={css.top}>
      <Brand />
      <ActingSwitch {...data} />
      <div className={css.gap}>{data.onSearch && <SearchField onSearch={data.onSearch} />}</div>
      <ConnectionState connection={data.connection} />
      {data.bell ?? <BellLink unread={data.unread} />}
    </header>
  )
}
