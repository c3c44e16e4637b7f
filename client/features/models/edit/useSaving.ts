import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ModelView } from '../../../../shared/contracts/models.ts'
import { call, newKey } from '../../../api/call.ts'
import { keyOf } from '../../../api/hooks.ts'
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

const baseOf = ({ version, digest, model }: ModelView) => ({ version, digest, json: model as Json })

/**
 * Sends a text over the version it was written on. A remark or an answer changes the record and not the text:
 * then nobody has to choose between two equal texts, and it goes over the newer version. Throws ProblemError.
 */
async function sendOver(
  id: string,
  base: { version: number; digest: string },
  model: Record<string, unknown>,
  changelog: string | undefined,
) {
  const send = (version: number) =>
    call('models.update', { id, version, model, ...(changelog ? { changelog } : {}) }, { key: newKey() })
  try {
    return await send(base.version)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'version_conflict') throw error
    const theirs = (await call('models.get', { model: id }).catch(() => null))?.data
    if (theirs?.digest !== base.digest) throw error
    return send(theirs.version)
  }
}

/**
 * Keeps a text on the server. A draft is saved when the writer pauses; an edition for the consultation only when
 * asked, for everybody asked reads it. One saving at a time, each on the version the last one gave. What others
 * save is handed to `onTaken` while nothing here waits to be saved; else the next saving meets it.
 */
export function useSaving(
  view: ModelView,
  json: Json,
  isAutomatic: boolean,
  onTaken: (theirs: Json) => void,
) {
  const client = useQueryClient()
  const now = useNow()
  const [state, setState] = useState<Saving>({ kind: 'saved', at: null })
  const base = useRef(baseOf(view))
  /** The text as it is on the server, for the screen. */
  const [stored, setStored] = useState<Json>(view.model)
  const latest = useRef({ json, now, onTaken })
  const isBusy = useRef(false)
  useEffect(() => {
    latest.current = { json, now, onTaken }
  })

  const save = useCallback(
    async (changelog?: string): Promise<boolean> => {
      if (isBusy.current) return false
      isBusy.current = true
      const sent = latest.current.json
      setState({ kind: 'saving' })
      try {
        const reply = await sendOver(view.id, base.current, { ...sent }, changelog)
        base.current = { ...baseOf(reply.data), json: sent }
        setStored(sent)
        // The page of the model goes on from here at once; asked for by other names it is read again.
        client.setQueryData(keyOf('models.get', { model: view.id }), reply)
        void client.invalidateQueries({ queryKey: ['models.get'] })
        void client.invalidateQueries({ queryKey: ['models.list'] })
        const isAll = latest.current.json === sent
        setState(isAll ? { kind: 'saved', at: latest.current.now } : { kind: 'waiting' })
        return true
      } catch (error) {
        if (!isProblem(error)) throw error
        if (error.code === 'offline') setState({ kind: 'offline' })
        else if (error.code === 'version_conflict') {
          const theirs = (await call('models.get', { model: view.id }).catch(() => null))?.data
          setState(theirs ? { kind: 'conflict', theirs } : { kind: 'offline' })
        } else setState({ kind: 'refused', error })
        return false
      } finally {
        isBusy.current = false
      }
    },
    [client, view.id],
  )

  // Saved by others meanwhile: taken up where nothing of one's own would be lost.
  useEffect(() => {
    const { version, json: saved, digest } = base.current
    if (isBusy.current || state.kind === 'conflict' || view.version <= version) return
    if (view.digest === digest) base.current.version = view.version
    else if (latest.current.json === saved) {
      base.current = baseOf(view)
      setStored(view.model)
      latest.current.onTaken(view.model)
    }
  }, [view, state.kind])

  const isStopped = state.kind === 'conflict' || state.kind === 'refused'
  const isSaving = state.kind === 'saving'
  useEffect(() => {
    // What is written during a saving waits for its end.
    if (json === base.current.json || isSaving) return
    const timer = setTimeout(() => {
      if (isAutomatic && !isStopped) void save()
      else setState((was) => (was.kind === 'conflict' ? was : { kind: 'waiting' }))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [json, isAutomatic, isStopped, isSaving, save])
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
    base.current = baseOf(theirs)
    setStored(theirs.model)
    setState(keepOwn ? { kind: 'waiting' } : { kind: 'saved', at: latest.current.now })
  }
  const isDirty = useCallback(() => latest.current.json !== base.current.json, [])
  return { state, save, settle, isDirty, isUnsaved: json !== stored }
}
