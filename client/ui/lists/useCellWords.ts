import { useTranslation } from 'react-i18next'
import type { Cell } from '../../../shared/domain/smallCells.ts'

/** A count as it is shown; one that is hidden from the viewer in words. */
export function useCellWords(): (cell: Cell) => string {
  const { t } = useTranslation('ui')
  return ({ value, hidden }) => (value === null ? t(`hiddenCount.${hidden ?? 'small'}`) : String(value))
}
