import type { Topic } from '../../shared/contracts/events.ts'
import type { CaseAccess } from '../../shared/permissions/actor.ts'
import { CaseModel, type CaseDoc } from '../db/models/case.ts'
import type { OutboxDoc } from '../db/models/records.ts'
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
  recordNow: Record<string, unknown> | null
}

export interface CaseListKind {
  matches(viewer: CaseViewer, doc: CaseDoc, filter: Extract<Topic, { kind: 'cases' }>['filter']): boolean
  present(viewer: CaseViewer, doc: CaseDoc): unknown
}

export async function readFresh(event: OutboxDoc, kind: LiveKind): Promise<FreshEvent> {
  const caseDoc = event.caseId
    ? ((await CaseModel.findOne({ _id: event.caseId }).lean()) as CaseDoc | null)
    : null
  const doc = event.type === 'case' ? caseDoc : await kind.load(event.recordId)
  return {
    event,
    kind,
    doc,
    caseDoc,
    caseNow: caseDoc && caseAccess(caseDoc),
    recordNow: recordAccess(event.type, doc),
  }
}

export interface Delivery {
  kind: 'entered' | 'updated' | 'left'
  view?: unknown
  abilities?: unknown
}

/**
 * What one viewer gets of one event, judged by the rights of now and shown by the presenter that HTTP
 * uses; null when it never concerned them. The view before is judged from the event's own snapshots.
 */
export function judge(fresh: FreshEvent, viewer: Viewer, topic: Topic, lists: CaseListKind): Delivery | null {
  const { event, kind } = fresh
  const inside = fresh.caseNow && viewerIn(viewer, fresh.caseNow)
  const seesNow =
    fresh.doc !== null && fresh.recordNow !== null && kind.canSee(viewer, inside, fresh.recordNow)
  if (seesNow && topic.kind === 'cases') {
    const caseDoc = fresh.caseDoc as CaseDoc
    if (!lists.matches(inside as CaseViewer, caseDoc, topic.filter)) return { kind: 'left' }
    const kindNow = sawBefore(fresh, viewer) ? 'updated' : 'entered'
    return { kind: kindNow, view: lists.present(inside as CaseViewer, caseDoc) }
  }
  if (
    seesNow &&
    topic.kind === 'myActions' &&
    fresh.recordNow?.['ownerMembershipId'] !== viewer.actor.membershipId
  )
    return event.recordBefore?.['ownerMembershipId'] === viewer.actor.membershipId ? { kind: 'left' } : null
  if (seesNow) {
    const { view, abilities } = kind.present(viewer, inside, fresh.doc, fresh.caseDoc)
    return {
      kind: sawBefore(fresh, viewer) ? 'updated' : 'entered',
      view,
      ...(abilities ? { abilities } : {}),
    }
  }
  return sawBefore(fresh, viewer) ? { kind: 'left' } : null
}

function sawBefore({ event, kind }: FreshEvent, viewer: Viewer): boolean {
  if (!event.recordBefore) return false
  const inside = event.caseBefore && viewerIn(viewer, event.caseBefore)
  return kind.canSee(viewer, inside, event.recordBefore)
}

/** Who did it, for the row that glows; only ever sent along with a view. */
export function byWhom(event: OutboxDoc, subscription: Subscription) {
  if (!event.actorMembershipId) return undefined
  return {
    name: event.actorName,
    title: event.actorTitle,
    sector: event.actorSector ?? '',
    self: event.actorMembershipId === subscription.connection.actor.membershipId,
  }
}
