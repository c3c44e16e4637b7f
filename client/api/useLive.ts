import { useEffect, useRef } from 'react'
import type { Change, Topic } from '../../shared/contracts/events.ts'
import { holdTopic, onChange } from './live.ts'

/**
 * Keeps what a page shows live from the moment of its snapshot: give the topic and the reply's cursor.
 * Waits for a cursor, so nothing falls between the snapshot and the stream.
 */
export function useLive(topic: Topic | null, cursor: string | undefined): void {
  const name = topic && JSON.stringify(topic)
  // The newest snapshot counts: from an older one, a “left” that led to reading afresh would come again.
  const newest = useRef(cursor)
  useEffect(() => {
    newest.current = cursor
  }, [cursor])
  const isReady = cursor !== undefined
  useEffect(() => {
    if (!name || !isReady) return
    return holdTopic(JSON.parse(name) as Topic, newest.current)
  }, [name, isReady])
}

/** Runs `listener` on every live change; always the newest one. */
export function useOnChange(listener: (change: Change) => void): void {
  const newest = useRef(listener)
  useEffect(() => {
    newest.current = listener
  })
  useEffect(() => onChange((change) => newest.current(change)), [])
}
