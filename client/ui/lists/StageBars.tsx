import { Link } from 'react-router'
import text from '../text.module.css'
import css from './StageBars.module.css'

export interface StageBar {
  key: string
  label: string
  href: string
  count: number
  /** Of those, with a missed statutory deadline: drawn red. */
  late?: number
}

/** How many cases stand in each stage; each name opens its list. The number stands beside its bar. */
export function StageBars({ stages }: { stages: readonly StageBar[] }) {
  const most = Math.max(1, ...stages.map(({ count }) => count))
  const share = (count: number) => ({ width: `${(count / most) * 100}%` })
  return (
    <ul className={css.bars}>
      {stages.map(({ key, label, href, count, late = 0 }) => (
        <li key={key}>
          <Link className={text.quiet} to={href}>
            {label}
          </Link>
          <span className={css.bar} aria-hidden>
            <i style={share(count - late)} />
            <i data-late style={share(late)} />
          </span>
          <span className={css.count}>{count}</span>
        </li>
      ))}
    </ul>
  )
}
