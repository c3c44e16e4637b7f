import type { io as Connect, Socket } from 'socket.io-client'
import type { Change, Resync, Topic } from '../../shared/contracts/events.ts'
import { actingMembership } from './acting.ts'
import { applyChange } from './applyChange.ts'
import { askSoon } from './askSoon.ts'
import { setConnection } from './connection.ts'
import { markChanged } from './glow.ts'
import { queryClient } from './queryClient.ts'

interface Held {
  topic: Topic
  users: number
  /** Last position seen of this topic; a reconnect catches up from here. */
  cursor: string | undefined
}

let socket: Socket | null = null
const held = new Map<string, Held>()
const nameOf = (topic: Topic) => JSON.stringify(topic)

function subscribeNow(entry: Held): void {
  const { topic, cursor } = entry
  socket?.emit(
    'subscribe',
    { topic, ...(cursor ? { cursor } : {}) },
    (reply: { ok?: true; cursor?: string; code?: string }) => {
      if (reply.ok && !cursor) entry.cursor = reply.cursor
      // Refused: what we hold may be out of reach by now, so ask for it and let the page say so.
      if (!reply.ok) refetch(topic)
    },
  )
}

/** Asks again for what a topic feeds, when the stream cannot say what was missed. */
function refetch(topic: Topic): void {
  if (topic.kind === 'case') {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => {
        const input = queryKey[1] as { id?: string; caseId?: string } | undefined
        return input?.id === topic.id || input?.caseId === topic.id
      },
    })
    return
  }
  const names = {
    cases: ['cases.list', 'cases.counts'],
    myActions: ['actions.list'],
    inbox: ['invitations.list', 'notifications.list', 'transfers.list', 'issues.list', 'supervisions.list'],
    posts: ['session.waiting'],
    models: ['models.list', 'models.get', 'models.preview'],
  }
  for (const name of names[topic.kind]) void queryClient.invalidateQueries({ queryKey: [name] })
}

/** Everything else is asked for again once the demonstration's clock is seen to have moved. */
const clockMoved = (): void => askSoon(queryClient, 'demo.clock')

/**
 * Opens the live channel for the acting role; closing and opening again changes the role. The library comes
 * after the first script: a page can be read before it is live.
 */
export function openLive(onSignedOut: () => void): () => void {
  let isClosed = false
  let close = () => undefined as void
  import('socket.io-client').then(
    ({ io }) => {
      if (!isClosed) close = connect(io, onSignedOut)
    },
    () => setConnection(navigator.onLine ? 'reconnecting' : 'offline'),
  )
  return () => {
    isClosed = true
    held.clear()
    close()
  }
}

function connect(io: typeof Connect, onSignedOut: () => void): () => void {
  socket = io({
    transports: ['websocket', 'polling'],
    auth: { membership: actingMembership() ?? undefined },
    reconnectionDelay: 300,
    reconnectionDelayMax: 5000,
  })
  const own = socket
  own.on('connect', () => {
    setConnection('live')
    clockMoved()
    for (const entry of held.values()) subscribeNow(entry)
  })
  own.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return setConnection('connecting')
    setConnection(navigator.onLine ? 'reconnecting' : 'offline')
    // A server that closes on purpose is not called again by itself; a signed-out session is told so before.
    if (reason === 'io server disconnect') own.connect()
  })
  own.on('connect_error', () => setConnection(navigator.onLine ? 'reconnecting' : 'offline'))
  own.on('change', (change: Change) => {
    const entry = held.get(nameOf(change.topic))
    if (entry) entry.cursor = change.cursor
    markChanged(change)
    applyChange(queryClient, change)
    for (const listener of listeners) listener(change)
  })
  own.on('resync', ({ topic, reason }: Resync) => {
    if (reason === 'clock') return clockMoved()
    const entry = held.get(nameOf(topic))
    // A place of its own again, or the next gap would go unnoticed.
    if (entry) {
      entry.cursor = undefined
      subscribeNow(entry)
    }
    refetch(topic)
  })
  own.on('signedOut', () => {
    own.disconnect()
    onSignedOut()
  })
  const offline = () => setConnection('offline')
  const online = () => {
    // A short gap may have gone unnoticed by the socket; otherwise it would still be waiting for its next try.
    if (own.connected) setConnection('live')
    else own.disconnect().connect()
  }
  window.addEventListener('offline', offline)
  window.addEventListener('online', online)
  return () => {
    window.removeEventListener('offline', offline)
    window.removeEventListener('online', online)
    own.disconnect()
    if (socket === own) socket = null
  }
}

/** Keeps a topic subscribed while somebody needs it; `cursor` is the one of the snapshot already read. */
export function holdTopic(topic: Topic, cursor: string | undefined): () => void {
  const name = nameOf(topic)
  const entry = held.get(name) ?? { topic, users: 0, cursor }
  entry.users += 1
  held.set(name, entry)
  if (entry.users === 1 && socket?.connected) subscribeNow(entry)
  return () => {
    entry.users -= 1
    if (entry.users > 0) return
    held.delete(name)
    socket?.emit('unsubscribe', { topic }, () => undefined)
  }
}

const listeners = new Set<(change: Change) => void>()
/** Hears every change after it was applied, for toasts and announcements. */
export function onChange(listener: (change: Change) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
