import { allows } from '../../../shared/permissions/ability.ts'
import type { MeetingDoc } from '../../db/models/meeting.ts'
import { repositories } from '../../db/repositories.ts'
import type { LiveKind } from '../../kernel/viewing.ts'
import { listMeetings } from './listMeetings.query.ts'
import { meetingAbilities, presentMeeting } from './meeting.presenter.ts'
import { meetingCommands } from './meetings.ts'
import { minutesHandlers } from './minutes.ts'

export const meetingHandlers = [listMeetings, ...meetingCommands, ...minutesHandlers]

export const meetingLive: LiveKind<MeetingDoc> = {
  type: 'meeting',
  load: (id) => repositories().meetings.unscopedById(id),
  canSee: (_viewer, inside, record) => inside !== null && allows(inside.ability, 'read', 'Meeting', record),
  present: (_viewer, inside, doc, caseDoc) => {
    if (!inside || !caseDoc) throw new Error('a meeting is shown only within a visible case')
    return { view: presentMeeting(inside, doc, caseDoc), abilities: meetingAbilities(inside, doc, caseDoc) }
  },
}
export { hasMinutesSince } from './facts.ts'
