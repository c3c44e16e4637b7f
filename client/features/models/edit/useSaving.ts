import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ModelView } from '../../../../shared/contracts/models.ts'
import { call, newKey } from '../../../api/call.ts'
import { isProblem, type ProblemError } from '../../../api/problem.ts'
import { useNow } from '../../session/useNow.ts'
import type { Json } from './place.ts'

const PAUSE_MS = 1500

export type Saving =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'waiting' | 'saving' | 'offline' }
  | { kind: 'refused'; error: ProblemError }
  /** Somebody else has saved meanwhile. */
  | { kind: 'conflict'; theirs: ModelView }

/**
 * Keeps a text on the server. A draft is saved when the writer pauses; an edition for the consultation only when
 * asked, for everybody asked reads it. One saving at a time, each on the version the last one gave.
 */
export function useSaving(view: ModelView, json: Json, isAutomatic: boolean) {
  const client = useQueryClient()
  const now = useNow()
  const [state, setState] = useState<Saving>({ kind: 'saved', at: null })
  const base = useRef({ version: view.version, json: view.model as Json })
  const latest = useRef({ json, now })
  const isBusy = useRef(false)
  useEffect(() => {
    latest.current = { json, now }
  })

  const save = useCallback(
    async (changelog?: string): Promise<boolean> => {
      if (isBusy.current) return false
      isBusy.current = true
      const sent = latest.current.json
      setState({ kind: 'saving' })
      try {
        const reply = await call(
          'models.update',
          {
            id: view.id,
            version: base.current.version,
            model: { ...sent },
            ...(changelog ? { changelog } : {}),
          },
          { key: newKey() },
        )
        base.current = { version: reply.data.version, json: sent }
        void client.invalidateQueries({ queryKey: ['models.get'] })
        void client.invalidateQueries({ queryKey: ['models.list'] })
        const isAll = latest.current.json === sent
        setState(isAll ? { kind: 'saved', at: latest.current.now } : { kind: 'waiting' })
        return true
      } catch (error) {
        if (!isProblem(error)) throw error
        if (error.code === 'offline') setState({ kind: 'offline' })
        else if (error.code === 'version_conflict') {
          const theirs = await call('models.get', { model: view.id }).catch(() => null)
          setState(theirs ? { kind: 'conflict', theirs: theirs.data } : { kind: 'offline' })
        } else setState({ kind: 'refused', error })
        return false
      } finally {
        isBusy.current = false
      }
    },
    [client, view.id],
  )

  const isStopped = state.kind === 'conflict' || state.kind === 'refused'
  useEffect(() => {
    if (json === base.current.json) return
    const timer = setTimeout(() => {
      if (isAutomatic && !isStopped) void save()
      else setState((was) => (was.kind === 'conflict' ? was : { kind: 'waiting' }))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [json, isAutomatic, isStopped, save])
  // Leaving the page within the pause must not lose what was written in it.
  useEffect(
    () => () => {
      if (isAutomatic && latest.current.json !== base.current.json) void save()
    },
    [isAutomatic, save],
  )
  useEffect(() => {
    const retry = () => void save()
    if (state.kind !== 'offline' || !isAutomatic) return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [state.kind, isAutomatic, save])

  /** Settles a conflict: goes on from their version, with one's own text over it or with theirs taken up. */
  const settle = (theirs: ModelView, keepOwn: boolean) => {
    base.current = { version: theirs.version, json: theirs.model as Json }
    setState(keepOwn ? { kind: 'waiting' } : { kind: 'saved', at: latest.current.now })
  }
  const isDirty = useCallback(() => latest.current.json !== base.current.json, [])
  return { state, save, settle, isDirty }
}
