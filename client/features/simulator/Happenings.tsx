import { ActionIcon } from '@mantine/core'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { Icon, type IconShape } from '../../ui/Icon.tsx'
import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconFlag,
  IconGavel,
  IconGripVertical,
  IconHourglass,
  IconPlus,
  IconSchool,
  IconUsers,
} from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import { PALETTE, type PaletteKey } from './draft.ts'
import css from './simulator.module.css'
import { useSimulatorWords } from './useSimulatorWords.ts'

export const PALETTE_DRAG = 'application/x-ws-happening'

/** Whose doing it is: the tint of the sector. */
const LOOK: Record<PaletteKey, { icon: IconShape; sector: string }> = {
  silent: { icon: IconSchool, sector: 'edu' },
  absentHead: { icon: IconCalendarEvent, sector: 'ops' },
  absentCoordinator: { icon: IconCalendarEvent, sector: 'ops' },
  declines: { icon: IconGavel, sector: 'sad' },
  withdrawConsent: { icon: IconUsers, sector: 'fam' },
  childSafety: { icon: IconFlag, sector: 'zdr' },
  suspend: { icon: IconHourglass, sector: 'ops' },
  closing: { icon: IconUsers, sector: 'ops' },
  undecidedPzk: { icon: IconHourglass, sector: 'mie' },
  undecidedPowiat: { icon: IconBuildingCommunity, sector: 'pcpr' },
  hindered: { icon: IconHourglass, sector: 'rops' },
}

interface HappeningsProps {
  scenario: Scenario
  onAdd: (key: PaletteKey) => void
  onPick: (index: number) => void
  onDragging: (is: boolean) => void
}

/** What can go wrong: added by a button, or dragged onto the axis at its day; and what has been added. */
export function Happenings({ scenario, onAdd, onPick, onDragging }: HappeningsProps) {
  const { t } = useTranslation('simulator')
  const { happeningWord } = useSimulatorWords()
  const drag = (key: PaletteKey) => (event: DragEvent) => {
    event.dataTransfer.setData(PALETTE_DRAG, key)
    event.dataTransfer.effectAllowed = 'copy'
    // Browsers give a drag up when the page changes under its very beginning.
    setTimeout(() => onDragging(true))
  }
  return (
    <>
      <h2 className={css.sideTitle}>{t('happenings')}</h2>
      <p className={`${text.small} ${text.ink2}`}>{t('happeningsHint')}</p>
      <ul className={css.palette}>
        {PALETTE.map((key) => (
          <li key={key} draggable onDragStart={drag(key)} onDragEnd={() => onDragging(false)}>
            <span className={css.grip}>
              <Icon of={IconGripVertical} size={16} />
            </span>
            <span className={css.sign} data-sector={LOOK[key].sector}>
              <Icon of={LOOK[key].icon} size={16} />
            </span>
            <span className={css.what}>{t(`palette.${key}`)}</span>
            <ActionIcon
              variant="subtle"
              aria-label={t('addNamed', { what: t(`palette.${key}`) })}
              onClick={() => onAdd(key)}
            >
              <Icon of={IconPlus} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {scenario.happenings.length > 0 && (
        <>
          <h3 className={css.sideTitle}>{t('added')}</h3>
          <ul className={css.added}>
            {scenario.happenings.map((happening, index) => (
              <li key={index}>
                <button type="button" className={text.link} onClick={() => onPick(index)}>
                  {happeningWord(happening)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
