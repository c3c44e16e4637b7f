import { ActionIcon } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { sectorGroup } from '../../../shared/domain/vocabulary.ts'
import { Icon } from '../../ui/Icon.tsx'
import { IconEye } from '../../ui/icons.ts'
import type { Column } from '../../ui/lists/tableTypes.ts'
import { SectorRow } from '../../ui/people/Sector.tsx'
import text from '../../ui/text.module.css'
import { Deadline } from '../../ui/time/Deadline.tsx'
import { useNow } from '../session/useNow.ts'
import { ChangedCell, NameCell, StageCell, WaitsCell } from './cells.tsx'
import type { ColumnKey } from './columns.ts'
import { useCaseName } from './useCaseName.ts'

/** The table's columns: the family first, the chosen ones, the preview's button last. */
export function useColumns(
  chosen: readonly ColumnKey[],
  preview: { id: string | null; toggle: (row: CaseRow) => void },
): Column<CaseRow>[] {
  const { t } = useTranslation('caseList')
  const caseName = useCaseName()
  const now = useNow()
  const cells: Record<ColumnKey, Omit<Column<CaseRow>, 'key' | 'header'>> = {
    number: { phone: 'right', cell: ({ number }) => <span className={text.ink3}>{number ?? '–'}</span> },
    stage: { phone: 'left', cell: (row) => <StageCell row={row} /> },
    due: {
      phone: 'line',
      cell: ({ stateDueAt }) =>
        stateDueAt ? (
          <Deadline dueAt={new Date(stateDueAt)} now={now} kind="target" layout="inline" />
        ) : (
          <span className={text.ink3}>{t('noDeadline')}</span>
        ),
    },
    team: {
      phone: 'left',
      cell: ({ sectors = [] }) => <SectorRow sectors={[...new Set(sectors.map(sectorGroup))]} />,
    },
    waits: { phone: 'right', cell: (row) => <WaitsCell row={row} /> },
    coordinator: { phone: 'hide', cell: ({ coordinator }) => coordinator ?? '–' },
    gmina: { phone: 'hide', cell: ({ gmina }) => gmina.name },
    changed: { phone: 'hide', cell: (row) => <ChangedCell row={row} /> },
  }
  return [
    {
      key: 'family',
      header: t('column.family'),
      nowrap: true,
      phone: 'left',
      cell: (row) => <NameCell row={row} />,
    },
    ...chosen.map((key) => ({
      key,
      header: t(`column.${key}`),
      nowrap: key !== 'team',
      // The server sorts; the header says by what.
      ...cells[key],
    })),
    {
      key: 'preview',
      header: <span className={text.sr}>{t('column.preview')}</span>,
      align: 'end',
      phone: 'hide',
      cell: (row) => (
        <ActionIcon
          aria-label={t('preview.of', { name: caseName(row) })}
          aria-expanded={preview.id === row.id}
          onClick={() => preview.toggle(row)}
        >
          <Icon of={IconEye} size={18} />
        </ActionIcon>
      ),
    },
  ]
}
