import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { Icon } from '../Icon.tsx'
import { IconPlus, IconX } from '../icons.ts'
import css from './FilterChip.module.css'

/** A filter in force: its name, its value, and a way to drop it. Chips filter; states are tags. */
export function FilterChip({
  label,
  value,
  onRemove,
}: {
  label: string
  value: string
  onRemove: () => void
}) {
  const { t } = useTranslation('ui')
  return (
    <span className={css.chip}>
      {label}: <b>{value}</b>
      <button type="button" aria-label={t('filter.remove', { label, value })} onClick={onRemove}>
        <Icon of={IconX} size={14} />
      </button>
    </span>
  )
}

/** A filter that is on or off. */
export function ToggleChip({
  pressed,
  onToggle,
  children,
}: {
  pressed: boolean
  onToggle: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={css.chip} aria-pressed={pressed} onClick={onToggle}>
      {children}
    </button>
  )
}

/** Opens the choice of another filter; give it a Menu or a Popover as its target. */
export function AddFilterChip({ children, className, ...button }: React.ComponentProps<'button'>) {
  return (
    <button type="button" className={cx(css.chip, css.add, className)} {...button}>
      <Icon of={IconPlus} size={14} />
      {children}
    </button>
  )
}

/** The line of chips over a list, with whatever belongs on its right. */
export function FilterBar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    <div className={css.bar} role="group" aria-label={label}>
      {children}
      {end && <span className={css.end}>{end}</span>}
    </div>
  )
}
