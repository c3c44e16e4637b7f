import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectorGroup } from '../../../shared/domain/vocabulary.ts'
import { Icon, type IconShape } from '../Icon.tsx'
import text from '../text.module.css'
import css from './Sector.module.css'
import { SECTOR_ICONS } from './sectorIcons.ts'

const ICON_PX = { sm: 14, md: 16, lg: 20 } as const

/** The tint square of a sector. Its word goes to assistive technology unless the words stand right beside it. */
export function SectorIcon({
  sector,
  size = 'md',
  silent = false,
  outline = false,
  icon,
}: {
  sector: SectorGroup
  size?: 'sm' | 'md' | 'lg'
  silent?: boolean
  outline?: boolean
  /** Another sign in the sector's colours, such as an hourglass while it is awaited. */
  icon?: IconShape
}) {
  const { t } = useTranslation('vocabulary')
  return (
    <span className={css.square} data-sector={sector} data-size={size} data-outline={outline || undefined}>
      <Icon of={icon ?? SECTOR_ICONS[sector]} size={ICON_PX[size]} />
      {!silent && <span className={text.sr}>{t(`sectorGroup.${sector}`)}</span>}
    </span>
  )
}

/** Sector icon with words in its ink: the sector's own word, or who or what stands for it. */
export function SectorTag({
  sector,
  chip = false,
  icon,
  children,
}: {
  sector: SectorGroup
  chip?: boolean
  icon?: IconShape
  children?: ReactNode
}) {
  const { t } = useTranslation('vocabulary')
  return (
    <span className={css.tag} data-sector={sector} data-chip={chip || undefined}>
      <Icon of={icon ?? SECTOR_ICONS[sector]} />
      {children ?? t(`sectorGroup.${sector}`)}
    </span>
  )
}

/** A short row of sector squares, read out as one list of words. */
export function SectorRow({ sectors, size = 'md' }: { sectors: readonly SectorGroup[]; size?: 'sm' | 'md' }) {
  const { t } = useTranslation('vocabulary')
  return (
    <span className={css.row}>
      {sectors.map((sector) => (
        <SectorIcon key={sector} sector={sector} size={size} silent />
      ))}
      <span className={text.sr}>{sectors.map((sector) => t(`sectorGroup.${sector}`)).join(', ')}</span>
    </span>
  )
}
