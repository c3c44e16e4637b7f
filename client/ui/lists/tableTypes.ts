import type { ReactNode } from 'react'
import type { Glow } from '../live/LiveGlow.tsx'

/** What a table is told about its columns, rows and order. */
export interface Column<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  sortable?: boolean
  /** Width as CSS, on wide screens only. */
  width?: string
  nowrap?: boolean
  align?: 'end'
  /**
   * Where the cell goes in a stacked row: a line of its own, the same with the heading (a text) before it, the left
   * or right half, or nowhere.
   */
  phone?: 'line' | 'named' | 'left' | 'right' | 'hide'
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
