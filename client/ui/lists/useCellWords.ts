import { useTranslation } from 'react-i18next'
import type { Cell } from '../../../shared/domain/smallCells.ts'

/** A count as it is shown: a number, or in words as much of it as the viewer is told. */
export function useCellWords(): (cell: Cell) => string {
  const { t } = useTranslation('ui')
  return ({ least, told }) => t(`count.${told}`, { least })
}
