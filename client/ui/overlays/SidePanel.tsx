import { ActionIcon } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Icon } from '../Icon.tsx'
import { IconArrowUpRight, IconX } from '../icons.ts'
import css from './SidePanel.module.css'

export interface SidePanelProps {
  label: string
  over?: ReactNode
  title: string
  /** The whole page of the same thing. */
  href?: string
  onClose: () => void
  footer?: ReactNode
  children: ReactNode
}

/**
 * A look at one row without losing the list. Not modal: the list stays in reach; Escape closes.
 * Phones have no room for it, so there a row's link opens the page instead.
 */
export function SidePanel({ label, over, title, href, onClose, footer, children }: SidePanelProps) {
  const { t } = useTranslation('ui')
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    const panel = ref.current
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    panel?.addEventListener('keydown', close)
    return () => panel?.removeEventListener('keydown', close)
  }, [onClose])
  return (
    <aside ref={ref} className={css.panel} aria-label={label}>
      <div className={css.header}>
        <div className={css.words}>
          {over && <div className={css.over}>{over}</div>}
          <h2 className={css.title}>{title}</h2>
        </div>
        {href && (
          <ActionIcon component={Link} to={href} aria-label={t('panel.open')}>
            <Icon of={IconArrowUpRight} size={18} />
          </ActionIcon>
        )}
        <ActionIcon aria-label={t('panel.close')} onClick={onClose}>
          <Icon of={IconX} size={18} />
        </ActionIcon>
      </div>
      {children}
      {footer && <div className={css.footer}>{footer}</div>}
    </aside>
  )
}

/** A part of the side panel between hairlines. */
export function PanelPart({ label, children }: { label?: ReactNode; children: ReactNode }) {
  return (
    <div className={css.part}>
      {label && <div className={css.over}>{label}</div>}
      {children}
    </div>
  )
}

/** List and panel side by side. */
export const ListWithPanel = ({ list, panel }: { list: ReactNode; panel: ReactNode }) => (
  <div className={css.split} data-open={panel ? true : undefined}>
    <div className={css.list}>{list}</div>
    {panel}
  </div>
)
