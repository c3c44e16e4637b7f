import { UnstyledButton } from '@mantine/core'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { cx } from '../ui/cx.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconBell } from '../ui/icons.ts'
import { badge } from './ShellData.ts'
import css from './TopBar.module.css'

function Sign({ unread }: { unread: number }) {
  return (
    <>
      <Icon of={IconBell} size={20} />
      {unread > 0 && (
        <em aria-hidden className={css.badge}>
          {badge(unread)}
        </em>
      )}
    </>
  )
}

/** The bell as a way to the page of notices. */
export function BellLink({ unread, className }: { unread: number; className?: string | undefined }) {
  const { t } = useTranslation('shell')
  return (
    <Link className={cx(css.bell, className)} to="/notifications" aria-label={t('bell', { count: unread })}>
      <Sign unread={unread} />
    </Link>
  )
}

/** The bell as a button, for whoever opens something under it. */
export function BellButton({ unread, className, ...button }: { unread: number } & ComponentProps<'button'>) {
  const { t } = useTranslation('shell')
  return (
    <UnstyledButton className={cx(css.bell, className)} aria-label={t('bell', { count: unread })} {...button}>
      <Sign unread={unread} />
    </UnstyledButton>
  )
}
