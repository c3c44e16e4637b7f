import { Button } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CalmLine } from '../../ui/page/Section.tsx'
import text from '../../ui/text.module.css'

/**
 * A log with the way to its older entries, which come below what is there. The first of them takes the focus,
 * so that reading goes on where it stopped, and their number is told aloud.
 */
export function OlderEntries({
  shown,
  entry,
  log,
  children,
}: {
  /** How many entries are shown. */
  shown: number
  /** Selector of one entry within `children`. */
  entry: string
  log: { hasOlder: boolean; isLoadingOlder: boolean; olderFailed: boolean; loadOlder: () => Promise<unknown> }
  children: ReactNode
}) {
  const { t } = useTranslation('case')
  const list = useRef<HTMLDivElement>(null)
  const shownBefore = useRef<number | null>(null)
  const [added, setAdded] = useState(0)
  useEffect(() => {
    const before = shownBefore.current
    if (before === null || shown <= before) return
    shownBefore.current = null
    setAdded(shown - before)
    const first = list.current?.querySelectorAll<HTMLElement>(entry)[before]
    if (!first) return
    first.tabIndex = -1
    first.focus()
  }, [shown, entry])
  return (
    <>
      <div ref={list}>{children}</div>
      <span role="status" className={text.sr}>
        {added > 0 && t('timeline.added', { count: added })}
      </span>
      {log.olderFailed && (
        <p role="alert" className={`${text.small} ${text.amber}`}>
          {t('timeline.olderFailed')}
        </p>
      )}
      {log.hasOlder && (
        <CalmLine>
          <Button
            size="sm"
            loading={log.isLoadingOlder}
            onClick={() => {
              shownBefore.current = shown
              setAdded(0)
              void log.loadOlder()
            }}
          >
            {t('timeline.older')}
          </Button>
        </CalmLine>
      )}
    </>
  )
}
