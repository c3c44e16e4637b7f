import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { markSeen, useGlow } from '../../api/glow.ts'
import { DecisionList } from '../../ui/lists/DecisionList.tsx'
import { CalmLine, Section } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'

/** What fits in one look; the rest is one click away in its own list. */
const SHOWN = 6

/** A section of home: nothing at all when empty, six rows at most until asked for more. */
export function HomeSection({
  title,
  rows,
  href,
  countLabel,
  end,
}: {
  title: string
  rows: readonly ReactNode[]
  href: string
  countLabel: string
  end?: ReactNode
}) {
  const { t } = useTranslation('home')
  const [all, setAll] = useState(false)
  if (rows.length === 0) return null
  const rest = rows.length - SHOWN
  return (
    <Section title={title} count={rows.length} countHref={href} countLabel={countLabel} end={end}>
      <DecisionList>{all ? rows : rows.slice(0, SHOWN)}</DecisionList>
      {rest > 0 && !all && (
        <CalmLine>
          <button type="button" className={text.link} onClick={() => setAll(true)}>
            {t('rest', { count: rest })}
          </button>
        </CalmLine>
      )}
    </Section>
  )
}

/** The one button of a row. `about` completes its name for whoever hears it without the row. */
export const RowButton = ({ to, about, children }: { to: string; about: string; children: string }) => (
  <Button size="sm" component={Link} to={to}>
    {children}
    <span className={text.sr}>: {about}</span>
  </Button>
)

/** The glow of a record for a row, gone once the row was seen. */
export function useRowGlow(id: string) {
  const mark = useGlow(id)
  return mark ? { mark, glow: { sector: mark.sector, onSeen: () => markSeen(id) } } : { mark: null }
}
