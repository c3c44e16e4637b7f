import { useTranslation } from 'react-i18next'
import type { MigrationPreview } from '../../../shared/contracts/models.ts'
import { useCellWords } from '../../ui/lists/useCellWords.ts'

/** “17 spraw w toku: bez zmian 14 …” in words, each number as far as the viewer is told it. */
export function useTally(): (
  found: Pick<MigrationPreview, 'running' | 'stay' | 'movable' | 'blocked'>,
) => [running: string, tally: string] {
  const { t } = useTranslation('models')
  const cell = useCellWords()
  return ({ running, stay, movable, blocked }) => [
    running.told === 'exact'
      ? t('newer.running', { count: running.least })
      : t('newer.runningTold', { running: cell(running) }),
    t('newer.tally', { stay: cell(stay), movable: cell(movable), blocked: cell(blocked) }),
  ]
}
