import type { CaseRow } from '../../../shared/contracts/cases.ts'
import { markSeen, useGlows } from '../../api/glow.ts'
import { DataTable } from '../../ui/lists/DataTable.tsx'
import { useSteadyRows } from '../../ui/live/useSteadyRows.ts'
import type { ColumnKey } from './columns.ts'
import type { SortName } from './listAddress.ts'
import { useColumns } from './useColumns.tsx'

/** The table itself: live, but never moving under the hand that points into it. */
export function CaseTable({
  caption,
  rows,
  question,
  columns,
  panel,
  sort,
  onPreview,
}: {
  caption: string
  rows: readonly CaseRow[]
  question: string
  columns: readonly ColumnKey[]
  panel: string | null
  sort: SortName
  onPreview: (row: CaseRow) => void
}) {
  const steady = useSteadyRows(rows, question)
  const shown = useColumns(columns, { id: panel, toggle: onPreview })
  const marks = useGlows()
  return (
    <div {...steady.hold}>
      <DataTable
        caption={caption}
        columns={shown}
        rows={steady.rows}
        rowKey={({ id }) => id}
        {...(sort === 'deadline' ? { sort: { key: 'due', direction: 'ascending' } } : {})}
        {...(panel ? { currentKey: panel } : {})}
        glowOf={({ id }) => {
          const mark = marks.get(id)
          return mark && { sector: mark.sector, onSeen: () => markSeen(id) }
        }}
        onRowClick={onPreview}
      />
    </div>
  )
}
