import type { MeetingView } from '../../../shared/contracts/meetings.ts'
import type { InputOf } from '../../../shared/contracts/operations.ts'
import type { MeetingMode } from '../../../shared/domain/vocabulary.ts'
import { dayNumber, instantAt } from '../../../shared/domain/warsawTime.ts'
import { warsawDate, warsawTime } from '../../../shared/domain/workingDays.ts'
import { shortDate } from '../../ui/time/dates.ts'
import type { Told } from '../forms/mergeEdits.ts'

/** A meeting as it is being arranged, in Warsaw time. People are one string, so that two lists compare as equal. */
export interface MeetingForm {
  day: string | null
  time: string
  minutesLong: string
  mode: MeetingMode
  place: string
  link: string
  agenda: string
  participants: string
  family: string
}

export const LENGTHS = ['30', '45', '60', '90', '120', '180'] as const

export const idsOf = (joined: string): string[] => (joined ? joined.split(',') : [])
export const joined = (ids: readonly string[]): string => [...ids].sort().join(',')
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const emptyMeeting = (participants: readonly string[], family: readonly string[]): MeetingForm => ({
  day: null,
  time: '10:00',
  minutesLong: '60',
  mode: 'onsite',
  place: '',
  link: '',
  agenda: '',
  participants: joined(participants),
  family: joined(family),
})

export const meetingForm = (meeting: MeetingView): MeetingForm => ({
  day: warsawDate(new Date(meeting.at)),
  time: warsawTime(new Date(meeting.at)),
  minutesLong: String(meeting.minutesLong),
  mode: meeting.mode,
  place: meeting.place ?? '',
  link: meeting.link ?? '',
  agenda: meeting.agenda?.join('\n') ?? '',
  participants: joined((meeting.participants ?? []).map(({ membershipId }) => membershipId)),
  family: joined((meeting.family ?? []).map(({ personId }) => personId)),
})

export const toldMeeting = (
  form: MeetingForm,
  modeName: string,
  names: (ids: string[]) => string,
): Told<MeetingForm> => ({
  ...form,
  day: form.day ? shortDate(form.day, true) : '',
  mode: modeName,
  participants: names(idsOf(form.participants)),
  family: names(idsOf(form.family)),
})

const isTime = (time: string): boolean => /^([01]?\d|2[0-3]):[0-5]\d$/.test(time.trim())

export function checkMeeting(form: MeetingForm): Record<string, string> {
  const found: Record<string, string> = {}
  if (!form.day) found['day'] = 'required'
  if (!isTime(form.time)) found['time'] = 'time'
  if (form.participants === '') found['participants'] = 'required'
  if (form.mode !== 'remote' && !form.place.trim()) found['place'] = 'required'
  if (form.link.trim() && !form.link.trim().startsWith('https://')) found['link'] = 'url'
  return found
}

/** The moment meant by a Warsaw day and hour. */
export const momentOf = (day: string, time: string): string =>
  instantAt(dayNumber(day), time.trim().padStart(5, '0')).toISOString()

type Fields = Omit<InputOf<'meetings.plan'>, 'caseId'>

export const meetingInput = (form: MeetingForm): Fields => ({
  at: momentOf(form.day ?? '', form.time),
  minutesLong: Number(form.minutesLong),
  mode: form.mode,
  place: form.mode === 'remote' ? null : form.place.trim() || null,
  link: form.mode === 'onsite' ? null : form.link.trim() || null,
  agenda: lines(form.agenda),
  participants: idsOf(form.participants),
  family: idsOf(form.family),
})

/** What to send for the named fields; the day and the hour make one moment, the mode decides over place and link. */
export function meetingChange(form: MeetingForm, fields: ReadonlySet<keyof MeetingForm>): Partial<Fields> {
  const all = meetingInput(form)
  const has = (...names: (keyof MeetingForm)[]) => names.some((name) => fields.has(name))
  return {
    ...(has('day', 'time') ? { at: all.at } : {}),
    ...(has('minutesLong') ? { minutesLong: all.minutesLong } : {}),
    ...(has('mode') ? { mode: all.mode } : {}),
    ...(has('place', 'mode') ? { place: all.place } : {}),
    ...(has('link', 'mode') ? { link: all.link } : {}),
    ...(has('agenda') ? { agenda: all.agenda } : {}),
    ...(has('participants') ? { participants: all.participants } : {}),
    ...(has('family') ? { family: all.family } : {}),
  }
}
