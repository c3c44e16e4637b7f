import { ActionIcon } from '@mantine/core'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Scenario } from '../../../shared/workflow/simulate/scenario.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconPlus } from '../../ui/icons.ts'
import text from '../../ui/text.module.css'
import { PALETTE, type PaletteKey } from './draft.ts'
import css from './simulator.module.css'
import { useSimulatorWords } from './useSimulatorWords.ts'

export const PALETTE_DRAG = 'application/x-ws-happening'

interface HappeningsProps {
  scenario: Scenario
  onAdd: (key: PaletteKey) => void
  onPick: (index: number) => void
}

/** What can go wrong: added by a button, or dragged onto the axis at its day; and what has been added. */
export function Happenings({ scenario, onAdd, onPick }: HappeningsProps) {
  const { t } = useTranslation('simulator')
  const { happeningWord } = useSimulatorWords()
  const drag = (key: PaletteKey) => (event: DragEvent) => event.dataTransfer.setData(PALETTE_DRAG, key)
  return (
    <>
      <h2 className={css.sideTitle}>{t('happenings')}</h2>
      <p className={`${text.small} ${text.ink2}`}>{t('happeningsHint')}</p>
      <ul className={css.palette}>
        {PALETTE.map((key) => (
          <li key={key} draggable onDragStart={drag(key)}>
            <span>{t(`palette.${key}`)}</span>
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
