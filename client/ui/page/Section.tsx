import { useId, type ReactNode } from 'react'
import { Link } from 'react-router'
import { cx } from '../cx.ts'
import css from './Section.module.css'

export interface SectionTitleProps {
  id?: string
  children: ReactNode
  /** How many, as a link to the same list filtered; `countLabel` says it in a sentence. */
  count?: ReactNode
  countHref?: string
  countLabel?: string
  /** On the right: a date, a state, or a quiet act. */
  end?: ReactNode
}

/** A section's title over a hairline. Counts are links, because a number nobody can open is decoration. */
function SectionTitle({ id, children, count, countHref, countLabel, end }: SectionTitleProps) {
  return (
    <div className={css.title}>
      <h2 id={id}>{children}</h2>
      {count !== undefined &&
        (countHref ? (
          <Link className={css.count} to={countHref} aria-label={countLabel}>
            {count}
          </Link>
        ) : (
          <span className={css.count}>{count}</span>
        ))}
      {end && <span className={css.end}>{end}</span>}
    </div>
  )
}

/** A titled section of a page, named by its own title. */
export function Section({
  children,
  className,
  title,
  ...rest
}: Omit<SectionTitleProps, 'id' | 'children'> & {
  title: ReactNode
  children: ReactNode
  className?: string
}) {
  const id = useId()
  return (
    <section className={cx(css.section, className)} aria-labelledby={id}>
      <SectionTitle id={id} {...rest}>
        {title}
      </SectionTitle>
      {children}
    </section>
  )
}

/** Main column and the 296 px side column; one under the other on phones. */
export function TwoColumns({
  main,
  side,
  sideLabel,
}: {
  main: ReactNode
  side: ReactNode
  sideLabel: string
}) {
  return (
    <div className={css.columns}>
      <div className={css.main}>{main}</div>
      <aside aria-label={sideLabel}>{side}</aside>
    </div>
  )
}

/** One quiet line: nothing waits, or where the rest is. */
export function CalmLine({ children, icon }: { children: ReactNode; icon?: ReactNode }) {
  return (
    <p className={css.calm}>
      {icon}
      <span>{children}</span>
    </p>
  )
}
