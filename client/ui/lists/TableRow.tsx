import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { useSeen } from '../live/useSeen.ts'
import type { Glow } from '../live/LiveGlow.tsx'
import type { Column, DataTableProps } from './tableTypes.ts'
import css from './DataTable.module.css'

interface TableRowProps<Row> {
  row: Row
  rowKey: string
  columns: readonly Column<Row>[]
  selection: DataTableProps<Row>['selection']
  current: boolean
  glow: Glow | undefined
  onRowClick: DataTableProps<Row>['onRowClick']
}

function toggled(set: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(key)) next.add(key)
  return next
}

/** One row of a DataTable; a component of its own, since a glow must be watched row by row. */
export function TableRow<Row>({
  row,
  rowKey,
  columns,
  selection,
  current,
  glow,
  onRowClick,
}: TableRowProps<Row>) {
  const { t } = useTranslation('ui')
  const ref = useRef<HTMLTableRowElement>(null)
  useSeen(ref, glow !== undefined, glow?.onSeen)
  const picked = selection?.selected.has(rowKey) ?? false
  return (
    <tr
      ref={ref}
      role="row"
      aria-current={current || undefined}
      className={cx((current || picked) && css.selected, glow && css.glow)}
      data-sector={glow?.sector}
      data-clickable={onRowClick ? true : undefined}
      onClick={(event) => {
        if (!(event.target as Element).closest('a, button, input, label')) onRowClick?.(row)
      }}
    >
      {selection && (
        <td role="cell" className={css.tickCell}>
          <input
            type="checkbox"
            className={css.tick}
            aria-label={t('table.select', { name: selection.nameOf(row) })}
            checked={picked}
            onChange={() => selection.onChange(toggled(selection.selected, rowKey))}
          />
        </td>
      )}
      {columns.map(({ key, header, cell, nowrap, align, phone = 'line' }) => (
        <td
          key={key}
          role="cell"
          data-phone={phone}
          data-header={phone === 'named' && typeof header === 'string' ? header : undefined}
          className={cx(nowrap && css.nowrap, align === 'end' && css.right)}
        >
          {cell(row)}
        </td>
      ))}
    </tr>
  )
}
