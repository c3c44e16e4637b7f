import type { Topic } from '../../shared/contracts/events.ts'
import { allows } from '../../shared/permissions/ability.ts'
import type { CaseAccess } from '../../shared/permissions/actor.ts'
import type { CaseDoc } from '../db/models/case.ts'
import type { OutboxDoc } from '../db/models/records.ts'
import { repositories } from '../db/repositories.ts'
import { showsGroup } from '../../shared/permissions/fieldPolicy.ts'
import { caseAccess, recordAccess } from '../kernel/access.ts'
import { viewerIn, type CaseViewer, type LiveKind, type Viewer } from '../kernel/viewing.ts'
import type { Subscription } from './connection.ts'

/** One event with the record as it is now, read once for all viewers. */
export interface FreshEvent {
  event: OutboxDoc
  kind: LiveKind
  doc: { _id: string; version: number } | null
  caseDoc: CaseDoc | null
  caseNow: CaseAccess | null
  /** The event's own snapshots; the very object of `caseNow` where they say the same. */
  caseBefore: CaseAccess | null
  caseAfter: CaseAccess | null
  recordNow: Record<string, unknown> | null
  /** What viewers are to the case, worked out once for each of its states. */
  insides: Map<CaseAccess, Map<Viewer, CaseViewer | null>>
}

export interface CaseListKind {
  matches(viewer: CaseViewer, doc: CaseDoc, filter: Extract<Topic, { kind: 'cases' }>['filter']): boolean
  present(viewer: CaseViewer, doc: CaseDoc): unknown
}

export async function readFresh(event: OutboxDoc, kind: LiveKind): Promise<FreshEvent> {
  const [caseDoc, record] = await Promise.all([
    event.caseId ? repositories().cases.unscopedById(event.caseId) : null,
    event.type === 'case' ? null : kind.load(event.recordId),
  ])
  const doc = event.type === 'case' ? caseDoc : (record as FreshEvent['doc'])
  const caseNow = caseDoc && caseAccess(caseDoc)
  const said = JSON.stringify(caseNow)
  // Most events change nothing about who sees the case; then it need not be judged three times.
  const unlessSaid = (access: CaseAccess | null) => (JSON.stringify(access) === said ? caseNow : access)
  return {
    event,
    kind,
    doc,
    caseDoc,
    caseNow,
    caseBefore: unlessSaid(event.caseBefore),
    caseAfter: unlessSaid(event.caseAfter),
    recordNow: recordAccess(event.type, doc),
    insides: new Map(),
  }
}

function insideOf({ insides }: FreshEvent, viewer: Viewer, access: CaseAccess | null): CaseViewer | null {
  if (!access) return null
  const known = insides.get(access) ?? new Map<Viewer, CaseViewer | null>()
  insides.set(access, known)
  const found = known.get(viewer)
  if (found !== undefined) return found
  const inside = viewerIn(viewer, access)
  known.set(viewer, inside)
  return inside
}

export interface Delivery {
  /** `stale`: no change says it all, so the client is asked to read afresh. */
  kind: 'entered' | 'updated' | 'left' | 'stale'
  view?: unknown
  abilities?: unknown
}

/**
 * What one viewer gets of one event, judged by the rights of now and shown by the presenter that HTTP
 * uses; nothing when it never concerned them. The view before is judged from the event's own snapshots.
 */
export function judge(fresh: FreshEvent, viewer: Viewer, topic: Topic, lists: CaseListKind): Delivery[] {
  const { event, kind } = fresh
  // Another post's notice is not this one's to read; that there is one is the person's to know.
  if (topic.kind === 'posts') return isOwnNotice(event, viewer) ? [{ kind: 'stale' }] : []
  if (event.type === 'case' && (topic.kind === 'myActions' || topic.kind === 'inbox'))
    return judgePart(fresh, viewer, topic)
  const inside = insideOf(fresh, viewer, fresh.caseNow)
  const seesNow =
    fresh.doc !== null &&
    fresh.recordNow !== null &&
    kind.canSee(viewer, inside, fresh.recordNow) &&
    belongsTo(topic, event, inside, fresh.caseNow)
  const sawIt = sawBefore(fresh, viewer, topic)
  if (!seesNow) return sawIt ? [{ kind: 'left' }] : []
  if (sawIt && event.type === 'case' && goesOnWithout(fresh, viewer)) return []
  const now = sawIt ? 'updated' : 'entered'
  if (topic.kind === 'cases') {
    const caseDoc = fresh.caseDoc as CaseDoc
    if (!lists.matches(inside as CaseViewer, caseDoc, topic.filter)) return [{ kind: 'left' }]
    return [{ kind: now, view: lists.present(inside as CaseViewer, caseDoc) }]
  }
  if (topic.kind === 'myActions' && fresh.recordNow?.['ownerMembershipId'] !== viewer.actor.membershipId)
    return event.recordBefore?.['ownerMembershipId'] === viewer.actor.membershipId ? [{ kind: 'left' }] : []
  const { view, abilities } = kind.present(viewer, inside, fresh.doc, fresh.caseDoc)
  const shown = { view, ...(abilities ? { abilities } : {}) }
  // With the part one plays in a case changes what one reads below it: forget all of it and read afresh.
  if (event.type === 'case' && sawIt && hasNewPart(fresh, viewer))
    return [{ kind: 'left' }, { kind: 'entered', ...shown }]
  return [{ kind: now, ...shown }]
}

const isOwnNotice = ({ type, recordBefore, recordAfter }: OutboxDoc, { actor }: Viewer): boolean =>
  type === 'notification' && [recordBefore, recordAfter].some((one) => one?.['userId'] === actor.userId)

/** What decides how much of a case, and of all below it, this viewer reads; null when nothing. */
function partIn(fresh: FreshEvent, access: CaseAccess | null, viewer: Viewer): string | null {
  const scope = insideOf(fresh, viewer, access)?.scope
  return scope ? JSON.stringify([scope.lens, scope.role, [...scope.categories].sort()]) : null
}

/** What was shared until a moment was on screen before it, and has to be forgotten after it. */
const evenEnded = (access: CaseAccess): CaseAccess =>
  access.participants.some((part) => part.ends?.length)
    ? { ...access, participants: access.participants.map((part) => ({ ...part, ends: [] })) }
    : access

// Now may be later than the event: who was out in between, however shortly, starts afresh too.
function hasNewPart(fresh: FreshEvent, viewer: Viewer): boolean {
  const part = (access: CaseAccess | null) => partIn(fresh, access, viewer)
  const before = part(fresh.caseBefore && evenEnded(fresh.caseBefore))
  return before !== part(fresh.caseAfter) || before !== part(fresh.caseNow)
}

/**
 * The case is shown as the viewer's institution left it, before and after, and no post of it has left since: then
 * nothing in it has changed for them, and even a change without contents would tell that the case goes on.
 */
function goesOnWithout(fresh: FreshEvent, viewer: Viewer): boolean {
  const { caseBefore, caseAfter, caseNow } = fresh
  const sides = [caseBefore, caseAfter, caseNow]
  if (!sides.every((access) => insideOf(fresh, viewer, access)?.scope.lens === 'former')) return false
  const { institutionId } = viewer.actor
  const posts = sides.map((access) => access?.participants.filter((p) => p.institutionId === institutionId))
  return new Set(posts.map((own) => own?.length)).size === 1
}

/**
 * One's part in a case decides what else one sees of it: own actions go when one leaves the team, and an
 * invitation to one's institution names the family only to who sees the case.
 */
function judgePart(fresh: FreshEvent, viewer: Viewer, topic: Topic): Delivery[] {
  if (topic.kind === 'inbox') return hasNewPart(fresh, viewer) ? [{ kind: 'stale' }] : []
  const isIn = (access: CaseAccess | null) => insideOf(fresh, viewer, access)?.scope.lens === 'team'
  const [before, after, now] = [fresh.caseBefore, fresh.caseAfter, fresh.caseNow].map(isIn)
  if (before && after && now) return []
  return [...(before ? [{ kind: 'left' as const }] : []), ...(now ? [{ kind: 'stale' as const }] : [])]
}

function sawBefore(fresh: FreshEvent, viewer: Viewer, topic: Topic): boolean {
  const { event, kind, caseBefore } = fresh
  if (!event.recordBefore) return false
  const inside = insideOf(fresh, viewer, caseBefore)
  return kind.canSee(viewer, inside, event.recordBefore) && belongsTo(topic, event, inside, caseBefore)
}

/** What one must be able to ask of a case to be shown such records of it. */
const ASKED_OF_CASE: Partial<Record<OutboxDoc['type'], string>> = {
  invitation: 'seeInvitations',
  escalation: 'seeEscalations',
  issue: 'seeEscalations',
}

/**
 * A record that reaches somebody by another way, such as an invitation to their institution, must not come
 * under a case they do not see it in: the topic would tell which case it is about.
 */
function belongsTo(
  topic: Topic,
  { type }: OutboxDoc,
  inside: CaseViewer | null,
  access: CaseAccess | null,
): boolean {
  // The desk of a level lists what is put to it, not what one also sees as a member of the team.
  if (topic.kind === 'inbox' && type === 'escalation') return inside?.scope.lens !== 'team'
  if (topic.kind !== 'case') return true
  const asked = ASKED_OF_CASE[type]
  return inside !== null && (!asked || (access !== null && allows(inside.ability, asked, 'Case', access)))
}

/** What reaches the region names no official either: the name alone would tell which gmina it is about. */
const NAMELESS: readonly OutboxDoc['type'][] = ['issue', 'supervision']

/**
 * Who did it, for the row that glows; only ever sent along with a view. A change of the case itself may be
 * the work of any member of the team, so it names nobody to those who are not shown the team.
 */
export function byWhom(fresh: FreshEvent, { connection }: Subscription, now: Date) {
  const { event } = fresh
  if (!event.actorMembershipId || NAMELESS.includes(event.type)) return undefined
  const { membershipId, sector } = connection.actor
  const inside = insideOf(fresh, connection.viewer(now), fresh.caseNow)
  const seesTeam = inside !== null && showsGroup(inside.scope.lens, sector, 'team')
  if (event.type === 'case' && !seesTeam && event.actorMembershipId !== membershipId) return undefined
  return {
    name: event.actorName,
    title: event.actorTitle,
    sector: event.actorSector ?? '',
    self: event.actorMembershipId === membershipId,
  }
}
