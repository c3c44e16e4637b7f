import type { ReactNode } from 'react'
import { Icon, type IconShape } from './Icon.tsx'
import css from './Status.module.css'

export type Tone = 'plain' | 'amber' | 'red'

/** Icon and words; colour comes third and only for what needs attention. */
export function Status({
  icon,
  tone = 'plain',
  children,
}: {
  icon: IconShape
  tone?: Tone
  children: ReactNode
}) {
  return (
    <span className={css.status} data-tone={tone}>
      <Icon of={icon} stroke={tone === 'plain' ? 1.75 : 2} />
      {children}
    </span>
  )
}

/** A state on a small ground, such as a risk level. Tags say states, chips filter. */
export function StatusTag({
  icon,
  tone = 'plain',
  children,
}: {
  icon?: IconShape
  tone?: Tone
  children: ReactNode
}) {
  return (
    <span className={css.tag} data-tone={tone}>
      {icon && <Icon of={icon} size={14} />}
      {children}
    </span>
  )
}
