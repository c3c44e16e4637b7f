import { meetingRefusal, type MeetingStep } from '../../../shared/domain/meeting.ts'
import { newId } from '../../db/ids.ts'
import type { CaseDoc } from '../../db/models/case.ts'
import type { MeetingDoc } from '../../db/models/meeting.ts'
import { defineCommand, type CommandContext } from '../../kernel/define.ts'
import { loadBelow, loadForRecords } from '../../kernel/loadBelow.ts'
import type { LoadedCase } from '../../kernel/loadCase.ts'
import { invalid, unmet } from '../../kernel/refuse.ts'
import { personsOf } from '../consents/index.ts'
import { meetingAbilities, presentMeeting } from './meeting.presenter.ts'
import { meetingNotices, membersOf, relativesOf } from './people.ts'

type Ctx = CommandContext<
  'meetings.update' | 'meetings.cancel' | 'meetings.hold' | 'minutes.save' | 'minutes.approve'
>

/** The meeting with its case, when the actor may take this step with it now. */
export async function loadMeeting(ctx: Ctx, step: MeetingStep): Promise<LoadedCase & { record: MeetingDoc }> {
  const verb = step === 'approve' ? 'approveRecords' : 'keepRecords'
  const loaded = await loadBelow(ctx, ctx.db.meetings, ctx.input, verb)
  const reason = meetingRefusal(loaded.record, step, ctx.now)
  // A meeting that began before its time is judged by the time given with it.
  if (reason && reason !== 'notYetHeld') throw unmet('gMeeting', reason)
  return loaded
}

/** Reply of a command about one meeting. */
export function shownMeeting(ctx: Pick<Ctx, 'actor' | 'now'>, loaded: LoadedCase, doc: MeetingDoc) {
  const viewer = { ...loaded, actor: ctx.actor, now: ctx.now }
  return {
    data: presentMeeting(viewer, doc, loaded.caseDoc),
    abilities: meetingAbilities(viewer, doc, loaded.caseDoc),
  }
}

function checkStart(at: Date, { createdAt }: CaseDoc): void {
  if (at < createdAt) throw invalid('at', 'beforeCase')
}

/** A meeting in the past may be called too: it took place and is only now put on record. */
const plan = defineCommand('meetings.plan', async (ctx) => {
  const { input, db, now, actor } = ctx
  const loaded = await loadForRecords(ctx, input.caseId, 'keepRecords')
  const { caseDoc } = loaded
  const at = new Date(input.at)
  checkStart(at, caseDoc)
  const { minutesLong, mode, place, link, agenda } = input
  const doc: MeetingDoc = {
    _id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    caseId: caseDoc._id,
    caseNumber: caseDoc.number,
    state: 'PLANNED',
    at,
    minutesLong,
    mode,
    place,
    link,
    agenda,
    participants: membersOf(caseDoc, input.participants),
    family: relativesOf(await personsOf(db, caseDoc._id), input.family),
    cancelReason: null,
    createdByName: actor.name,
    minutes: null,
  }
  await db.meetings.insert(doc)
  return {
    ...shownMeeting(ctx, loaded, doc),
    changes: [{ event: 'meeting.planned', type: 'meeting', before: null, after: doc }],
    notices: at > now ? meetingNotices('meetingPlanned', caseDoc, doc, ctx) : [],
  }
})

const update = defineCommand('meetings.update', async (ctx) => {
  const { input, db, now } = ctx
  const { record, ...loaded } = await loadMeeting(ctx, 'change')
  const { caseDoc } = loaded
  const { minutesLong, mode, place, link, agenda } = input
  const plain = Object.entries({ minutesLong, mode, place, link, agenda })
  const set: Partial<MeetingDoc> = {
    ...Object.fromEntries(plain.filter(([, value]) => value !== undefined)),
    ...(input.at && { at: new Date(input.at) }),
    ...(input.participants && { participants: membersOf(caseDoc, input.participants) }),
    ...(input.family && { family: relativesOf(await personsOf(db, caseDoc._id), input.family) }),
  }
  if (Object.keys(set).length === 0) throw invalid('(body)', 'nothing')
  if (set.at) checkStart(set.at, caseDoc)
  const after = await db.meetings.change(record, set, now)
  const isMoved = after.at.getTime() !== record.at.getTime() && after.at > now
  return {
    ...shownMeeting(ctx, loaded, after),
    changes: [{ event: 'meeting.updated', type: 'meeting', before: record, after }],
    notices: isMoved
      ? meetingNotices('meetingMoved', caseDoc, after, ctx)
      : meetingNotices('meetingPlanned', caseDoc, { participants: added(record, after) }, ctx),
  }
})

const added = (before: MeetingDoc, after: MeetingDoc) =>
  after.participants.filter((it) => !before.participants.some((p) => p.membershipId === it.membershipId))

const cancel = defineCommand('meetings.cancel', async (ctx) => {
  const { input, db, now } = ctx
  const { record, ...loaded } = await loadMeeting(ctx, 'cancel')
  const after = await db.meetings.change(record, { state: 'CANCELLED', cancelReason: input.reason }, now)
  return {
    ...shownMeeting(ctx, loaded, after),
    changes: [{ event: 'meeting.cancelled', type: 'meeting', before: record, after }],
    notices: meetingNotices('meetingCancelled', loaded.caseDoc, after, ctx),
  }
})

/** Also of those who came without having been asked; of the team, only who is in it. */
const hold = defineCommand('meetings.hold', async (ctx) => {
  const { input, db, now } = ctx
  const { record, ...loaded } = await loadMeeting(ctx, 'hold')
  const { caseDoc } = loaded
  const at = input.at ? new Date(input.at) : record.at
  checkStart(at, caseDoc)
  if (at > now) throw input.at ? invalid('at', 'future') : unmet('gMeeting', 'notYetHeld')
  const after = await db.meetings.change(
    record,
    {
      state: 'HELD',
      at,
      participants: attended(record, caseDoc, input.participants),
      family: await familyAttended(ctx, record),
    },
    now,
  )
  return {
    ...shownMeeting(ctx, loaded, after),
    changes: [{ event: 'meeting.held', type: 'meeting', before: record, after }],
  }
})

type Hold = CommandContext<'meetings.hold'>['input']

function attended({ participants }: MeetingDoc, caseDoc: CaseDoc, given: Hold['participants']) {
  const said = new Map(given.map(({ membershipId, attendance }) => [membershipId, attendance]))
  if (participants.some(({ membershipId }) => !said.has(membershipId)))
    throw invalid('participants', 'incomplete')
  const asked = new Set(participants.map(({ membershipId }) => membershipId))
  // Who was asked and has left the team since stays on the list.
  const others = given.map(({ membershipId }) => membershipId).filter((id) => !asked.has(id))
  return [...participants, ...membersOf(caseDoc, others)].map((it) => ({
    ...it,
    attendance: said.get(it.membershipId) ?? null,
  }))
}

async function familyAttended(
  { input, db }: CommandContext<'meetings.hold'>,
  { family, caseId }: MeetingDoc,
) {
  const said = new Map(input.family.map(({ personId, attendance }) => [personId, attendance]))
  if (family.some(({ personId }) => !said.has(personId))) throw invalid('family', 'incomplete')
  const asked = new Set(family.map(({ personId }) => personId))
  const others = [...said.keys()].filter((id) => !asked.has(id))
  const persons = others.length > 0 ? await personsOf(db, caseId) : []
  return [...family, ...relativesOf(persons, others)].map((it) => ({
    ...it,
    attendance: said.get(it.personId) ?? null,
  }))
}

export const meetingCommands = [plan, update, cancel, hold]
