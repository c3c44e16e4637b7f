import type { CaseDoc } from '../../db/models/case.ts'
import type { MeetingDoc, MeetingMember, MeetingPerson } from '../../db/models/meeting.ts'
import type { PersonDoc } from '../../db/models/person.ts'
import type { NoticeDraft } from '../../kernel/define.ts'
import { grantOf } from '../../kernel/access.ts'
import { invalid } from '../../kernel/refuse.ts'
import type { UserActor } from '../../../shared/permissions/actor.ts'
import { lasting } from '../../../shared/permissions/caseScope.ts'
import { categoriesInForce } from '../../../shared/permissions/fieldPolicy.ts'
import { fullName } from '../consents/index.ts'

/** Active members of the team with these memberships, in the order given. */
export const membersOf = ({ participants }: CaseDoc, ids: readonly string[]): MeetingMember[] =>
  ids.map((id) => {
    const found = participants.find((p) => p.status === 'active' && p.membershipId === id)
    if (!found) throw invalid('participants', 'notInTeam')
    const { membershipId, name, title, sector } = found
    return { membershipId, name, title, sector, attendance: null }
  })

export const relativesOf = (persons: readonly PersonDoc[], ids: readonly string[]): MeetingPerson[] =>
  ids.map((personId) => {
    const found = persons.find(({ _id }) => _id === personId)
    if (!found) throw invalid('family', 'notInCase')
    return { personId, name: fullName(found), attendance: null }
  })

type MeetingNotice = Extract<NoticeDraft['kind'], 'meetingPlanned' | 'meetingMoved' | 'meetingCancelled'>

/** Tells those asked to come who can read the meeting; who calls it knows. */
export function meetingNotices(
  kind: MeetingNotice,
  caseDoc: CaseDoc,
  meeting: Pick<MeetingDoc, 'participants'>,
  { actor, now }: { actor: Pick<UserActor, 'membershipId'>; now: Date },
): NoticeDraft[] {
  const { participants, number, _id } = caseDoc
  const asked = new Set(meeting.participants.map(({ membershipId }) => membershipId))
  return participants
    .filter(
      (p) =>
        p.status === 'active' &&
        asked.has(p.membershipId) &&
        p.membershipId !== actor.membershipId &&
        categoriesInForce(p.sector, lasting(grantOf(caseDoc, p), now)).includes('general'),
    )
    .map(({ membershipId, userId }) => ({
      kind,
      to: { membershipId, userId },
      target: { type: 'case', id: _id },
      caseId: _id,
      caseNumber: number,
    }))
}
