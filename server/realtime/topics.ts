import type { Topic } from '../../shared/contracts/events.ts'
import type { CaseAccess, UserActor } from '../../shared/permissions/actor.ts'
import type { OutboxDoc } from '../db/models/records.ts'

/** Keys only list candidates; whether anything is delivered is judged per viewer afterwards. */

export function keysOfTopic(topic: Topic, actor: UserActor): string[] {
  switch (topic.kind) {
    case 'case':
      return [`case:${topic.id}`]
    case 'cases':
      return [`cases:m:${actor.membershipId}`, `cases:i:${actor.institutionId}`]
    case 'myActions':
      return [`actions:${actor.membershipId}`]
    case 'inbox':
      return [
        `inbox:i:${actor.institutionId}`,
        `inbox:m:${actor.membershipId}`,
        ...(actor.role === 'PGD_MEMBER' ? [`inbox:p:${actor.teryt.slice(0, 4)}`] : []),
        ...(actor.role === 'ROPS_ADVISOR' ? [`inbox:v:${actor.teryt.slice(0, 2)}`] : []),
      ]
    case 'posts':
      return [`posts:${actor.userId}`]
    case 'models':
      return ['models', `models:v:${actor.teryt.slice(0, 2)}`]
  }
}

export function keysOfEvent(event: OutboxDoc): Set<string> {
  const keys = new Set<string>()
  if (event.caseId && event.type !== 'notification') keys.add(`case:${event.caseId}`)
  if (event.type === 'case') {
    for (const access of [event.caseBefore, event.caseAfter]) if (access) addCaseKeys(keys, access)
    for (const id of joinedOrLeft(event)) keys.add(`actions:${id}`).add(`inbox:m:${id}`)
    const [was, is] = [event.caseBefore?.decidingInstitutionId, event.caseAfter?.decidingInstitutionId]
    if (was !== is) for (const id of [was, is]) if (id) keys.add(`inbox:i:${id}`)
  }
  for (const record of [event.recordBefore, event.recordAfter]) {
    if (event.type === 'action') keys.add(`actions:${String(record?.['ownerMembershipId'])}`)
    if (event.type === 'invitation') keys.add(`inbox:i:${String(record?.['institutionId'])}`)
    for (const key of reaches(event.type, record ?? {})) keys.add(key)
    if (event.type === 'notification')
      keys.add(`inbox:m:${String(record?.['membershipId'])}`).add(`posts:${String(record?.['userId'])}`)
  }
  return keys
}

/** Whose desk a record lies on, besides the case's own: the deciding level, the region, whoever asked. */
function reaches(type: OutboxDoc['type'], record: Record<string, unknown>): string[] {
  const at = (prefix: string, field: string) =>
    typeof record[field] === 'string' ? [`inbox:${prefix}:${record[field]}`] : []
  switch (type) {
    case 'escalation':
      return [...at('i', 'decidingInstitutionId'), ...at('p', 'powiatTeryt')]
    case 'transfer':
      return [...at('i', 'fromInstitutionId'), ...at('i', 'toInstitutionId')]
    case 'issue':
      return [...at('v', 'voivodeshipTeryt'), ...at('m', 'openedByMembershipId')]
    case 'supervision':
      return [...at('v', 'voivodeshipTeryt'), ...at('m', 'requestedByMembershipId')]
    case 'fidelityCheck':
      return [...at('v', 'voivodeshipTeryt'), ...at('i', 'leaderInstitutionId')]
    case 'model':
      return record['status'] === 'published' || record['status'] === 'retired'
        ? ['models']
        : [`models:v:${String(record['voivodeship'])}`]
    default:
      return []
  }
}

function addCaseKeys(keys: Set<string>, access: CaseAccess): void {
  for (const participant of access.participants) keys.add(`cases:m:${participant.membershipId}`)
  const { ownerInstitutionId, initiatorInstitutionId, decidingInstitutionId, formerInstitutions } = access
  for (const id of [
    ownerInstitutionId,
    initiatorInstitutionId,
    decidingInstitutionId,
    ...(formerInstitutions ?? []),
  ])
    if (id) keys.add(`cases:i:${id}`)
}

/** Posts in the team on one side of the event only: what they see of own actions and invitations changes with it. */
function joinedOrLeft({ caseBefore, caseAfter }: OutboxDoc): string[] {
  const before = new Set(caseBefore?.participants.map((p) => p.membershipId))
  const after = new Set(caseAfter?.participants.map((p) => p.membershipId))
  return [...before, ...after].filter((id) => before.has(id) !== after.has(id))
}

/** One subscription has one name, so subscribing twice replaces. */
export const topicName = (topic: Topic): string =>
  topic.kind === 'case'
    ? `case:${topic.id}`
    : topic.kind === 'cases'
      ? `cases:${JSON.stringify(topic.filter ?? {})}`
      : topic.kind
