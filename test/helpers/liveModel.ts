import { randomUUID } from 'node:crypto'
import { DERIVED } from '../../client/api/derived.ts'
import type { Change, LiveType } from '../../shared/contracts/events.ts'
import type { QueryName } from '../../shared/contracts/operations.ts'
import { actorOf, userById } from '../../server/db/people.ts'
import { AppError } from '../../server/kernel/errors.ts'
import type { Reply } from '../../server/kernel/execute.ts'
import type { Caller, TestServer } from './server.ts'
import { openPage, type LiveClient } from './sockets.ts'
import type { Someone } from './world.ts'

/**
 * What a client must do with changes, and nothing more: keep the higher version, erase on `left`, read
 * afresh when something enters whose parts it does not know, or when asked to. Deadlines come from many records,
 * so every change that may move one is a sign to ask for them again, as it is for the real client.
 */

interface Row {
  id: string
  version: number
}
type Rows = Map<string, Row>

const PARTS = {
  note: 'notes.list',
  action: 'actions.list',
  invitation: 'invitations.list',
  escalation: 'escalations.list',
  person: 'persons.list',
  diagnosis: 'diagnoses.get',
  plan: 'plans.get',
  meeting: 'meetings.list',
  legalBasis: 'legalBases.list',
  infoNotice: 'infoNotices.list',
  costCard: 'costCards.list',
} as const satisfies Partial<Record<LiveType, QueryName>>
type PartType = keyof typeof PARTS
const PART_TYPES = Object.keys(PARTS) as PartType[]

export interface Seen {
  case: unknown
  parts: Record<string, Row[] | null>
  deadlines: Row[] | null
  row: unknown
  myActions: Row[]
  inbox: Row[]
}

const sorted = (rows: Iterable<Row>) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

/** One query as one person, null where it is refused. Anything but a plain refusal fails. */
type Ask = (name: QueryName, input: Record<string, unknown>) => Promise<Reply | null>

/** Asks as a browser does. */
const overHttp =
  (caller: Caller): Ask =>
  async (name, input) => {
    const answer = await caller.call(name, input)
    if (answer.status === 200) return answer.body
    if (answer.status !== 403 && answer.status !== 404)
      throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return null
  }

/**
 * Asks the kernel, which is where every reply over HTTP comes from: the thousands of readings this is compared
 * with would otherwise be most of the time that the law takes.
 */
const ofKernel =
  ({ execute, clock }: TestServer, { user, membershipId }: Someone): Ask =>
  async (operation, input) => {
    const found = await userById(user._id)
    const actor = found && actorOf(found, clock.now(), membershipId)
    if (!actor) throw new Error(`${user.name} has no post`)
    try {
      const asked = { operation, input, actor, requestId: randomUUID(), ip: null, session: null }
      return JSON.parse(JSON.stringify(await execute(asked))) as Reply
    } catch (error) {
      if (error instanceof AppError && (error.status === 403 || error.status === 404)) return null
      throw error
    }
  }

/** Lists that everybody has: being refused one is a fault, not an empty list. */
function rowsOf(reply: Reply | null): Row[] {
  if (!reply) throw new Error('a list of one’s own was refused')
  return reply.data as Row[]
}

/** Everything the screens of this person would show about one case, read now. */
export async function freshView(server: TestServer, someone: Someone, caseId: string): Promise<Seen> {
  const ask = ofKernel(server, someone)
  const found = await ask('cases.get', { id: caseId })
  const parts: Seen['parts'] = {}
  for (const type of PART_TYPES) {
    const rows = found && (await partsOf(ask, caseId, type))
    parts[type] = rows && sorted(rows)
  }
  const rows = await ask('cases.list', { limit: '100' })
  const actions = await ask('actions.list', { limit: '100' })
  const inbox = await ask('invitations.list', { limit: '100' })
  return {
    case: found && { data: found.data, abilities: found.abilities },
    parts,
    deadlines: found && (await deadlinesOf(ask, caseId)),
    row: rowsOf(rows).find((row) => row.id === caseId) ?? null,
    myActions: sorted(rowsOf(actions).filter((a) => (a as Row & { caseId: string }).caseId === caseId)),
    inbox: sorted(rowsOf(inbox)),
  }
}

const UNPAGED: readonly PartType[] = ['person', 'diagnosis', 'plan', 'legalBasis', 'infoNotice', 'costCard']

/** All records of one kind, also of what comes in editions. */
async function partsOf(ask: Ask, caseId: string, type: PartType): Promise<Row[] | null> {
  const page = UNPAGED.includes(type) ? {} : { limit: '100' }
  const body = await ask(PARTS[type], { caseId, ...page })
  if (!body) return null
  const data = body.data as unknown as Row[] | { latest: Row | null; earlier: Row[] }
  return Array.isArray(data) ? data : [...(data.latest ? [data.latest] : []), ...data.earlier]
}

async function deadlinesOf(ask: Ask, caseId: string): Promise<Row[] | null> {
  const body = await ask('deadlines.list', { caseId, limit: '100' })
  return body && sorted(body.data as Row[])
}

/** A person with the case open, who never reads again except where the rules above say so. */
export class Viewer {
  readonly caller: Caller
  readonly #ask: Ask
  readonly #caseId: string
  readonly page: LiveClient
  #at = 0
  #case: { data: Row; abilities: unknown } | null = null
  #parts: Record<string, Rows | null> = {}
  #deadlines: Row[] | null = null
  #row: Row | null = null
  #myActions: Rows = new Map()
  #inbox: Rows = new Map()
  #mustRead = false
  /** Queries whose replies a change has put in doubt. */
  readonly #mustAsk = new Set<QueryName>()
  readonly #mustReadTopics = new Set<string>()

  private constructor(caller: Caller, caseId: string, page: LiveClient) {
    this.caller = caller
    this.#ask = overHttp(caller)
    this.#caseId = caseId
    this.page = page
  }

  static async open(caller: Caller, caseId: string): Promise<Viewer> {
    const viewer = new Viewer(caller, caseId, await openPage(caller))
    const list = await caller.call('cases.list', { limit: '100' })
    viewer.#row = (list.body.data.find((row) => row.id === caseId) as Row | undefined) ?? null
    await viewer.page.listen({ kind: 'cases' }, list.body.cursor)
    await viewer.#readInbox()
    await viewer.#readActions()
    await viewer.#readCase()
    return viewer
  }

  async #readInbox(): Promise<void> {
    const inbox = await this.caller.call('invitations.list', { limit: '100' })
    this.#inbox = byId(inbox.body.data)
    await this.page.listen({ kind: 'inbox' }, inbox.body.cursor)
  }

  async #readActions(): Promise<void> {
    const actions = await this.caller.call('actions.list', { limit: '100' })
    this.#myActions = byId(actions.body.data.filter((a) => a.caseId === this.#caseId))
    await this.page.listen({ kind: 'myActions' }, actions.body.cursor)
  }

  async #readCase(): Promise<void> {
    const found = await this.#ask('cases.get', { id: this.#caseId })
    this.#case = null
    this.#parts = {}
    this.#deadlines = null
    if (!found) return
    this.#case = { data: found.data as Row, abilities: found.abilities }
    for (const type of PART_TYPES) {
      const rows = await partsOf(this.#ask, this.#caseId, type)
      this.#parts[type] = rows && byId(rows)
    }
    this.#deadlines = await deadlinesOf(this.#ask, this.#caseId)
    // The cursor of the first reply: all that was read after it may be told again, and the version decides.
    const reply = await this.page.subscribe({ kind: 'case', id: this.#caseId }, found.cursor)
    if (!reply.ok && reply.status !== 404) throw new Error(JSON.stringify(reply))
  }

  /** Takes in what has arrived; reads again only where a change asks for it. */
  async settle(): Promise<void> {
    while (this.#at < this.page.changes.length) this.#apply(this.page.changes[this.#at++] as Change)
    for (const { topic } of this.page.resyncs.splice(0)) {
      if (topic.kind !== 'myActions' && topic.kind !== 'inbox')
        throw new Error(`unexpected resync of ${topic.kind}`)
      this.#mustReadTopics.add(topic.kind)
    }
    const mustRead = this.#mustRead
    this.#mustRead = false
    if (mustRead) await this.#readCase()
    if (this.#mustReadTopics.delete('myActions')) await this.#readActions()
    if (this.#mustReadTopics.delete('inbox')) await this.#readInbox()
  }

  #apply(change: Change): void {
    const { topic, type, kind, id } = change
    if (topic.kind === 'cases') {
      if (id !== this.#caseId) return
      // A case that comes up in the list may be opened.
      if (kind === 'entered' && !this.#case) this.#mustRead = true
      if (kind === 'left') this.#row = null
      else if (!this.#row || this.#row.version <= change.version) this.#row = change.view as Row
      return
    }
    if (topic.kind === 'inbox') return type === 'invitation' ? put(this.#inbox, change) : undefined
    if (topic.kind === 'myActions') {
      if (type === 'case') this.#myActions.clear()
      else if (((change.view ?? { caseId: this.#caseId }) as { caseId: string }).caseId === this.#caseId)
        put(this.#myActions, change)
      return
    }
    for (const name of DERIVED[type] ?? []) this.#mustAsk.add(name)
    if (type === 'case') return this.#applyCase(change)
    const rows = this.#parts[type]
    if (rows) put(rows, change)
  }

  #applyCase({ kind, version, view, abilities }: Change): void {
    if (kind === 'left') {
      this.#case = null
      this.#parts = {}
      this.#deadlines = null
    } else if (kind === 'entered') this.#mustRead = true
    else if (this.#case && this.#case.data.version <= version) this.#case = { data: view as Row, abilities }
  }

  /** What stands on the screens now; what changes put in doubt is asked for again, and nothing else. */
  async seen(): Promise<Seen> {
    if (this.#mustAsk.has('deadlines.list') && this.#case)
      this.#deadlines = await deadlinesOf(this.#ask, this.#caseId)
    if (this.#mustAsk.has('actions.list')) {
      await this.#readActions()
      const rows = this.#case && (await partsOf(this.#ask, this.#caseId, 'action'))
      this.#parts['action'] = rows && byId(rows)
    }
    this.#mustAsk.clear()
    const parts: Seen['parts'] = {}
    for (const type of PART_TYPES) {
      const rows = this.#parts[type]
      parts[type] = rows ? sorted(rows.values()) : null
    }
    return {
      case: this.#case,
      parts,
      deadlines: this.#deadlines,
      row: this.#row,
      myActions: sorted(this.#myActions.values()),
      inbox: sorted(this.#inbox.values()),
    }
  }

  close(): void {
    this.page.close()
  }
}

const byId = (rows: readonly Row[]): Rows => new Map(rows.map((row) => [row.id, row]))

function put(rows: Rows, { id, kind, version, view }: Change): void {
  if (kind === 'left') rows.delete(id)
  else if ((rows.get(id)?.version ?? 0) <= version) rows.set(id, view as Row)
}
