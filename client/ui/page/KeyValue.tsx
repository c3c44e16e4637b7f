import type { ReactNode } from 'react'
import css from './KeyValue.module.css'

/** Short facts as name and value; on phones the value goes under the name. */
export function KeyValue({ rows }: { rows: readonly { key: string; label: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className={css.list}>
      {rows.map(({ key, label, value }) => (
        <div key={key} className={css.row}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
