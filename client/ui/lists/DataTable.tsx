import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import { Icon } from '../Icon.tsx'
import { IconChevronDown, IconChevronUp } from '../icons.ts'
import text from '../text.module.css'
import css from './DataTable.module.css'
import type { Column, DataTableProps, Sort } from './tableTypes.ts'
import { TableRow } from './TableRow.tsx'

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
