import type { Abilities } from '../../../shared/contracts/fields.ts'
import type { MeetingView, MinutesView } from '../../../shared/contracts/meetings.ts'
import { meetingRefusal, type MeetingStep } from '../../../shared/domain/meeting.ts'
import { authorizeCase } from '../../../shared/permissions/authorize.ts'
import { showsFullPerson, showsGroup } from '../../../shared/permissions/fieldPolicy.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { MeetingDoc, MinutesPart } from '../../db/models/meeting.ts'
import { ACCESS_FIELDS, caseAccess } from '../../kernel/access.ts'
import type { CaseViewer } from '../../kernel/viewing.ts'

const presentMinutes = ({ lockedAt, savedAt, ...rest }: MinutesPart): MinutesView => ({
  ...rest,
  savedAt: savedAt.toISOString(),
  lockedAt: lockedAt?.toISOString() ?? null,
})

/** What of a case is looked at: its record grows, and a list reaches into many. */
export const SEEN_FIELDS = [...ACCESS_FIELDS, 'familyName'] as const
export type SeenCase = Pick<CaseDoc, '_id' | (typeof SEEN_FIELDS)[number]>

/** The meeting as this viewer may see it: all of it for the team, that and when it is for the head. */
export function presentMeeting(
  { actor, scope }: CaseViewer,
  doc: MeetingDoc,
  caseDoc: SeenCase,
): MeetingView {
  return {
    id: doc._id,
    caseId: doc.caseId,
    caseNumber: doc.caseNumber,
    ...(showsFullPerson(scope.lens, actor.sector) && { familyName: caseDoc.familyName }),
    version: doc.version,
    state: doc.state,
    at: doc.at.toISOString(),
    minutesLong: doc.minutesLong,
    mode: doc.mode,
    hasMinutes: doc.minutes !== null,
    minutesLocked: Boolean(doc.minutes?.lockedAt),
    createdAt: doc.createdAt.toISOString(),
    createdBy: doc.createdByName,
    ...(showsGroup(scope.lens, actor.sector, 'records') && {
      place: doc.place,
      link: doc.link,
      agenda: doc.agenda,
      cancelReason: doc.cancelReason,
      participants: doc.participants,
      family: doc.family,
      minutes: doc.minutes && presentMinutes(doc.minutes),
    }),
  }
}

const STEPS = {
  update: ['keepRecords', 'change'],
  cancel: ['keepRecords', 'cancel'],
  hold: ['keepRecords', 'hold'],
  saveMinutes: ['keepRecords', 'write'],
  approveMinutes: ['approveRecords', 'approve'],
} as const satisfies Record<string, readonly [string, MeetingStep]>

export const meetingAbilities = (
  { ability, now }: Pick<CaseViewer, 'ability' | 'now'>,
  doc: MeetingDoc,
  caseDoc: SeenCase,
): Abilities =>
  Object.fromEntries(
    Object.entries(STEPS).map(([name, [verb, step]]) => {
      const verdict = authorizeCase(ability, verb, caseAccess(caseDoc))
      const reason = verdict.allowed && meetingRefusal(doc, step, now)
      return [name, reason ? { allowed: false, reason } : verdict]
    }),
  )
