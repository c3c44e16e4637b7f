import type { QueryClient, QueryKey } from '@tanstack/react-query'
import type { Change, LiveType } from '../../shared/contracts/events.ts'
import type { Abilities } from '../../shared/contracts/fields.ts'
import type { QueryName } from '../../shared/contracts/operations.ts'
import { askSoon } from './askSoon.ts'
import type { Reply } from './reply.ts'
import { DERIVED } from './derived.ts'

interface Versioned {
  id: string
  version: number
}
type ListReply = Omit<Reply<'notes.list'>, 'data'> & { data: Versioned[] }

/** Lists that hold records of a type; each asks for one case (or box) named in its input. */
const LISTS: Partial<Record<LiveType, QueryName>> = {
  note: 'notes.list',
  action: 'actions.list',
  invitation: 'invitations.list',
  escalation: 'escalations.list',
  person: 'persons.list',
  legalBasis: 'legalBases.list',
  infoNotice: 'infoNotices.list',
  costCard: 'costCards.list',
  meeting: 'meetings.list',
  evaluation: 'evaluations.list',
}

/**
 * Brings the cache up to a change: the view with the higher version stays, what left is erased at once.
 * Only cached replies change, never a form somebody is filling in.
 */
export function applyChange(client: QueryClient, change: Change): void {
  if (change.type === 'case') applyCase(client, change)
  else if (change.type === 'model') applyModel(client, change)
  else applyToLists(client, change)
  for (const name of DERIVED[change.type] ?? []) askSoon(client, name, caseOf(change))
}

/** A reply on its way was read before the change and would put the older state back: it is asked for anew. */
function overtake(client: QueryClient, queryKey: QueryKey): void {
  if (client.getQueryState(queryKey)?.fetchStatus === 'fetching')
    void client.invalidateQueries({ queryKey, exact: true })
}

/** The case a change belongs to, where the stream says so. */
const caseOf = ({ topic, type, id }: Change): string | undefined =>
  topic.kind === 'case' ? topic.id : type === 'case' ? id : undefined

function applyCase(client: QueryClient, change: Change): void {
  if (change.topic.kind === 'cases') {
    // What leaves one filtered list may stand in another, so only a line that is already there is patched.
    const isShown = change.kind !== 'left' && patchLists(client, 'cases.list', change)
    if (!isShown || change.kind === 'entered') askSoon(client, 'cases.list')
    return
  }
  const key = ['cases.get', { id: change.id }]
  if (change.kind === 'left') return forgetCase(client, change.id)
  const held = client.getQueryData<Reply<'cases.get'>>(key)
  if (!held || held.data.version > change.version) return
  client.setQueryData(key, { ...held, data: change.view, abilities: change.abilities ?? held.abilities })
  overtake(client, key)
}

/** Access ended: everything known of the case goes, and an open page turns into the “no access” page. */
function forgetCase(client: QueryClient, id: string): void {
  client.removeQueries({
    predicate: ({ queryKey }) => (queryKey[1] as { caseId?: string } | undefined)?.caseId === id,
  })
  void client.resetQueries({ queryKey: ['cases.get', { id }] })
  for (const name of ['cases.list', 'actions.list'] as const)
    dropFrom(client, name, (row) => row.id === id || row.caseId === id)
}

function applyToLists(client: QueryClient, change: Change): void {
  const name = LISTS[change.type]
  if (!name) return
  patchLists(client, name, change)
  if (change.kind === 'entered') askSoon(client, name)
}

/** The line of a model says how far it is; its text is asked again, unless the reply of one's own act was newer. */
function applyModel(client: QueryClient, change: Change): void {
  patchLists(client, 'models.list', change)
  // Lists are asked by stage of life, so a record may have come into one or left it.
  askSoon(client, 'models.list')
  void client.invalidateQueries({
    predicate: ({ queryKey, state }) => {
      const held = (state.data as Reply<'models.get'> | undefined)?.data
      const isIt = queryKey[0] === 'models.get' && held?.id === change.id
      return isIt && held.version < change.version
    },
  })
}

type Patch = Pick<Change, 'kind' | 'id' | 'version' | 'view' | 'abilities'>

/** True when some list held the record. */
function patchLists(client: QueryClient, name: QueryName, change: Patch): boolean {
  let isHeld = false
  for (const [key, held] of client.getQueriesData<ListReply>({ queryKey: [name] })) {
    if (!held || !Array.isArray(held.data)) continue
    const at = held.data.findIndex((row) => row.id === change.id)
    if (at >= 0) isHeld = true
    if (at < 0 || (change.kind !== 'left' && (held.data[at] as Versioned).version > change.version)) continue
    const data = [...held.data]
    if (change.kind === 'left') data.splice(at, 1)
    else data[at] = { ...alongside(name, held.data[at]), ...(change.view as Versioned) }
    const abilities = change.abilities ? { ...held.abilities, [change.id]: change.abilities } : held.abilities
    client.setQueryData(key, { ...held, data, abilities })
    overtake(client, key)
  }
  return isHeld
}

/** What a line had from elsewhere than its record, and a change of the record does not say again. */
function alongside(name: QueryName, row: Versioned | undefined): object {
  const actions = name === 'cases.list' ? (row as { actions?: object } | undefined)?.actions : undefined
  return actions ? { actions } : {}
}

/** Brings every cached list up to a record that a command has just answered with, before the stream does. */
export function putRecord(
  client: QueryClient,
  name: QueryName,
  record: { id: string; version: number },
  abilities: Abilities,
): void {
  patchLists(client, name, {
    kind: 'updated',
    id: record.id,
    version: record.version,
    view: record,
    abilities,
  })
}

function dropFrom(
  client: QueryClient,
  name: QueryName,
  gone: (row: Versioned & { caseId?: string }) => boolean,
): void {
  for (const [key, held] of client.getQueriesData<ListReply>({ queryKey: [name] }))
    if (held && Array.isArray(held.data))
      client.setQueryData(key, { ...held, data: held.data.filter((row) => !gone(row)) })
}
