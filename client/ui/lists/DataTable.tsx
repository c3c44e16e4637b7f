import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { Icon } from '../Icon.tsx'
import { IconChevronDown, IconChevronUp } from '../icons.ts'
import type { Glow } from '../live/LiveGlow.tsx'
import text from '../text.module.css'
import css from './DataTable.module.css'
import { TableRow } from './TableRow.tsx'

export interface Column<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  sortable?: boolean
  /** Width as CSS, on wide screens only. */
  width?: string
  nowrap?: boolean
  align?: 'end'
  /** Where the cell goes in a stacked row: a line of its own, the left or right half, or nowhere. */
  phone?: 'line' | 'left' | 'right' | 'hide'
}

export interface Sort {
  key: string
  direction: 'ascending' | 'descending'
}

export interface DataTableProps<Row> {
  /** Says which list this is; read out, not shown. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Selection by checkbox; `nameOf` names the row in the checkbox's label. */
  selection?: {
    selected: ReadonlySet<string>
    onChange: (selected: ReadonlySet<string>) => void
    nameOf: (row: Row) => string
  }
  /** The row open in the side panel. */
  currentKey?: string
  glowOf?: (row: Row) => Glow | undefined
  /** A click beside the row's own links and buttons; give the same act a button for the keyboard. */
  onRowClick?: (row: Row) => void
}

const opposite = (direction: Sort['direction']): Sort['direction'] =>
  direction === 'ascending' ? 'descending' : 'ascending'

function Header<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: Sort | undefined
  onSort: DataTableProps<Row>['onSort']
}) {
  const sorted = sort?.key === column.key ? sort.direction : undefined
  const style = column.width ? { width: column.width } : undefined
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={sorted}
      className={cx(column.align === 'end' && css.right)}
      style={style}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className={css.sort}
          onClick={() => onSort({ key: column.key, direction: sorted ? opposite(sorted) : 'ascending' })}
        >
          {column.header}
          {sorted && <Icon of={sorted === 'ascending' ? IconChevronDown : IconChevronUp} size={14} />}
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}

/**
 * Dense table without zebra or vertical lines; the first column holds the link. Under 860 px each row stacks.
 * Roles are written out because a stacked row is a grid, and browsers then forget that it is a table.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  selection,
  currentKey,
  glowOf,
  onRowClick,
}: DataTableProps<Row>) {
  const { t } = useTranslation('ui')
  const keys = rows.map(rowKey)
  const all = selection !== undefined && keys.length > 0 && keys.every((key) => selection.selected.has(key))
  const some = selection !== undefined && keys.some((key) => selection.selected.has(key))
  return (
    <table className={css.table} role="table">
      <caption className={text.sr}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {selection && (
            <th role="columnheader" scope="col" className={css.tickCell}>
              <input
                type="checkbox"
                className={css.tick}
                aria-label={t('table.selectAll')}
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = some && !all
                }}
                onChange={() => selection.onChange(new Set(all ? [] : keys))}
              />
            </th>
          )}
          {columns.map((column) => (
            <Header key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TableRow
            key={rowKey(row)}
            row={row}
            rowKey={rowKey(row)}
            columns={columns}
            selection={selection}
            current={rowKey(row) === currentKey}
            glow={glowOf?.(row)}
            onRowClick={onRowClick}
          />
        ))}
      </tbody>
    </table>
  )
}
