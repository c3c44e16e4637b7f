import { useRef, type ReactNode } from 'react'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import { cx } from '../cx.ts'
import { Icon } from '../Icon.tsx'
import { SECTOR_ICONS } from '../people/sectorIcons.ts'
import css from './LiveGlow.module.css'
import { useSeen } from './useSeen.ts'

export interface Glow {
  /** Sector of the person who made the change. Own changes never glow: pass nothing. */
  sector: SectorGroup
  onSeen?: () => void
}

/** A block or list item that takes the tint of the sector that has just changed it, until it has been seen. */
export function LiveGlow({
  as = 'div',
  glow,
  className,
  children,
}: {
  as?: 'div' | 'li' | 'section'
  glow?: Glow | undefined
  className?: string | undefined
  children: ReactNode
}) {
  const ref = useRef<HTMLElement>(null)
  useSeen(ref, glow !== undefined, glow?.onSeen)
  const Tag = as as 'div'
  return (
    <Tag
      ref={ref as React.RefObject<HTMLDivElement>}
      className={cx(className, glow && css.glow)}
      data-sector={glow?.sector}
    >
      {children}
    </Tag>
  )
}

/** Who and when, in words, beside a glow: colour alone would tell nobody anything. */
export function GlowNote({ sector, children }: { sector: SectorGroup; children: ReactNode }) {
  return (
    <span className={css.note} data-sector={sector}>
      <Icon of={SECTOR_ICONS[sector]} size={14} />
      {children}
    </span>
  )
}
