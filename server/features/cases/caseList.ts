import type { ParsedOf } from '../../../shared/contracts/operations.ts'
import { foldText } from '../../../shared/domain/peopleSearch.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import { byWordBeginnings } from '../../db/directory.ts'
import { asShown, inStage } from './leftFilter.ts'
import { nameSeenBy } from './nameSeen.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'

type ListInput = ParsedOf<'cases.list'>
type Condition = Record<string, unknown>

/** Conditions of a list, written out by the server from allow-listed inputs. */
export function listConditions(
  input: Omit<ListInput, 'limit' | 'next' | 'sort'>,
  actor: UserActor,
  now: Date,
): Condition[] {
  const conditions: Condition[] = []
  if (input.view && input.view !== 'all') conditions.push(viewCondition(input.view, actor, now))
  if (input.state) conditions.push(inStage(input.state, actor))
  if (input.open !== undefined) conditions.push(asShown({ isOpen: input.open }, actor, !input.open))
  if (input.urgent !== undefined) conditions.push(asShown({ urgent: input.urgent }, actor, !input.urgent))
  if (input.teryt) conditions.push({ teryt: input.teryt })
  if (input.q) conditions.push(searchCondition(input.q))
  return conditions
}

export function viewCondition(
  view: 'mine' | 'team' | 'overdue' | 'waiting',
  actor: UserActor,
  now: Date,
): Condition {
  switch (view) {
    case 'mine':
      return { participants: { $elemMatch: { membershipId: actor.membershipId, status: 'active' } } }
    case 'team':
      // A colleague may have joined again: to whoever is shown the case as it was left, that would tell.
      return asShown(
        {
          $or: [
            { ownerInstitutionId: actor.institutionId },
            { participants: { $elemMatch: { institutionId: actor.institutionId, status: 'active' } } },
          ],
        },
        actor,
        false,
      )
    case 'overdue':
      // Of closed cases too: until its real end a case has deadlines, and those at an end sort behind all.
      return asShown({ dueSort: { $lte: now } }, actor, false)
    case 'waiting':
      // Only where the team is shown: elsewhere the list would tell of invitations that the screen hides.
      return { $and: [{ isOpen: true, 'pendingInvitations.0': { $exists: true } }, nameSeenBy(actor)] }
  }
}

/**
 * By number or by the beginnings of the family's name. Only cases whose name the caller sees may be
 * found by it: the receipt lens shows no name, so it is left out (SECURITY battery 61, 64).
 */
function searchCondition(q: string): Condition {
  if (/^\d{4}\/\d{1,6}$/.test(q)) return { number: q }
  const words = byWordBeginnings(q)
  return words.length > 0 ? { $and: words } : { _id: '' }
}

interface LiveFilter {
  view?: string | undefined
  state?: string | undefined
  open?: boolean | undefined
  urgent?: boolean | undefined
  teryt?: string | undefined
  q?: string | undefined
}

/** The same on a case as an institution left it: over, in no team's hands and with no name to search for. */
export const matchesLeft = ({ view, state, open, urgent, teryt, q }: LiveFilter, left: CaseDoc): boolean =>
  !q &&
  !open &&
  !urgent &&
  (!state || state === left.state) &&
  (!teryt || teryt === left.teryt) &&
  (!view || view === 'all')

/** The same conditions on one record in memory, for live lists; time-bound ones are judged at delivery. */
export function matchesList(filter: LiveFilter, doc: CaseDoc, actor: UserActor, now: Date): boolean {
  if (filter.state && doc.state !== filter.state) return false
  if (filter.open !== undefined && doc.isOpen !== filter.open) return false
  if (filter.urgent !== undefined && doc.urgent !== filter.urgent) return false
  if (filter.teryt && doc.teryt !== filter.teryt) return false
  if (filter.q && !matchesSearch(filter.q, doc)) return false
  const active = doc.participants.filter((p) => p.status === 'active')
  switch (filter.view) {
    case 'mine':
      return active.some((p) => p.membershipId === actor.membershipId)
    case 'team':
      return (
        doc.ownerInstitutionId === actor.institutionId ||
        active.some((p) => p.institutionId === actor.institutionId)
      )
    case 'overdue':
      return doc.dueSort <= now
    case 'waiting':
      return doc.isOpen && doc.pendingInvitations.length > 0
    default:
      return true
  }
}

function matchesSearch(q: string, doc: CaseDoc): boolean {
  if (/^\d{4}\/\d{1,6}$/.test(q)) return doc.number === q
  const words = foldText(q).split(' ').filter(Boolean).slice(0, 6)
  return words.length > 0 && words.every((word) => doc.keys.some((key) => key.startsWith(word)))
}
